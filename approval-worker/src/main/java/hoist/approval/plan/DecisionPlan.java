package hoist.approval.plan;

import hoist.approval.request.Click;
import hoist.approval.request.DecisionLedger;
import hoist.approval.request.Relaying;
import hoist.connections.tenant.TenantsNow;
import hoist.reconciler.Pace;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.StuckReason;
import hoist.tenants.Lives;
import hoist.tenants.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is next for a request: its clicks in order, one at a time, each until it has an outcome.
 *
 * @param lookAgain how often what waits for a person is tried by itself
 */
public record DecisionPlan(Verdicts verdicts, TenantsNow tenants, Duration lookAgain) {
    private static final Duration TENANT_MAY_COME = Duration.ofSeconds(30);

    /** The next step. */
    public Step<DecisionAction> next(Situation<DecisionLedger> situation) {
        var ledger = situation.state();
        var tenant = tenants.find(situation.tenant());
        for (var click : ledger.openClicks()) {
            if (ledger.operator().hasGivenUp(click.receivedAt())) {
                continue;
            }
            var step = tenant.isEmpty()
                    ? Optional.of(unknownTenant(click, situation.now()))
                    : step(click, situation, tenant.get());
            if (step.isPresent()) {
                return step.get();
            }
        }
        return rest(ledger, tenant.map(Tenant::lives).orElse(Lives.DEFAULTS), situation.now());
    }

    /** Empty when nothing is to be done about this click. */
    private Optional<Step<DecisionAction>> step(Click click, Situation<DecisionLedger> situation, Tenant tenant) {
        var ledger = situation.state();
        if (isForgotten(click, ledger, tenant, situation.now())) {
            return Optional.empty();
        }
        var standing = ledger.relaying().attempts().standing(situation.now());
        if (standing instanceof Standing.Leased(var until)) {
            return Optional.of(new Step.LookAgain<>(until));
        }
        return switch (verdicts.on(click, ledger, tenant, situation.now())) {
            case Verdict.Harmless _, Verdict.NotAgain _ -> Optional.empty();
            case Verdict.NotYet(var until) -> Optional.of(new Step.LookAgain<>(until));
            case Verdict.Arrived _ -> Optional.of(act(new DecisionAction.Confirm(click), click));
            case Verdict.Refused(var refusal, var detail) ->
                Optional.of(act(new DecisionAction.Refuse(click, refusal, detail), click));
            case Verdict.Send send -> Optional.of(relay(click, send, standing, situation));
        };
    }

    private Step<DecisionAction> relay(
            Click click, Verdict.Send send, Standing standing, Situation<DecisionLedger> situation) {
        var relaying = situation.state().relaying();
        var obstacle = relaying.obstacleOf(click.eventId());
        var again = obstacle.map(met -> met.metAt().plus(lookAgain)).orElse(Instant.MIN);
        if (obstacle.isPresent()
                && situation.now().isBefore(again)
                && !causeMayBeGone(situation, obstacle.get().metAt())) {
            var at = again.isBefore(send.endsAt()) ? again : send.endsAt();
            var met = obstacle.get();
            return new Step.Stuck<>(met.reason(), met.detail(), met.since(), Optional.of(at));
        }
        return act(new DecisionAction.Relay(click, send.customerName(), free(relaying, standing)), click);
    }

    private boolean causeMayBeGone(Situation<DecisionLedger> situation, Instant since) {
        return situation.state().operator().asksForAnotherTryAfter(since)
                || tenants.changedAt(situation.tenant()).isAfter(since);
    }

    /** Doubts last until idemeum's answer: the click after one that was refused for good starts without. */
    private static Standing.Free free(Relaying relaying, Standing standing) {
        var doubts = relaying.mayHaveSent().isPresent() ? 1 : 0;
        return switch (standing) {
            case Standing.Free free -> new Standing.Free(free.number(), doubts * free.doubts());
            case Standing.InDoubt inDoubt -> new Standing.Free(inDoubt.number() + 1, doubts * inDoubt.doubts());
            case Standing.Leased leased -> throw new IllegalStateException("leased until " + leased.until());
        };
    }

    /** Too old to act on by ourselves: nobody expects it any more. */
    private static boolean isForgotten(Click click, DecisionLedger ledger, Tenant tenant, Instant now) {
        return click.receivedAt().plus(tenant.lives().kept()).isBefore(now)
                && !click.eventId().equals(ledger.relaying().click())
                && ledger.operator().reopenedAt() == null;
    }

    private static Step<DecisionAction> rest(DecisionLedger ledger, Lives lives, Instant now) {
        var requested = ledger.requested();
        if (requested == null || ledger.firstDecision().isPresent() || ledger.expiredAt() != null) {
            return new Step.Settled<>(ledger.seenAt());
        }
        var endsAt = requested.receivedAt().plus(lives.elevation());
        if (now.isBefore(endsAt)) {
            return new Step.LookAgain<>(endsAt);
        }
        return new Step.Settled<>(endsAt.isBefore(ledger.seenAt()) ? ledger.seenAt() : endsAt);
    }

    private static Step<DecisionAction> unknownTenant(Click click, Instant now) {
        return new Step.Stuck<>(
                StuckReason.TENANT_UNKNOWN,
                "No file of this tenant is in force: put it into the directory of the tenants.",
                click.receivedAt(),
                Optional.of(now.plus(TENANT_MAY_COME)));
    }

    private static Step<DecisionAction> act(DecisionAction action, Click click) {
        return new Step.Act<>(action, Urgency.RELAY, Pace.TOGETHER, click.receivedAt());
    }
}
