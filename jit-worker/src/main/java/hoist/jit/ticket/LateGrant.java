package hoist.jit.ticket;

import hoist.schemas.jit.TicketsSwept;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * An account that was heard of so long after it was given (a producer that could not reach us, a webhook sent again) that the
 * sweeps in between may have passed over the close of its ticket: nobody knew then whom that concerned.
 *
 * @param givenAt by the source's clock, but at most {@link #FURTHEST} before it was heard of
 * @param heardAt when ingest accepted the word of it
 */
public record LateGrant(Instant givenAt, Instant heardAt) {
    /** Sweeps overlap by more: the word of an account that comes sooner is known to the sweep that matters. */
    public static final Duration LATE = Duration.ofMinutes(1);

    /** From ingest's word of an account to the ledger that a sweep looks at. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    /** No account lives longer, unless a tenant's file says so. */
    private static final Duration FURTHEST = Duration.ofHours(12);

    /** These and this one, if it came late. */
    static Map<String, LateGrant> with(Map<String, LateGrant> known, String eventId, Instant givenAt, Instant heardAt) {
        if (!givenAt.isBefore(heardAt.minus(LATE))) {
            return known;
        }
        var all = new TreeMap<>(known);
        all.put(eventId, new LateGrant(Times.later(givenAt, heardAt.minus(FURTHEST)), heardAt));
        return all;
    }

    /** Those that this sweep did not look for. */
    static Map<String, LateGrant> without(Map<String, LateGrant> known, TicketsSwept sweep) {
        var left = new TreeMap<>(known);
        left.values().removeIf(grant -> grant.isLookedForBy(sweep));
        return left;
    }

    private boolean isLookedForBy(TicketsSwept sweep) {
        var until = sweep.getChangedUntil();
        return !until.isBefore(heardAt.plus(ON_ITS_WAY))
                && (!sweep.getChangedFrom().isAfter(givenAt) || !until.isBefore(givenAt.plus(FURTHEST)));
    }
}
