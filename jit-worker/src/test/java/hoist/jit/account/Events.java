package hoist.jit.account;

import hoist.schemas.attempt.Attempt;
import hoist.schemas.jit.DisableAttempted;
import hoist.schemas.jit.DisableCause;
import hoist.schemas.jit.DisableUnanswered;
import hoist.schemas.jit.DisableWithdrawn;
import hoist.schemas.jit.JitAccountEnded;
import hoist.schemas.jit.JitAccountGranted;
import hoist.schemas.jit.JitDisableRequested;
import hoist.schemas.jit.JitDisableStuck;
import hoist.schemas.jit.JitDisabled;
import hoist.schemas.jit.JitEvent;
import hoist.schemas.jit.JitFact;
import hoist.schemas.jit.JitHeld;
import hoist.schemas.jit.TechnicianLeft;
import hoist.schemas.jit.TechnicianTicketClosed;
import hoist.schemas.operator.OperatorCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Records as the services write them, all about Nik's accounts at one customer of tenant {@code nikmsp}. */
public final class Events {
    public static final String TENANT = "nikmsp";
    public static final String CUSTOMER = "Demo PAM tenant";
    public static final String TECHNICIAN = "nik@nikpot.com";
    public static final String ACCOUNT = AccountKey.of(CUSTOMER, TECHNICIAN).text();
    public static final long TICKET = 1042;
    public static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    private Events() {}

    public static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }

    public static Instant after(Duration sinceStart) {
        return START.plus(sinceStart);
    }

    public static JitEvent granted(String grant, Instant at) {
        return granted(grant, at, at, null, TICKET);
    }

    /** Given by idemeum's clock at one time, told at another. */
    public static JitEvent granted(String grant, Instant givenAt, Instant receivedAt, Instant expiresAt, Long ticket) {
        return event(
                "e-" + grant,
                givenAt,
                receivedAt,
                CUSTOMER,
                new JitAccountGranted(grant, "jit-nik@demo.onmicrosoft.com", expiresAt, ticket));
    }

    public static JitEvent ended(String grant, Instant at) {
        return event("end-" + grant, at, at, CUSTOMER, new JitAccountEnded(grant, "expired"));
    }

    public static JitEvent asked(String id, Instant at) {
        return event(id, at, at, "demo pam TENANT", new JitDisableRequested(null, "halo"));
    }

    public static JitEvent asked(String id, Instant at, Long ticket) {
        return event(id, at, at, CUSTOMER, new JitDisableRequested(ticket, "halo"));
    }

    public static JitEvent left(String id, Instant at) {
        return event(id, at, at, null, new TechnicianLeft(null));
    }

    public static JitEvent left(String id, String technician, Instant at) {
        return new JitEvent(id, TENANT, at, at, "idemeum", null, technician, new TechnicianLeft(null));
    }

    public static OperatorCommand command(SpecificRecord body, Instant at) {
        return new OperatorCommand("o-" + at.toEpochMilli(), TENANT, at, at, "cli", "olga", null, body);
    }

    /** The technician's last open ticket for the customer is closed. */
    public static JitFact closed(String id, long ticket, Instant at) {
        return closed(id, ticket, at, at, List.of());
    }

    public static JitFact closed(String id, long ticket, Instant closedAt, Instant noticedAt, List<Long> open) {
        return fact(id, noticedAt, new TechnicianTicketClosed("hint-" + id, ticket, closedAt, noticedAt, open));
    }

    public static JitFact attempted(String attempt, int number, Instant at) {
        return fact(
                "f-" + attempt,
                at,
                new DisableAttempted(new Attempt(attempt, number, 0, at.plusSeconds(17)), "whatever"));
    }

    public static JitFact unanswered(String attempt, Instant at) {
        return fact("u-" + attempt, at, new DisableUnanswered(attempt));
    }

    public static JitFact withdrawn(String attempt, String reason, Instant at) {
        return fact("w-" + attempt, at, new DisableWithdrawn(attempt, reason));
    }

    public static JitFact disabled(String because, Instant at, List<String> grants, String... also) {
        return fact(
                "d-" + because,
                at,
                new JitDisabled(because, 1.0, grants, List.of(), List.of(also), DisableCause.TICKET_CLOSED));
    }

    public static JitFact held(String because, Instant at) {
        return fact("h-" + because, at, new JitHeld(because, TICKET, 8L));
    }

    public static JitFact stuck(String because, String reason, Instant at, String attempt, Long... tickets) {
        return fact(
                "s-" + because + at.toEpochMilli(),
                at,
                new JitDisableStuck(because, reason, "do something", List.of(tickets), attempt, null));
    }

    public static JitFact fact(String id, Instant at, SpecificRecord body) {
        return new JitFact(id, TENANT, at, at, "jit-worker", CUSTOMER, TECHNICIAN, body);
    }

    private static JitEvent event(
            String id, Instant occurredAt, Instant receivedAt, String customer, SpecificRecord body) {
        return new JitEvent(id, TENANT, occurredAt, receivedAt, "idemeum", customer, TECHNICIAN, body);
    }
}
