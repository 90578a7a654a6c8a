package hoist.reconciler.start;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;

/** Whether the stream lives and goes on. A dead one is made anew; one that stands still for good ends the process. */
final class StreamLook implements Look {
    /** Seconds without a poll after which the worker says so. It polls every few milliseconds, but a big ledger takes its time. */
    static final int UNWELL_AFTER = 5;

    /** Looks: a dead thread's place is taken within one or two. */
    private static final int DEAD_AFTER = 5;

    /** Looks, about a second apart: twice as long as a record may wait for the registry. */
    static final int STUCK_AFTER = 150;

    private final LedgerStream stream;
    private final LastResort lastResort;
    private int dead;
    private int still;

    StreamLook(LedgerStream stream, LastResort lastResort) {
        this.stream = stream;
        this.lastResort = lastResort;
    }

    @Override
    public String at() {
        return "stream";
    }

    @Override
    public Optional<String> trouble() {
        var streams = stream.now();
        return switch (streams.state()) {
            case CREATED, PENDING_SHUTDOWN, NOT_RUNNING -> Optional.empty(); // whoever starts or stops it says so
            case PENDING_ERROR, ERROR -> dead();
            case RUNNING, REBALANCING -> {
                var polls = secondsSincePoll(streams);
                yield polls.isEmpty() ? dead() : alive(polls);
            }
        };
    }

    private Optional<String> dead() {
        if (++dead >= DEAD_AFTER) {
            stream.replace();
            dead = 0;
        }
        return Optional.of("no stream thread is alive");
    }

    private Optional<String> alive(List<Double> secondsSincePoll) {
        dead = 0;
        still = secondsSincePoll.stream().anyMatch(seconds -> seconds > UNWELL_AFTER) ? still + 1 : 0;
        if (still >= STUCK_AFTER) {
            lastResort.end("a stream thread stands still");
        }
        return still == 0 ? Optional.empty() : Optional.of("a stream thread stands still");
    }

    /** Of each living stream thread's consumer, as Kafka measures it itself. */
    private static List<Double> secondsSincePoll(KafkaStreams streams) {
        return streams.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("last-poll-seconds-ago"))
                .filter(metric -> !String.valueOf(metric.metricName().tags().get("client-id"))
                        .endsWith("-restore-consumer"))
                .map(metric -> ((Number) metric.metricValue()).doubleValue())
                .toList();
    }
}
