package hoist.ingest.door;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import hoist.ingest.problem.Problem;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * How often one address may call without a known credential, in this instance. Only refused calls are counted, after
 * their credential was looked at: behind one address there may be a proxy, and who is known must not wait for who is not.
 * Signatures alone are so dear to look at that they are not, once the address has no refusal left.
 */
final class StrangerLimit {
    private static final int MOST_ADDRESSES = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final LoadingCache<String, Bucket> buckets;

    StrangerLimit(DoorSettings settings, TimeMeter time) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(REMEMBERED)
                .build(_ -> RateLimit.bucket(
                        settings.refusalBurst(), settings.refusalsPerSecond(), Duration.ofSeconds(1), time));
    }

    /** The 429 for one refusal more from this address, once there are too many. */
    Optional<Problem> count(String address) {
        Bucket bucket = buckets.get(Network.of(address));
        return bucket.tryConsume(1) ? Optional.empty() : Optional.of(tooMany(bucket));
    }

    /** The 429 for a call that would be dear to look at, while this address has no refusal left. */
    Optional<Problem> spent(String address) {
        Bucket bucket = buckets.get(Network.of(address));
        return bucket.getAvailableTokens() > 0 ? Optional.empty() : Optional.of(tooMany(bucket));
    }

    private static Problem tooMany(Bucket bucket) {
        return Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "Too many calls without a credential that is known here came from this address.",
                        "Correct the credential, and send the call again after the time in Retry-After.")
                .retryAfter(Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
    }
}
