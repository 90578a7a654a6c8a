package hoist.reconciler.start;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready when the stream runs and every partition this instance owns has caught up. An open breaker is no ill health. */
public final class ReconcilerHealth implements HealthIndicator {
    private final Reconciler<?, ?> reconciler;

    public ReconcilerHealth(Reconciler<?, ?> reconciler) {
        this.reconciler = reconciler;
    }

    @Override
    public Health health() {
        return switch (reconciler.state()) {
            case WorkerState.Starting starting ->
                Health.outOfService()
                        .withDetail("waitingFor", starting.waitingFor())
                        .build();
            case WorkerState.Running running -> running(running);
            case WorkerState.Dead dead ->
                Health.down().withDetail("stream", dead.stream()).build();
        };
    }

    private static Health running(WorkerState.Running running) {
        var settled = running.stream().equals("RUNNING") && running.acting() == running.owned();
        return (settled ? Health.up() : Health.outOfService())
                .withDetail("stream", running.stream())
                .withDetail("partitionsOwned", running.owned())
                .withDetail("partitionsActing", running.acting())
                .build();
    }
}
