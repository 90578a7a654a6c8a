package hoist.reconciler.start;

import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka's clients that a worker has beside its stream. */
record KafkaClients(Admin admin, Producer<String, SpecificRecord> producer) {
    /** The admin client has nothing that could be lost. */
    static final Duration ADMIN_WITHIN = Duration.ofSeconds(1);

    /** @throws org.apache.kafka.common.KafkaException for a wrong setting, or brokers whose name nobody knows (yet) */
    static KafkaClients connect(KafkaConnection kafka) {
        var producer = new KafkaProducer<>(
                kafka.producer(), new StringSerializer(), kafka.serdes().newSerializer());
        try {
            return new KafkaClients(Admin.create(kafka.admin()), producer);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    void close(Duration within) {
        producer.close(within);
        admin.close(ADMIN_WITHIN);
    }
}
