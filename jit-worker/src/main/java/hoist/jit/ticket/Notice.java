package hoist.jit.ticket;

import java.time.Instant;

/**
 * A sweep found the ticket closed.
 *
 * @param eventId of what the sweep told
 * @param closedAt by Halo's clock
 * @param noticedAt by ours
 */
public record Notice(String eventId, Instant closedAt, Instant noticedAt) {
    News news() {
        return new News(eventId, noticedAt, News.Claim.CLOSED);
    }
}
