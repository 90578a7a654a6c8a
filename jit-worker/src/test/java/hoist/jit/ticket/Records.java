package hoist.jit.ticket;

import hoist.schemas.halo.HaloEvent;
import hoist.schemas.halo.HaloTicketChanged;
import hoist.schemas.jit.ClosedTicket;
import hoist.schemas.jit.ElevationTicketClosedByHand;
import hoist.schemas.jit.JitAccountGranted;
import hoist.schemas.jit.JitEvent;
import hoist.schemas.jit.JitFact;
import hoist.schemas.jit.JitHeld;
import hoist.schemas.jit.TechnicianTicketClosed;
import hoist.schemas.jit.TicketRead;
import hoist.schemas.jit.TicketReadStuck;
import hoist.schemas.jit.TicketsSwept;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.ticket.Ending;
import hoist.schemas.ticket.TicketClosed;
import hoist.schemas.ticket.TicketFact;
import hoist.schemas.ticket.TicketOpened;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Records as the topics carry them. */
public final class Records {
    public static final String TENANT = "nikmsp";
    public static final String CUSTOMER = "Demo PAM tenant";
    public static final String NIK = "nik@nikpot.com";
    public static final String ANN = "ann@msp.example";
    public static final long TICKET = 1042;
    public static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private Records() {}

    public static Instant at(Duration afterStart) {
        return START.plus(afterStart);
    }

    public static String id() {
        return UUID.randomUUID().toString();
    }

    public static JitEvent granted(Instant at) {
        return granted(at, CUSTOMER, NIK, null);
    }

    public static JitEvent granted(Instant at, String customer, String technician, @Nullable Long ticket) {
        var body = new JitAccountGranted(id(), "nik-admin@demo.example", null, ticket);
        return jit(at, customer, technician, body);
    }

    /** Given long before ingest heard of it. */
    static JitEvent grantedLate(Instant givenAt, Instant heardAt) {
        var body = new JitAccountGranted(id(), "nik-admin@demo.example", null, null);
        return new JitEvent(id(), TENANT, givenAt, heardAt, "test", CUSTOMER, NIK, body);
    }

    public static JitEvent jit(Instant at, @Nullable String customer, String technician, SpecificRecord body) {
        return new JitEvent(id(), TENANT, at, at, "test", customer, technician, body);
    }

    public static HaloEvent closedHint(Instant at) {
        return hint(TICKET, at, true);
    }

    /** What Halo says of a ticket; {@code closed} is null in event-only payloads. */
    public static HaloEvent hint(long ticket, Instant at, @Nullable Boolean closed) {
        var body = new HaloTicketChanged("Ticket updated", null, null, null, null, closed);
        return new HaloEvent("hint-" + id(), TENANT, at, at, "halo", ticket, body);
    }

    public static TicketFact opened(long ticket, String request, Instant at) {
        return ticketFact(request, at, new TicketOpened(ticket, 12L, 1L, null, null, 1, null));
    }

    public static TicketFact closedByWorker(long ticket, String request, Instant at) {
        return ticketFact(request, at, new TicketClosed(ticket, "decided", Ending.APPROVED, null, null));
    }

    public static TicketFact ticketFact(String request, Instant at, SpecificRecord body) {
        return new TicketFact(id(), TENANT, at, at, "ticket-worker", request, body);
    }

    public static JitFact read(long ticket, @Nullable Long answers, @Nullable Instant closedAt, Instant at) {
        return jitFact(at, "", "", new TicketRead(ticket, answers, closedAt));
    }

    public static JitFact held(long closed, long open, Instant at) {
        return jitFact(at, CUSTOMER, NIK, new JitHeld("because", closed, open));
    }

    public static JitFact swept(Instant from, Instant until, Map<Long, Instant> closed) {
        var found = closed.entrySet().stream()
                .map(each -> new ClosedTicket(each.getKey(), each.getValue()))
                .toList();
        return jitFact(until, "", "", new TicketsSwept(from, until, List.copyOf(found)));
    }

    public static JitFact closedByHand(long ticket, String request, Instant closedAt, Instant at) {
        return jitFact(at, "", "", new ElevationTicketClosedByHand(request, ticket, closedAt));
    }

    /** That a ticket of Nik's was closed. */
    public static JitFact told(long ticket, Instant closedAt) {
        return jitFact(
                closedAt, CUSTOMER, NIK, new TechnicianTicketClosed("because", ticket, closedAt, closedAt, List.of()));
    }

    public static JitFact stuck(@Nullable Long ticket, String reason, Instant at) {
        return jitFact(at, "", "", new TicketReadStuck(ticket, reason, "Give the application the right to read."));
    }

    public static JitFact jitFact(Instant at, String customer, String technician, SpecificRecord body) {
        return new JitFact(id(), TENANT, at, at, TicketWatch.WORKER, customer, technician, body);
    }

    public static OperatorCommand command(Instant at, SpecificRecord body) {
        return new OperatorCommand(id(), TENANT, at, at, "cli", "op", null, body);
    }
}
