package hoist.ticket;

import hoist.schemas.RequestIds;
import hoist.schemas.jit.DisableCause;
import hoist.schemas.jit.ElevationTicketClosedByHand;
import hoist.schemas.jit.JitDisableStuck;
import hoist.schemas.jit.JitDisabled;
import hoist.schemas.jit.JitFact;
import hoist.schemas.jit.JitHeld;
import hoist.schemas.ticket.TicketFact;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Records as jit-worker writes them, about one technician's accounts at one customer. */
final class JitFacts {
    static final String NEWS = "news";
    static final String ENTRY = RequestIds.ofJitNews(NEWS);

    private JitFacts() {}

    static JitFact held(Instant at, long closed, long open) {
        return about(NEWS, at, new JitHeld("close", closed, open));
    }

    static JitFact disabled(Instant at, Long... tickets) {
        return about(
                NEWS,
                at,
                new JitDisabled(
                        "close", 7.2, List.of("grant"), List.of(tickets), List.of(), DisableCause.TICKET_CLOSED));
    }

    static JitFact stillOn(Instant at, String reason, Long... tickets) {
        return about(
                NEWS,
                at,
                new JitDisableStuck(
                        "close", reason, "Renew the API key.", List.of(tickets), null, at.minusSeconds(300)));
    }

    static JitFact closedByHand(String id, Instant at, long ticket, Instant closedAt) {
        return new JitFact(
                id,
                Events.TENANT,
                at,
                at,
                "jit-worker-tickets",
                "",
                "",
                new ElevationTicketClosedByHand(Events.REQUEST, ticket, closedAt));
    }

    static JitFact about(String id, Instant at, SpecificRecord body) {
        return new JitFact(id, Events.TENANT, at, at, "jit-worker", Events.CUSTOMER, Events.ANN, body);
    }

    /** What this worker told of {@link #ENTRY}. */
    static TicketFact told(String id, Instant at, SpecificRecord body) {
        return new TicketFact(id, Events.TENANT, at, at, "ticket-worker", ENTRY, body);
    }
}
