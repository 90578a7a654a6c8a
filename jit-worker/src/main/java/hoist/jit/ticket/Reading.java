package hoist.jit.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known from reading the ticket.
 *
 * @param answersHint offset of the newest hint that was answered; -1 for none
 * @param at when the last reading began, and later than anything it answers
 * @param closedAt by Halo's clock, in the last reading; null while the ticket was open
 * @param seenClosedAt when it was first read so
 * @param handled newest close of all readings, by Halo's clock
 */
public record Reading(
        long answersHint,
        Instant at,
        @Nullable Instant closedAt,
        @Nullable Instant seenClosedAt,
        @Nullable Instant handled) {
    static final Reading NONE = new Reading(-1, Instant.EPOCH, null, null, null);

    Reading and(@Nullable Long answers, Instant readAt, @Nullable Instant closed) {
        return new Reading(
                answers == null ? answersHint : Math.max(answersHint, answers),
                readAt.isAfter(at) ? readAt : at,
                closed,
                closed == null || !closed.equals(closedAt) ? firstSeen(closed, readAt) : seenClosedAt,
                closed == null || (handled != null && handled.isAfter(closed)) ? handled : closed);
    }

    boolean hasHandled(Instant close) {
        return handled != null && !close.isAfter(handled);
    }

    private static @Nullable Instant firstSeen(@Nullable Instant closed, Instant readAt) {
        return closed == null ? null : readAt;
    }
}
