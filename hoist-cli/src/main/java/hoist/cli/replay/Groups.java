package hoist.cli.replay;

import hoist.cli.connection.Kafka;
import hoist.cli.connection.SettingsFile;
import hoist.cli.ledger.Ledgers;
import hoist.cli.ledger.WorkerLedger;
import hoist.cli.output.Output;
import hoist.reconciler.start.ReconcilerSettings;
import hoist.schemas.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Waits until the workers have read what was written, going by the offsets their groups committed. */
record Groups(Kafka kafka, Output output, String prefix) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /**
     * Those of the workers.
     *
     * @param named the first part of their names; null for what the workers' settings say
     */
    static Groups of(Kafka kafka, Output output, @Nullable String named) {
        var settings = new SettingsFile("ticket-worker").read("hoist", ReconcilerSettings.class);
        return new Groups(kafka, output, named == null ? settings.stream().group() : named);
    }

    /**
     * The workers that have not read as far, after this long at most; empty when all have.
     *
     * @param ends behind the last event of each partition
     */
    List<String> behind(Ledgers ledgers, Map<TopicPartition, Long> ends, Duration atMost) {
        var until = System.nanoTime() + atMost.toNanos();
        var total = ends.values().stream().mapToLong(Long::longValue).sum()
                * ledgers.all().size();
        try (var progress = output.progress("Workers reading")) {
            while (true) {
                var behind = ledgers.all().stream()
                        .filter(each -> left(each, ends) > 0)
                        .toList();
                if (behind.isEmpty() || System.nanoTime() > until) {
                    return behind.stream()
                            .map(each -> each.reconciliation().worker())
                            .toList();
                }
                progress.at(
                        total
                                - behind.stream()
                                        .mapToLong(each -> left(each, ends))
                                        .sum(),
                        total);
                TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
            }
        } catch (InterruptedException e) {
            throw Kafka.interrupted();
        }
    }

    private long left(WorkerLedger<?, ?> ledger, Map<TopicPartition, Long> ends) {
        var committed = kafka.answer(kafka.admin()
                .listConsumerGroupOffsets(prefix + "-" + ledger.reconciliation().worker())
                .partitionsToOffsetAndMetadata());
        return ends.entrySet().stream()
                .filter(each -> Topic.named(each.getKey().topic())
                        .filter(ledger.reconciliation().inputs()::contains)
                        .isPresent())
                .mapToLong(each -> Math.max(
                        0,
                        each.getValue()
                                - Optional.ofNullable(committed.get(each.getKey()))
                                        .map(at -> at.offset())
                                        .orElse(0L)))
                .sum();
    }
}
