package hoist.ingest.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import hoist.ingest.door.Arrival;
import hoist.ingest.problem.Problem;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What the ids that callers chose stood for lately, so that one does not come to stand for something else. Each instance
 * remembers what came to it, for an hour and for the latest 50,000 ids: a sender's mistake is told to its face there.
 * Elsewhere or later the second event of an id goes the way that {@link EventIds} says, and harms nothing either.
 */
@Component
public final class TakenIds {
    private static final int MOST = 50_000;
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Cache<String, String> meanings = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(REMEMBERED)
            .build();

    /**
     * Takes the ids in the headers of a call for its body. To be asked about calls that are otherwise good, before anything
     * is stored; the same call may come again.
     *
     * @throws hoist.ingest.problem.Refusal 422 when one of them stands for another body of that client at that address
     */
    public void take(Arrival arrival) {
        take(ClaimedId.ofHeaders(arrival));
    }

    /** As {@link #take(Arrival)}, and the ids that events have as CloudEvents are taken for their data; all of them or none. */
    public void take(Arrival arrival, Delivery delivery) {
        take(Stream.concat(ClaimedId.ofHeaders(arrival).stream(), ClaimedId.ofCloudEvents(arrival, delivery).stream())
                .toList());
    }

    private synchronized void take(List<ClaimedId> claims) {
        Map<String, String> taken = new HashMap<>();
        for (ClaimedId claim : claims) {
            String before = Optional.ofNullable(meanings.getIfPresent(claim.identity()))
                    .orElseGet(() -> taken.getOrDefault(claim.identity(), claim.meaning()));
            if (!before.equals(claim.meaning())) {
                throw Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "The id was used before, for something else.",
                                "Send an id of its own with each event, and the same body when you send one again.")
                        .at(claim.where())
                        .refusal();
            }
            taken.put(claim.identity(), claim.meaning());
        }
        meanings.putAll(taken);
    }
}
