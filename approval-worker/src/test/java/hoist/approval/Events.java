package hoist.approval;

import hoist.schemas.attempt.Attempt;
import hoist.schemas.decision.DecisionFact;
import hoist.schemas.elevation.Application;
import hoist.schemas.elevation.Channel;
import hoist.schemas.elevation.Decision;
import hoist.schemas.elevation.DecisionSubmitted;
import hoist.schemas.elevation.ElevationDecided;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.elevation.ElevationExpired;
import hoist.schemas.elevation.ElevationRequested;
import hoist.schemas.elevation.Person;
import hoist.schemas.elevation.Scope;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.ticket.TicketFact;
import hoist.schemas.ticket.TicketOpened;
import hoist.tenants.HaloSettings;
import hoist.tenants.IdemeumCredential;
import hoist.tenants.IdemeumSettings;
import hoist.tenants.Lives;
import hoist.tenants.Secret;
import hoist.tenants.Tenant;
import hoist.tenants.TenantId;
import hoist.tenants.WhoMayComeIn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** Records as the other services write them, all about one request of tenant {@code nikmsp}. */
public final class Events {
    public static final String TENANT = "nikmsp";
    public static final String REQUEST = "req-1";
    public static final long TICKET = 4711;
    public static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    private Events() {}

    public static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }

    public static Instant at(Duration sinceStart) {
        return START.plus(sinceStart);
    }

    public static ElevationEvent requested(Instant at) {
        return requested(REQUEST, at);
    }

    public static ElevationEvent requested(String request, Instant at) {
        return event(
                "e-requested",
                at,
                request,
                new ElevationRequested(
                        "Demo PAM tenant",
                        "demo-nikpot",
                        new Person("dana.field@demo-nikpot.example", "Dana Field"),
                        new Application("Installer", null, null, null),
                        "DEMO-LAPTOP-07",
                        "update"));
    }

    public static ElevationEvent approved(String id, Instant at) {
        return clicked(id, at, Decision.APPROVED);
    }

    public static ElevationEvent denied(String id, Instant at) {
        return clicked(id, at, Decision.DENIED);
    }

    public static ElevationEvent clicked(String id, Instant at, Decision decision) {
        return clicked(id, at, decision, "Demo PAM tenant", null, null);
    }

    public static ElevationEvent clicked(
            String id, Instant at, Decision decision, String customer, String mode, Long ticket) {
        return clicked(REQUEST, id, at, decision, customer, mode, ticket);
    }

    public static ElevationEvent clicked(
            String request, String id, Instant at, Decision decision, String customer, String mode, Long ticket) {
        return event(
                id,
                at,
                request,
                new DecisionSubmitted(decision, customer, mode, ticket, "tess.tech@msp.example", "halo"));
    }

    public static ElevationEvent decidedByPhone(String id, Instant at, Decision decision) {
        return event(
                id,
                at,
                REQUEST,
                new ElevationDecided(
                        decision, new Person("nik@nikpot.com", "Nik Pot"), Channel.PHONE, Scope.USER, "USER", null));
    }

    public static ElevationEvent expired(Instant at) {
        return event("e-expired", at, REQUEST, new ElevationExpired(null));
    }

    public static TicketFact opened(long ticket, Instant at) {
        return new TicketFact(
                "t-" + ticket,
                TENANT,
                at,
                at,
                "ticket-worker",
                REQUEST,
                new TicketOpened(ticket, 1L, 1L, null, null, 1, null));
    }

    public static OperatorCommand command(SpecificRecord body, Instant at) {
        return command(REQUEST, body, at);
    }

    public static OperatorCommand command(String request, SpecificRecord body, Instant at) {
        return new OperatorCommand("o-" + request + at.toEpochMilli(), TENANT, at, at, "cli", "olga", null, body);
    }

    public static DecisionFact fact(String id, Instant at, SpecificRecord body) {
        return new DecisionFact(id, TENANT, at, at, "approval-worker", REQUEST, body);
    }

    public static Attempt attempt(String id, int number, int doubts, Instant at) {
        return new Attempt(id, number, doubts, at.plusSeconds(17));
    }

    /** A tenant where everything that has a default has it. */
    public static Tenant tenant() {
        return tenant(false, Set.of("USER"), URI.create("https://nikmsp.idemeum.com"));
    }

    public static Tenant tenant(boolean ticketsByIdemeum, Set<String> modes, URI idemeum) {
        return tenant(ticketsByIdemeum, modes, idemeum, "idemeum-key");
    }

    public static Tenant tenant(boolean ticketsByIdemeum, Set<String> modes, URI idemeum, String apiKey) {
        var key = new IdemeumCredential.ApiKeyHeader(new Secret(apiKey));
        var usual = IdemeumSettings.withDefaults(idemeum, key);
        return new Tenant(
                new TenantId(TENANT),
                HaloSettings.withDefaults(URI.create("https://nikmsp.halopsa.com"), "client", new Secret("secret")),
                new IdemeumSettings(usual.url(), key, usual.answerLink(), ticketsByIdemeum, modes),
                WhoMayComeIn.NOBODY,
                List.of(),
                Lives.DEFAULTS);
    }

    private static ElevationEvent event(String id, Instant at, String request, SpecificRecord body) {
        return new ElevationEvent(id, TENANT, at, at, "test", request, body);
    }
}
