package hoist.ingest.door;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import hoist.ingest.problem.Problem;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/**
 * How often one address may try the secret of one name, in this instance: passwords and OAuth2 client secrets, which people
 * choose. Beyond it nothing is compared, so that no answer tells a right guess from a wrong one. A right secret costs
 * nothing. Names that nobody has are counted alike, or the answer would tell which exist.
 */
final class GuessLimit {
    private static final int MOST_NAMES = 10_000;
    private static final Duration REMEMBERED = Duration.ofHours(1);
    /** Names of one address share so many counts: whoever makes names up must not drive the others out of memory. */
    private static final int NAMES_OF_AN_ADDRESS = 256;

    private record Guessed(String network, int name) {}

    private final LoadingCache<Guessed, Bucket> buckets;

    GuessLimit(DoorSettings settings, TimeMeter time) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_NAMES)
                .expireAfterAccess(REMEMBERED)
                .build(_ -> RateLimit.bucket(
                        settings.guessBurst(), settings.guessesPerMinute(), Duration.ofMinutes(1), time));
    }

    /**
     * To be asked before a secret is compared.
     *
     * @throws hoist.ingest.problem.Refusal 429
     */
    void count(String address, String name) {
        Bucket bucket = bucket(address, name);
        if (!bucket.tryConsume(1)) {
            throw Problem.of(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "Too many wrong secrets for this name came from this address.",
                            "Correct the secret, and send the call again after the time in Retry-After.")
                    .retryAfter(
                            Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()))
                    .refusal();
        }
    }

    /** It was no guess: the secret was right. */
    void wasRight(String address, String name) {
        bucket(address, name).addTokens(1);
    }

    private Bucket bucket(String address, String name) {
        return buckets.get(new Guessed(Network.of(address), Math.floorMod(name.hashCode(), NAMES_OF_AN_ADDRESS)));
    }
}
