package hoist.approval.relaying;

import hoist.approval.plan.DecisionAction.Relay;
import hoist.approval.plan.Verdict;
import hoist.approval.plan.Verdicts;
import hoist.approval.request.Click;
import hoist.approval.request.DecisionLedger;
import hoist.connections.tenant.TenantsNow;
import hoist.idemeum.Idemeum;
import hoist.idemeum.IdemeumException;
import hoist.reconciler.LiveAttempt;
import hoist.reconciler.Outcome;
import hoist.reconciler.Turn;
import hoist.schemas.decision.DecisionRelayed;
import hoist.schemas.decision.RelayAttempted;
import hoist.schemas.elevation.Decision;
import hoist.vendor.Again;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Sends one click to idemeum (rule A1). Sending it again is harmless; sending it after the request ended, or after somebody
 * decided, is not: both are looked at once more between the announcement and the call.
 *
 * @param clients idemeum of a tenant; empty when the tenant's file is not in force any more
 */
public record RelayDecision(Function<String, Optional<Idemeum>> clients, Verdicts verdicts, TenantsNow tenants) {
    private static final Duration TENANT_MAY_COME = Duration.ofSeconds(30);

    public Outcome act(Turn<DecisionLedger> turn, Relay relay) throws InterruptedException {
        var idemeum = clients.apply(turn.tenant());
        if (idemeum.isEmpty()) {
            return new Outcome.LookAgain(turn.now().plus(TENANT_MAY_COME));
        }
        var latest = new AtomicReference<>(turn.state());
        var attempt = turn.announce(
                relay.free(),
                announced -> new RelayAttempted(announced, relay.click().eventId()),
                state -> {
                    latest.set(state);
                    return state.relaying().attempts().holder();
                });
        if (verdictNow(turn, relay.click(), latest.get()) instanceof Verdict.Send send) {
            return send(turn, relay, attempt, idemeum.get(), send.endsAt());
        }
        turn.withdraw(attempt, "no longer to be sent");
        return new Outcome.Told();
    }

    /** Tells that idemeum has the click. */
    public static Outcome confirm(Turn<DecisionLedger> turn, Click click) throws InterruptedException {
        turn.tell(new DecisionRelayed(
                click.eventId(),
                click.decision(),
                click.receivedAt(),
                click.decision() == Decision.APPROVED ? click.mode() : null,
                click.haloTicketId(),
                click.agentEmail()));
        return new Outcome.Told();
    }

    private Verdict verdictNow(Turn<DecisionLedger> turn, Click click, DecisionLedger latest) {
        return tenants.find(turn.tenant())
                .filter(_ -> latest.isOpen(click))
                .map(tenant -> verdicts.on(click, latest, tenant, turn.now()))
                .orElseGet(Verdict.Harmless::new);
    }

    private static Outcome send(
            Turn<DecisionLedger> turn, Relay relay, LiveAttempt attempt, Idemeum idemeum, Instant endsAt)
            throws InterruptedException {
        try {
            call(turn.entry(), relay, idemeum.within(() -> {
                attempt.requireFresh();
                requireInTime(turn, endsAt);
            }));
        } catch (TooLate e) {
            turn.withdraw(attempt, "the request ended");
            return new Outcome.Told();
        } catch (IdemeumException e) {
            return failed(turn, relay.click(), attempt, e.again());
        }
        return confirm(turn, relay.click());
    }

    private static void call(String requestId, Relay relay, Idemeum idemeum) {
        var click = relay.click();
        switch (click.decision()) {
            case APPROVED -> idemeum.approve(requestId, relay.customerName(), click.mode());
            case DENIED -> idemeum.deny(requestId, relay.customerName());
        }
    }

    private static Outcome failed(Turn<DecisionLedger> turn, Click click, LiveAttempt attempt, Again again)
            throws InterruptedException {
        return switch (again) {
            case Again.InDoubt _ -> new Outcome.VendorTrouble(Optional.empty());
            case Again.Later(var after) -> {
                turn.withdraw(attempt, "idemeum asks to come later or is out of reach");
                yield new Outcome.VendorTrouble(after);
            }
            case Again.Never no -> {
                tellNo(turn, click, attempt, Refusing.of(no));
                yield new Outcome.Told();
            }
        };
    }

    private static void tellNo(Turn<DecisionLedger> turn, Click click, LiveAttempt attempt, Refusing no)
            throws InterruptedException {
        switch (no) {
            case Refusing.ForGood forGood -> {
                turn.withdraw(attempt, "refused by idemeum");
                turn.tell(forGood.fact(click));
            }
            case Refusing.UntilMended mend -> {
                if (turn.state()
                        .relaying()
                        .hasTold(click.eventId(), mend.reason().word())) {
                    turn.withdraw(attempt, mend.reason().word());
                } else {
                    turn.tell(mend.fact(click, attempt.id()));
                }
            }
        }
    }

    private static void requireInTime(Turn<DecisionLedger> turn, Instant endsAt) {
        if (!turn.now().isBefore(endsAt)) {
            throw new TooLate();
        }
    }
}
