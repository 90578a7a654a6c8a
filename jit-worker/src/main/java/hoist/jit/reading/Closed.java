package hoist.jit.reading;

import hoist.halo.Ticket;
import java.time.Instant;
import java.util.Optional;

/**
 * A ticket that was read as closed.
 *
 * @param ticket empty when it is gone
 * @param at by Halo's clock
 * @param noticedAt by ours
 */
record Closed(long ticketId, Optional<Ticket> ticket, Instant at, Instant noticedAt) {}
