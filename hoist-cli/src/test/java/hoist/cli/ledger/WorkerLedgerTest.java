package hoist.cli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.cli.topics.TopicRecord;
import hoist.reconciler.LogPosition;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.reconciler.ledger.RecordDecoder.Decoded;
import hoist.schemas.Topic;
import hoist.schemas.halo.HaloEvent;
import hoist.schemas.halo.HaloTicketChanged;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkerLedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void anEntryWhosePlanFailsIsListedAndHidesNoOther() {
        // Given
        var ledger = new WorkerLedger<>(new FailsForTicketSeven());
        ledger.fold(changed(7, 0));
        ledger.fold(changed(8, 1));

        // When
        var entries = ledger.entries(NOW);

        // Then
        assertThat(entries).extracting(Entry::name).containsExactly("7", "8");
        assertThat(entries.getFirst().next()).isInstanceOfSatisfying(Step.Stuck.class, stuck -> {
            assertThat(stuck.reason()).isEqualTo("plan-failed");
            assertThat(stuck.detail())
                    .isEqualTo("Its next step cannot be worked out (ArithmeticException), which is a defect: the log of"
                            + " some-worker tells more.");
        });
        assertThat(entries.getLast().next()).isEqualTo(new Step.Waiting<>());
    }

    private static TopicRecord changed(long ticket, long offset) {
        var event = new HaloEvent(
                "e-" + ticket,
                "nikmsp",
                NOW,
                NOW,
                "test",
                ticket,
                new HaloTicketChanged("changed", null, null, null, null, null));
        return new TopicRecord(
                new ConsumerRecord<>(
                        Topic.HALO_EVENTS.topicName(),
                        0,
                        offset,
                        "nikmsp".getBytes(StandardCharsets.UTF_8),
                        new byte[0]),
                new Decoded.Decodable(event));
    }

    private static final class FailsForTicketSeven implements Reconciliation<List<String>, String> {
        @Override
        public String worker() {
            return "some-worker";
        }

        @Override
        public Set<Topic> inputs() {
            return Set.of(Topic.HALO_EVENTS);
        }

        @Override
        public Topic facts() {
            return Topic.JIT_FACTS;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Class<List<String>> stateType() {
            return (Class<List<String>>) (Class<?>) List.class;
        }

        @Override
        public Optional<String> entryOf(SpecificRecord envelope) {
            return Optional.of(String.valueOf(((HaloEvent) envelope).getTicketId()));
        }

        @Override
        public List<String> fold(@Nullable List<String> state, SpecificRecord envelope, LogPosition position) {
            return List.of();
        }

        @Override
        public Step<String> next(Situation<List<String>> situation) {
            if (situation.entry().equals("7")) {
                throw new ArithmeticException("a defect");
            }
            return new Step.Waiting<>();
        }

        @Override
        public SpecificRecord fact(String eventId, String tenant, String entry, Instant at, SpecificRecord body) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SpecificRecord withdrawn(String attemptId, String reason) {
            throw new UnsupportedOperationException();
        }
    }
}
