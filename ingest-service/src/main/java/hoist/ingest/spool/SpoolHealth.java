package hoist.ingest.spool;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Degraded while events wait or are set aside, down while the disk refuses. None of it makes the service unready. */
final class SpoolHealth implements HealthIndicator {
    private static final Status DEGRADED = new Status("DEGRADED", "Kafka does not have all that was accepted.");

    private final Spool spool;

    SpoolHealth(Spool spool) {
        this.spool = spool;
    }

    @Override
    public Health health() {
        Waiting waiting = spool.waiting();
        Health.Builder health = Health.status(status(waiting))
                .withDetail("events", waiting.events())
                .withDetail("bytes", waiting.bytes())
                .withDetail("setAside", waiting.setAside());
        waiting.oldest().ifPresent(time -> health.withDetail("oldest", time.toString()));
        waiting.trouble().ifPresent(word -> health.withDetail("disk", word));
        return health.build();
    }

    private static Status status(Waiting waiting) {
        if (waiting.trouble().isPresent()) {
            return Status.DOWN;
        }
        return waiting.events() + waiting.setAside() > 0 ? DEGRADED : Status.UP;
    }
}
