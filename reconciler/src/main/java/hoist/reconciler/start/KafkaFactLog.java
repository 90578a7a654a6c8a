package hoist.reconciler.start;

import hoist.reconciler.lane.FactLog;
import hoist.schemas.EventRecord;
import hoist.schemas.Topic;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;

/** Facts to their topic, each under its tenant. */
final class KafkaFactLog implements FactLog {
    private final Producer<String, SpecificRecord> producer;
    private final Topic topic;
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();

    KafkaFactLog(Producer<String, SpecificRecord> producer, Topic topic) {
        this.producer = producer;
        this.topic = topic;
    }

    @Override
    public CompletableFuture<?> publish(SpecificRecord fact) {
        var acknowledged = new CompletableFuture<Void>();
        published.incrementAndGet();
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
        return acknowledged.whenComplete((done, failure) -> answered.incrementAndGet());
    }

    /** How many facts were given to the producer so far. */
    long published() {
        return published.get();
    }

    /** For how many of them it said what became of them. */
    long answered() {
        return answered.get();
    }
}
