package hoist.approval.plan;

import static hoist.approval.refusing.RefusalDetail.alreadyDecided;
import static hoist.approval.refusing.RefusalDetail.ended;
import static hoist.approval.refusing.RefusalDetail.endedInDoubt;
import static hoist.approval.refusing.RefusalDetail.endedSince;
import static hoist.approval.refusing.RefusalDetail.mayBeDecided;
import static hoist.approval.refusing.RefusalDetail.modeNotAllowed;

import hoist.approval.binding.Binding;
import hoist.approval.request.Click;
import hoist.approval.request.Decided;
import hoist.approval.request.DecisionLedger;
import hoist.approval.request.Repetition;
import hoist.schemas.decision.Refusal;
import hoist.tenants.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Judges a click by rules A2 and A3.
 *
 * @param bindingWait how long after a click its request and ticket may still come
 */
public record Verdicts(Duration bindingWait) {
    /** An attempt is in the ledger and its click is not: topics overtake each other for a moment. */
    private static final Duration OVERTAKEN = Duration.ofSeconds(1);

    /** The click's verdict at this time, in the order of the rules. */
    public Verdict on(Click click, DecisionLedger ledger, Tenant tenant, Instant now) {
        var repetition = Repetition.behind(click, ledger);
        if (repetition.isPresent()) {
            return again(repetition.get(), ledger, tenant, now);
        }
        return switch (binding(click, ledger, tenant, now)) {
            case Binding.NotYet(var until) -> new Verdict.NotYet(until);
            case Binding.Unbound(var refusal, var detail) -> new Verdict.Refused(refusal, detail);
            case Binding.Bound(var customer) -> onBound(click, customer, ledger, tenant, now);
        };
    }

    /** Nobody is let in by a repetition whom the first sending would not let in now. */
    private Verdict again(Repetition repetition, DecisionLedger ledger, Tenant tenant, Instant now) {
        var original = repetition.original();
        var endsAt = ledger.endsAt(tenant.lives().elevation(), original.receivedAt());
        if (ledger.expiredAt() != null || !now.isBefore(endsAt)) {
            return new Verdict.NotAgain(endedSince(endsAt));
        }
        var decided = ledger.decided();
        if (decided != null && decided.decision() != original.decision()) {
            return new Verdict.NotAgain(alreadyDecided(decided));
        }
        return switch (binding(original, ledger, tenant, now)) {
            case Binding.NotYet(var until) -> new Verdict.NotYet(until);
            case Binding.Unbound(var _, var detail) -> new Verdict.NotAgain(detail);
            case Binding.Bound(var customer) ->
                switch (allowed(original, customer, tenant, endsAt)) {
                    case Verdict.Refused(var _, var detail) -> new Verdict.NotAgain(detail);
                    case Verdict verdict -> verdict;
                };
        };
    }

    private Binding binding(Click click, DecisionLedger ledger, Tenant tenant, Instant now) {
        return tenant.idemeum().ticketsCreatedByIdemeum()
                ? Binding.ofTicketByIdemeum(click, ledger)
                : Binding.of(click, ledger, bindingWait, now);
    }

    private static Verdict onBound(Click click, String customer, DecisionLedger ledger, Tenant tenant, Instant now) {
        return ledger.firstDecision()
                .map(decided -> afterDecision(click, decided, ledger))
                .orElseGet(() -> undecided(click, customer, ledger, tenant, now));
    }

    private static Verdict afterDecision(Click click, Decided decided, DecisionLedger ledger) {
        if (decided.decision() != click.decision()) {
            return new Verdict.Refused(Refusal.ALREADY_DECIDED, alreadyDecided(decided));
        }
        return ledger.relaying().mayHaveSent(click.eventId()) ? new Verdict.Arrived() : new Verdict.Harmless();
    }

    private static Verdict undecided(Click click, String customer, DecisionLedger ledger, Tenant tenant, Instant now) {
        var endsAt = ledger.endsAt(tenant.lives().elevation(), click.receivedAt());
        if (ledger.expiredAt() != null || !now.isBefore(endsAt)) {
            var inDoubt = ledger.relaying().mayHaveSent(click.eventId());
            return new Verdict.Refused(Refusal.ENDED, inDoubt ? endedInDoubt(endsAt) : ended(endsAt));
        }
        return unlessAnotherMayHaveArrived(click, ledger, now)
                .orElseGet(() -> allowed(click, customer, tenant, endsAt));
    }

    /** An earlier click whose fate was never learnt bars the opposite one: idemeum may have it. */
    private static Optional<Verdict> unlessAnotherMayHaveArrived(Click click, DecisionLedger ledger, Instant now) {
        return ledger.relaying()
                .mayHaveSent()
                .filter(other -> !other.equals(click.eventId()))
                .flatMap(other -> Optional.ofNullable(ledger.clicks().get(other))
                        .map(clicked -> afterDoubt(click, clicked.first()))
                        .orElse(Optional.of(new Verdict.NotYet(now.plus(OVERTAKEN)))));
    }

    private static Optional<Verdict> afterDoubt(Click click, Click other) {
        return click.decision() == other.decision()
                ? Optional.empty()
                : Optional.of(new Verdict.Refused(Refusal.ALREADY_DECIDED, mayBeDecided(other.decision())));
    }

    private static Verdict allowed(Click click, String customer, Tenant tenant, Instant endsAt) {
        var modes = tenant.idemeum().elevationModes();
        return switch (click.decision()) {
            case APPROVED ->
                modes.contains(click.mode())
                        ? new Verdict.Send(customer, endsAt)
                        : new Verdict.Refused(Refusal.OTHER, modeNotAllowed(click.mode(), modes));
            case DENIED -> new Verdict.Send(customer, endsAt);
        };
    }
}
