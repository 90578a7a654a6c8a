package hoist.faults.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one kind of service is run.
 *
 * @param instances how many beside each other
 * @param settings in Spring's words, for example {@code hoist.lane.probe-every}
 * @param jvm options for its JVM beside the usual ones
 */
public record ServiceSettings(int instances, Map<String, Object> settings, List<String> jvm) {
    /** Small enough that a test does not wait long for what takes minutes in life. */
    private static final Map<String, Object> QUICK = Map.of(
            "hoist.topics.partitions", 4,
            "hoist.lane.call-timeout", "2s",
            "hoist.lane.margin", "500ms",
            "hoist.lane.freshness", "1500ms",
            "hoist.lane.probe-every", "1s",
            "hoist.stream.session-timeout", "6s");

    public ServiceSettings {
        settings = Map.copyOf(settings);
        jvm = List.copyOf(jvm);
        if (instances < 0) {
            throw new IllegalArgumentException("instances is " + instances + "; it cannot be negative");
        }
    }

    /** One instance at the pace of tests. */
    static ServiceSettings quick(Role role) {
        return switch (role) {
            case TICKET_WORKER ->
                worker().with("hoist-ticket.settle", "1s").with("hoist-ticket.check-tenants-at-start", false);
            case APPROVAL_WORKER -> worker().with("hoist-approval.check-tenants-at-start", false);
            case JIT_WORKER ->
                worker().with("hoist-jit.tickets.closed-by-hand-after", "2s")
                        .with("hoist-jit.accounts.calls-per-minute", 60_000);
            case INGEST -> new ServiceSettings(1, Map.of("hoist.topics.partitions", 4), List.of());
            case BROKER, REGISTRY -> throw new IllegalArgumentException(role + " is no service");
        };
    }

    /** The same, so many times. */
    public ServiceSettings times(int number) {
        return new ServiceSettings(number, settings, jvm);
    }

    /** The same with one setting more, or another value of it. */
    public ServiceSettings with(String key, Object value) {
        var more = new TreeMap<>(settings);
        more.put(key, value);
        return new ServiceSettings(instances, more, jvm);
    }

    /** The same with one more option for its JVM, for example {@code -Xmx64m}. */
    public ServiceSettings withJvm(String option) {
        var more = new ArrayList<>(jvm);
        more.add(option);
        return new ServiceSettings(instances, settings, more);
    }

    private static ServiceSettings worker() {
        return new ServiceSettings(1, QUICK, List.of());
    }
}
