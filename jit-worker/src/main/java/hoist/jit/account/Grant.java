package hoist.jit.account;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An account that was given to the technician.
 *
 * @param eventId of the event that told it first
 * @param givenAt by the source's clock, never later than {@code receivedAt}
 * @param receivedAt when ingest first accepted it; its life counts from here
 * @param expiresAt when it ends by itself, if that was told
 * @param ticketIds Halo tickets it was requested in, as far as told
 */
public record Grant(
        String eventId,
        Instant givenAt,
        Instant receivedAt,
        @Nullable Instant expiresAt,
        Set<Long> ticketIds) {
    public Grant {
        ticketIds = Collections.unmodifiableSortedSet(new TreeSet<>(ticketIds));
    }

    /** Told twice: the first telling counts, of two ends the earlier, so that no account lives longer by being told again. */
    Grant toldAlso(Grant other) {
        var first = other.receivedAt.isBefore(receivedAt) ? other : this;
        return new Grant(
                first.eventId,
                Times.earlier(givenAt, other.givenAt),
                first.receivedAt,
                Times.earlierKnown(expiresAt, other.expiresAt),
                union(ticketIds, other.ticketIds));
    }

    private static SortedSet<Long> union(Set<Long> one, Set<Long> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
