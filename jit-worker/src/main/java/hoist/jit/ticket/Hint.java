package hoist.jit.ticket;

import java.time.Instant;

/**
 * Halo said that a ticket changed.
 *
 * @param offset in halo-events: the later one is the newer
 */
public record Hint(long offset, String eventId, Instant receivedAt) {
    News as(News.Claim claim) {
        return new News(eventId, receivedAt, claim);
    }
}
