package hoist.reconciler.start;

import hoist.reconciler.lane.FactLog;
import hoist.schemas.EventRecord;
import hoist.schemas.Topic;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;

/** Facts to their topic, each under its tenant. */
record KafkaFactLog(Producer<String, SpecificRecord> producer, Topic topic) implements FactLog {
    @Override
    public CompletableFuture<?> publish(SpecificRecord fact) {
        var acknowledged = new CompletableFuture<Void>();
        try {
            var _ = producer.send(EventRecord.of(topic, fact), (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException e) { // for example a registry out of reach while serializing
            acknowledged.completeExceptionally(e);
        }
        return acknowledged;
    }
}
