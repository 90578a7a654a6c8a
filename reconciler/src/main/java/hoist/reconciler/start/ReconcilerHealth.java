package hoist.reconciler.start;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Ready when the worker can do its job: the stream runs, every partition this instance owns has caught up, and brokers,
 * registry and this JVM are well. An open breaker is no ill health.
 */
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
            case WorkerState.Stopping _ ->
                Health.outOfService().withDetail("stopping", true).build();
        };
    }

    private static Health running(WorkerState.Running running) {
        return (running.isReady() ? Health.up() : Health.outOfService())
                .withDetail("stream", running.stream())
                .withDetail("partitionsOwned", running.partitions().owned())
                .withDetail("partitionsActing", running.partitions().acting())
                .withDetail("lanesWaitingForVendor", running.waitingForVendor())
                .withDetail("troubles", running.troubles())
                .build();
    }
}
