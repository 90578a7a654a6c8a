package hoist.jit.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A ticket of the technician for the customer was found closed (rule J2).
 *
 * @param eventId of the fact that told it first
 * @param closedAt by Halo's clock
 * @param noticedAt when Hoist heard of it
 * @param openTicketIds the technician's other open tickets for the customer at that time, oldest first
 */
public record Close(String eventId, long ticketId, Instant closedAt, Instant noticedAt, List<Long> openTicketIds) {
    private static final Duration CLOCKS = Duration.ofDays(1);

    public Close {
        openTicketIds = List.copyOf(openTicketIds);
    }

    /** The same however often it is told; another when the ticket was opened again and closed again. */
    String name() {
        return ticketId + "@" + closedAt.toEpochMilli();
    }

    /** Whether it was the technician's last open ticket for the customer. */
    public boolean wasTheLast() {
        return openTicketIds.isEmpty();
    }

    /**
     * An account that was given later belongs to other work, also when the close is told after it. Halo's clock may be hours
     * away from idemeum's, so that only what was given a day after the close is certainly later.
     */
    public boolean concerns(Grant grant) {
        return !grant.givenAt().isAfter(noticedAt) && !grant.givenAt().isAfter(closedAt.plus(CLOCKS));
    }
}
