package hoist.cli.workers;

import hoist.cli.connection.Kafka;
import hoist.cli.connection.SettingsFile;
import hoist.cli.ledger.Ledgers;
import hoist.cli.output.Output;
import hoist.cli.output.ShellWord;
import hoist.cli.topics.TopicReader;
import hoist.reconciler.start.ReconcilerSettings;
import hoist.tenants.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Looks at the workers: a field {@code @Mixin Workers workers} in commands whose answer depends on whether they read. */
public final class Workers {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    @Option(
            names = "--group",
            paramLabel = "PREFIX",
            description = "The first part of the workers' consumer groups (HOIST_STREAM_GROUP; default hoist).")
    private @Nullable String prefix;

    /** The option as it was given, to go on from in another command: empty, or with a blank before it. */
    public String asGiven() {
        return prefix == null ? "" : " --group " + ShellWord.of(prefix);
    }

    /** How far each has read of what stands in its topics now. */
    public Readings look(Kafka kafka, TopicReader topics) {
        var offsets = new GroupOffsets(kafka);
        return new Readings(
                all().stream().map(worker -> offsets.reading(worker, topics)).toList());
    }

    /** How far the worker of this name has read. */
    public Reading look(String name, Kafka kafka, TopicReader topics) {
        return all().stream()
                .filter(worker -> worker.name().equals(name))
                .map(worker -> new GroupOffsets(kafka).reading(worker, topics))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Waits until the workers have read as far, going by the offsets that their groups committed; for one that does not
     * run it does not wait.
     *
     * @param ends behind the last record of each partition
     * @return the workers that have not, after this long at most; empty when all have
     */
    public List<Behind> behind(Kafka kafka, Output output, Map<TopicPartition, Long> ends, Duration atMost) {
        var offsets = new GroupOffsets(kafka);
        var until = System.nanoTime() + atMost.toNanos();
        var total = ends.values().stream().mapToLong(Long::longValue).sum() * all().size();
        try (var progress = output.progress("Workers reading")) {
            while (true) {
                var behind = all().stream()
                        .map(worker ->
                                new Behind(worker.name(), offsets.left(worker, ends), offsets.members(worker) > 0))
                        .filter(worker -> worker.left() > 0)
                        .toList();
                if (behind.stream().noneMatch(Behind::runs) || System.nanoTime() > until) {
                    return behind;
                }
                progress.at(total - behind.stream().mapToLong(Behind::left).sum(), total);
                TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
            }
        } catch (InterruptedException e) {
            throw Kafka.interrupted();
        }
    }

    private List<Worker> all() {
        var settings = new SettingsFile("ticket-worker").read("hoist", ReconcilerSettings.class);
        var group = prefix == null ? settings.stream().group() : prefix;
        return Ledgers.empty(Tenants.of(), Clock.systemUTC()).all().stream()
                .map(ledger -> ledger.reconciliation())
                .map(rules -> new Worker(rules.worker(), group + "-" + rules.worker(), rules.inputs()))
                .toList();
    }
}
