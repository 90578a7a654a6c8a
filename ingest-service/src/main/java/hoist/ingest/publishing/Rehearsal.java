package hoist.ingest.publishing;

import hoist.schemas.EventRecord;
import java.io.IOException;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Does before the first call what it would else wait for: the producer learns where the topics are, and its serializer
 * the ids of their schemas, which it keeps. Nothing is stored.
 */
@Component
final class Rehearsal {
    private final KafkaTemplate<String, SpecificRecord> kafka;
    private final List<Sample> samples;

    Rehearsal(KafkaTemplate<String, SpecificRecord> kafka, List<Sample> samples) {
        this.kafka = kafka;
        this.samples = samples;
    }

    /** @throws IOException when Kafka does not say in time where the topics are */
    void findTopics() throws IOException {
        try {
            samples.forEach(sample -> kafka.partitionsFor(sample.topic().topicName()));
        } catch (RuntimeException e) {
            throw new IOException("Kafka did not say where the topics are", e);
        }
    }

    /** @throws IOException when the registry does not give the schemas' ids; after {@link #findTopics} */
    void findSchemas() throws IOException {
        Serializer<SpecificRecord> serializer = kafka.getProducerFactory().getValueSerializer();
        if (serializer == null) {
            throw new IllegalStateException("the producer's serializer is set by PublishingConfiguration");
        }
        try {
            samples.forEach(sample -> sample.events().forEach(event -> serialize(serializer, sample, event)));
        } catch (RuntimeException e) {
            throw new IOException("the schemas' ids could not be looked up", e);
        }
    }

    private static void serialize(Serializer<SpecificRecord> serializer, Sample sample, SpecificRecord event) {
        ProducerRecord<String, SpecificRecord> record = EventRecord.of(sample.topic(), event);
        serializer.serialize(record.topic(), record.headers(), record.value());
    }
}
