package hoist.reconciler.start;

import hoist.reconciler.lane.LaneObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lanes as metrics: {@code hoist.steps} (timer; worker, action, outcome), {@code hoist.stuck} (gauge; worker, reason) and
 * {@code hoist.lane.failures} (counter; worker: a lane's own thread failed).
 * No request id, customer or tenant is a tag: their number has no limit.
 */
final class LaneMetrics implements LaneObserver {
    private static final Logger LOG = LoggerFactory.getLogger(LaneMetrics.class);

    private final MeterRegistry meters;
    private final String worker;
    private final UnaryOperator<String> inLogs;
    private final LastResort lastResort;
    private final AtomicInteger defects = new AtomicInteger();
    private final Map<String, AtomicInteger> stuck = new ConcurrentHashMap<>();

    /** @param inLogs what stands for an entry in logs */
    LaneMetrics(MeterRegistry meters, String worker, UnaryOperator<String> inLogs, LastResort lastResort) {
        this.meters = meters;
        this.worker = worker;
        this.inLogs = inLogs;
        this.lastResort = lastResort;
    }

    @Override
    public void stepEnded(String tenant, String action, String outcome, Duration took) {
        meters.timer("hoist.steps", "worker", worker, "action", action, "outcome", outcome)
                .record(took);
    }

    @Override
    public void stepFailed(String tenant, String entry, String action, Throwable failure) {
        LOG.atError()
                .addKeyValue("tenant", tenant)
                .addKeyValue("entry", inLogs.apply(entry))
                .addKeyValue("action", action)
                .setCause(failure)
                .log("a step failed in a way nobody foresaw; it is tried again in 30 s");
    }

    @Override
    public void factDelayed(String tenant, String entry, Throwable failure) {
        LOG.atWarn()
                .addKeyValue("tenant", tenant)
                .addKeyValue("entry", inLogs.apply(entry))
                .setCause(failure)
                .log("a fact could not be written; it is tried again until it is");
    }

    @Override
    public void laneFailed(String tenant, Throwable failure) {
        meters.counter("hoist.lane.failures", "worker", worker).increment();
        LOG.atError().addKeyValue("tenant", tenant).setCause(failure).log("a lane failed; it goes on in a moment");
    }

    @Override
    public void defectsChanged(String tenant, int by) {
        defects.addAndGet(by);
    }

    @Override
    public void trustLost(Throwable failure) {
        lastResort.end(failure);
    }

    /** How many entries an {@link Error} keeps from their next step. */
    int defects() {
        return defects.get();
    }

    @Override
    public void stuckChanged(String tenant, String reason, int by) {
        stuck.computeIfAbsent(reason, this::gauge).addAndGet(by);
    }

    private AtomicInteger gauge(String reason) {
        return meters.gauge("hoist.stuck", Tags.of("worker", worker, "reason", reason), new AtomicInteger());
    }
}
