package hoist.ticket;

import hoist.schemas.attempt.Attempt;
import hoist.schemas.decision.DecisionFact;
import hoist.schemas.decision.DecisionRefused;
import hoist.schemas.decision.DecisionRelayed;
import hoist.schemas.decision.DecisionStuck;
import hoist.schemas.decision.Refusal;
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
import hoist.schemas.operator.GiveUp;
import hoist.schemas.operator.LinkCustomer;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.Reopen;
import hoist.schemas.operator.RepeatEffect;
import hoist.schemas.operator.RepeatableEffect;
import hoist.schemas.operator.RetryNow;
import hoist.schemas.operator.UnlinkCustomer;
import hoist.schemas.ticket.TicketFact;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Records as the topics bring them, about one request unless said otherwise. */
final class Events {
    static final String TENANT = "nikmsp";
    static final String REQUEST = "8c1d0a52-req";
    static final String CUSTOMER = "Demo PAM tenant";
    static final String DEVICE = "DESKTOP-7Q2";
    static final String ANN = "ann@msp.example";
    static final String PAT = "pat@demo.example";
    static final String BOB = "bob@msp.example";

    private Events() {}

    static ElevationEvent requested(Instant at) {
        return requested(REQUEST, at, CUSTOMER, DEVICE);
    }

    static ElevationEvent requested(String request, Instant at, String customer, String device) {
        return requested(request, at, customer, "demo-nikpot", device);
    }

    static ElevationEvent requested(
            String request, Instant at, String customer, @Nullable String customerName, String device) {
        return event(
                "asked-" + request,
                request,
                at,
                new ElevationRequested(
                        customer,
                        customerName,
                        new Person(PAT, "Pat Doe"),
                        new Application("setup.exe", "Contoso", "C:\\Temp\\setup.exe", "ab".repeat(32)),
                        device,
                        "need it <b>now</b>"));
    }

    static ElevationEvent decided(String id, Instant at, Decision decision, String email, Channel channel) {
        return event(
                id,
                REQUEST,
                at,
                new ElevationDecided(decision, new Person(email, null), channel, Scope.USER, "USER", "fine & good"));
    }

    static ElevationEvent approved(Instant at) {
        return decided("approved", at, Decision.APPROVED, ANN, Channel.PHONE);
    }

    static ElevationEvent approved(String request, Instant at) {
        return event(
                "approved-" + request,
                request,
                at,
                new ElevationDecided(
                        Decision.APPROVED, new Person(ANN, null), Channel.PHONE, Scope.USER, "USER", null));
    }

    static ElevationEvent denied(Instant at) {
        return decided("denied", at, Decision.DENIED, BOB, Channel.PORTAL);
    }

    static ElevationEvent expired(Instant at) {
        return event("expired-event", REQUEST, at, new ElevationExpired(null));
    }

    static ElevationEvent clicked(String id, Instant at, Decision decision, String email) {
        return event(id, REQUEST, at, new DecisionSubmitted(decision, CUSTOMER, "USER", 2001L, email, "halo"));
    }

    static DecisionFact relayed(String click, Instant submitted, Instant at, Decision decision, String email) {
        return fact("relayed-" + click, at, new DecisionRelayed(click, decision, submitted, "USER", 2001L, email));
    }

    static DecisionFact refused(String click, Instant at, Decision decision, Refusal refusal) {
        return refused("refused-" + click, click, at, decision, refusal, 2001L);
    }

    static DecisionFact refused(
            String id, String click, Instant at, Decision decision, Refusal refusal, long ticketId) {
        return fact(id, at, new DecisionRefused(click, decision, refusal, "Ask your lead.", ticketId, ANN));
    }

    static DecisionFact stuck(String click, Instant at) {
        return fact("stuck-" + click, at, new DecisionStuck(click, "idemeum-credentials", "Renew the API key.", null));
    }

    static OperatorCommand link(Instant at, String customer, long client) {
        return command("link-" + client, at, new LinkCustomer(customer, client, "Somebody Ltd"));
    }

    static OperatorCommand unlink(Instant at, String customer) {
        return command("unlink", at, new UnlinkCustomer(customer));
    }

    static OperatorCommand retry(Instant at) {
        return command("retry-" + at, at, new RetryNow(REQUEST));
    }

    static OperatorCommand giveUp(Instant at) {
        return command("give-up-" + at, at, new GiveUp(REQUEST));
    }

    static OperatorCommand again(String id, Instant at, RepeatableEffect effect) {
        return command(id, at, new RepeatEffect(REQUEST, effect));
    }

    static OperatorCommand reopen(Instant at) {
        return command("reopen-" + at, at, new Reopen(REQUEST));
    }

    static TicketFact told(String id, Instant at, SpecificRecord body) {
        return new TicketFact(id, TENANT, at, at, "ticket-worker", REQUEST, body);
    }

    static Attempt attempt(String id, int number, int doubts, Instant leaseUntil) {
        return new Attempt(id, number, doubts, leaseUntil);
    }

    private static ElevationEvent event(String id, String request, Instant at, SpecificRecord body) {
        return new ElevationEvent(id, TENANT, at, at, "test", request, body);
    }

    private static DecisionFact fact(String id, Instant at, SpecificRecord body) {
        return new DecisionFact(id, TENANT, at, at, "approval-worker", REQUEST, body);
    }

    private static OperatorCommand command(String id, Instant at, SpecificRecord body) {
        return new OperatorCommand(id, TENANT, at, at, "cli", "olga", null, body);
    }
}
