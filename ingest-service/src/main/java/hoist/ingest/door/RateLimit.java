package hoist.ingest.door;

import hoist.ingest.problem.Problem;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;

/**
 * How often one credential may call, in this instance. Only known credentials are counted, so memory is bounded. Who calls
 * once and never again, as Halo does, is let wait for its turn instead of being refused, as long as that is near.
 */
final class RateLimit {
    private record Credential(String tenant, String client, String credential) {}

    private final Map<Credential, Bucket> buckets = new ConcurrentHashMap<>();
    private final DoorSettings settings;
    private final TimeMeter time;

    RateLimit(DoorSettings settings, TimeMeter time) {
        this.settings = settings;
        this.time = time;
    }

    /**
     * One call more of this credential.
     *
     * @param patience how long the call may wait for its turn
     * @throws hoist.ingest.problem.Refusal 429
     */
    void count(Caller caller, Duration patience) {
        Credential credential = new Credential(caller.tenant().value(), caller.client(), caller.credential());
        Bucket bucket = buckets.computeIfAbsent(
                credential, _ -> bucket(settings.burst(), settings.callsPerSecond(), Duration.ofSeconds(1), time));
        if (!isTaken(bucket, patience)) {
            throw Problem.of(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "This credential calls too often.",
                            "Send the call again after the time in Retry-After, or several events in one call.")
                    .retryAfter(
                            Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()))
                    .refusal();
        }
    }

    private static boolean isTaken(Bucket bucket, Duration patience) {
        try {
            return bucket.tryConsume(1)
                    || (patience.isPositive() && bucket.asBlocking().tryConsume(1, patience));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Bucket bucket(int atOnce, int again, Duration each, TimeMeter time) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(again, each))
                .build();
    }
}
