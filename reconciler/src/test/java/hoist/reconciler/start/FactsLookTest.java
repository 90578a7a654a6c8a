package hoist.reconciler.start;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.reconciler.testing.LampRecords;
import hoist.schemas.Topic;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A producer that is slow, refuses, or says nothing at all any more. */
class FactsLookTest {
    private final List<Integer> halted = new CopyOnWriteArrayList<>();
    private final LastResort lastResort = new LastResort(halted::add);
    private final MockProducer<String, SpecificRecord> producer =
            new MockProducer<>(false, null, new StringSerializer(), (_, _) -> new byte[0]);
    private final KafkaFactLog log = new KafkaFactLog(producer, Topic.TICKET_FACTS);
    private final FactsLook look = new FactsLook(log, lastResort);

    @AfterEach
    void close() {
        lastResort.close();
    }

    @Test
    void whoHasNothingToSayIsWell() {
        looks(FactsLook.DEAD_AFTER * 2);
        assertThat(look.trouble()).isEmpty();
    }

    @Test
    void aProducerWithoutAWordIsATroubleAndThenTheEnd() {
        // Given
        publish();
        // When
        looks(FactsLook.UNWELL_AFTER - 1);
        // Then
        assertThat(look.trouble()).contains("facts are neither written nor refused");
        // When
        looks(FactsLook.DEAD_AFTER - FactsLook.UNWELL_AFTER - 1);
        assertThat(halted).isEmpty();
        look.trouble();
        // Then
        assertThat(halted).contains(LastResort.EXIT_CODE);
    }

    @Test
    void aProducerThatRefusesSpeaks() {
        // Given
        publish();
        publish();
        looks(FactsLook.UNWELL_AFTER);
        // When
        producer.errorNext(new TimeoutException("the brokers are away"));
        // Then: the other one may still be under way
        assertThat(look.trouble()).isEmpty();
        assertThat(halted).isEmpty();
    }

    private void publish() {
        var _ = log.publish(LampRecords.lit("nikmsp", "hall"));
    }

    private void looks(int times) {
        IntStream.range(0, times).forEach(_ -> look.trouble());
    }
}
