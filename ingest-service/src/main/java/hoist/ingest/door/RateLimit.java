package hoist.ingest.door;

import hoist.ingest.problem.Problem;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;

/** How often one credential may call, in this instance. Only known credentials are counted, so memory is bounded. */
final class RateLimit {
    private record Credential(String tenant, String client, String credential) {}

    private final Map<Credential, Bucket> buckets = new ConcurrentHashMap<>();
    private final DoorSettings settings;

    RateLimit(DoorSettings settings) {
        this.settings = settings;
    }

    /** @throws hoist.ingest.problem.Refusal 429 */
    void count(Caller caller) {
        Credential credential = new Credential(caller.tenant().value(), caller.client(), caller.credential());
        Bucket bucket = buckets.computeIfAbsent(credential, _ -> bucket(settings.callsPerSecond(), settings.burst()));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Problem.of(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "This credential calls too often.",
                            "Send the call again after the time in Retry-After, or several events in one call.")
                    .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()))
                    .refusal();
        }
    }

    static Bucket bucket(int perSecond, int burst) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
