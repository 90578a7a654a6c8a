package hoist.reconciler.testing;

import hoist.reconciler.Pace;
import hoist.reconciler.Urgency;
import hoist.schemas.attempt.Attempt;
import hoist.schemas.elevation.Application;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.elevation.ElevationRequested;
import hoist.schemas.elevation.Person;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.RetryNow;
import hoist.schemas.ticket.TicketFact;
import hoist.schemas.ticket.TicketOpenAttempted;
import hoist.schemas.ticket.TicketOpened;
import java.time.Instant;
import java.util.UUID;

/** Records of the toy worker in the clothes of the real schemas: a request is a wish for light, a ticket is a lit lamp. */
public final class LampRecords {
    public static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private LampRecords() {}

    public static ElevationEvent wish(String tenant, String lamp) {
        return wish(tenant, lamp, Urgency.OPEN, Pace.TOGETHER, START);
    }

    /** The urgency travels as the reason and the pace as the device: the toy needs no others. */
    public static ElevationEvent wish(String tenant, String lamp, Urgency urgency, Pace pace, Instant at) {
        var requested = new ElevationRequested(
                "Contoso",
                null,
                new Person("ann@example.com", "Ann"),
                new Application("lamp", null, null, null),
                pace.name(),
                urgency.name());
        return new ElevationEvent("wish-" + tenant + "-" + lamp, tenant, at, at, "test", lamp, requested);
    }

    public static TicketFact fact(String eventId, String tenant, String lamp, Instant at, Object body) {
        return new TicketFact(eventId, tenant, at, at, "lamps", lamp, body);
    }

    public static TicketFact attempted(String tenant, String lamp, String attemptId, int number, Instant leaseUntil) {
        var attempt = new Attempt(attemptId, number, 0, leaseUntil);
        return fact("attempted-" + attemptId, tenant, lamp, START, new TicketOpenAttempted(attempt, null));
    }

    public static TicketFact lit(String tenant, String lamp) {
        return fact("lit-" + tenant + "-" + lamp, tenant, lamp, START, opened(1));
    }

    static TicketOpened opened(int attempts) {
        return new TicketOpened(1L, 1L, 1L, null, null, attempts, null);
    }

    public static OperatorCommand retryNow(String tenant, String lamp) {
        return new OperatorCommand(
                UUID.randomUUID().toString(), tenant, START, START, "cli", "eve", null, new RetryNow(lamp));
    }
}
