package hoist.ticket.plan;

import hoist.connections.customer.CustomerLinks;
import hoist.connections.customer.CustomerProblem;
import hoist.reconciler.Pace;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.StuckReason;
import hoist.schemas.operator.RepeatableEffect;
import hoist.tenants.Tenant;
import hoist.ticket.plan.TicketAction.Before;
import hoist.ticket.plan.TicketAction.Find.OtherwiseCreate;
import hoist.ticket.request.Asked;
import hoist.ticket.request.ClosedByHand;
import hoist.ticket.request.Done;
import hoist.ticket.request.Effort;
import hoist.ticket.request.Operated;
import hoist.ticket.request.RequestEnd;
import hoist.ticket.request.Task;
import hoist.ticket.request.TicketLedger;
import hoist.ticket.request.Trouble;
import hoist.ticket.text.ShownText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One look at one request. */
record RequestPlan(
        Tenant tenant,
        Patience patience,
        TicketLedger ledger,
        Asked asked,
        CustomerLinks links,
        Instant tenantChangedAt,
        Instant now) {
    /** After so many attempts whose fate is unknown a person has to look. */
    private static final int MOST_DOUBTS = 3;

    Step<TicketAction> next() {
        var opened = done().opened();
        return opened == null
                ? opening()
                : pending(RepeatableEffect.OPEN_TICKET)
                        .findFirst()
                        .map(this::openingAgain)
                        .orElseGet(() -> Steps.together(afterOpening(opened), ledger.touched()));
    }

    private Step<TicketAction> opening() {
        var since = asked.receivedAt();
        return isGivenUp(since) || (!done().effort(Task.OPEN).isBegun() && isTooOld())
                ? new Step.Settled<>(since)
                : opening(Task.OPEN, since, TicketAction.Open::new);
    }

    /** Before all else: what else is to be done concerns the ticket that is there then. */
    private Step<TicketAction> openingAgain(Operated.Repeat repeat) {
        var task = Task.openAgain(repeat.command());
        return opening(task, repeat.at(), free -> new TicketAction.OpenAgain(free, task));
    }

    private Step<TicketAction> opening(Task task, Instant since, Function<Standing.Free, TicketAction> action) {
        var effort = done().effort(task);
        var stuck = tries().stuck(effort).filter(step -> !isLinkedSince(step));
        if (stuck.isPresent()) {
            return stuck.get();
        }
        return switch (effort.standing(now)) {
            case Standing.Free free -> alone(action.apply(free), since);
            case Standing.Leased leased -> new Step.LookAgain<>(leased.until());
            case Standing.InDoubt doubt -> alone(new TicketAction.Find(doubt, otherwise(doubt, effort), task), since);
        };
    }

    /** What operators want done once more, and was not yet. */
    private Stream<Operated.Repeat> pending(RepeatableEffect effect) {
        return ledger.operated()
                .repeats(effect)
                .filter(repeat -> !done().repeated().contains(repeat.command()))
                .filter(repeat -> !isGivenUp(repeat.at()));
    }

    private boolean isGivenUp(Instant noticedAt) {
        return ledger.operated().hasGivenUp(noticedAt);
    }

    private boolean isLinkedSince(Step.Stuck<TicketAction> stuck) {
        return CustomerProblem.isSolvedBy(links.of(asked.customer(tenant)), stuck.reason(), stuck.since());
    }

    private static Step<TicketAction> alone(TicketAction action, Instant since) {
        return new Step.Act<>(action, Urgency.OPEN, Pace.ALONE, since);
    }

    private OtherwiseCreate otherwise(Standing.InDoubt doubt, Effort effort) {
        return doubt.doubts() < MOST_DOUBTS || ledger.operated().isRetriedAfter(effort.lastAttempt())
                ? OtherwiseCreate.YES
                : OtherwiseCreate.ASK_A_PERSON;
    }

    private boolean isTooOld() {
        return asked.receivedAt().plus(tenant.lives().kept()).isBefore(now)
                && !ledger.operated().isInsistedOn();
    }

    private List<Step<TicketAction>> afterOpening(Done.Opened opened) {
        var steps = new ArrayList<Step<TicketAction>>();
        var duties = new Duties(
                ledger.heard().withoutTroublesOf(ledger.operated().repeats().keySet()), done(), patience);
        var end = ledger.heard().end(deadline(), now);
        if (done().closed() == null) {
            if (end.isEmpty()) {
                steps.add(new Step.LookAgain<>(deadline()));
            } else if (!isGivenUp(end.get().at())) {
                steps.add(closing(end.get()));
            }
        } else {
            end.ifPresent(ended ->
                    pending(RepeatableEffect.CLOSE_TICKET).forEach(repeat -> steps.add(closingAgain(ended, repeat))));
        }
        if (end.isEmpty()) {
            duties.reopenings().stream()
                    .filter(trouble -> !isGivenUp(trouble.at()))
                    .forEach(trouble -> steps.add(reopening(trouble)));
            duties.closedByHand()
                    .filter(closed -> !isGivenUp(closed.closedAt()))
                    .ifPresent(closed -> steps.addAll(undecided(closed)));
        }
        duties.notes().stream().filter(due -> !isGivenUp(due.note().at())).forEach(due -> steps.add(noting(due)));
        if (opened.attempts() > 1 && done().rechecked() == null && !isGivenUp(opened.at())) {
            steps.add(notBefore(
                    opened.at().plus(patience.recheckAfter()),
                    new Step.Act<>(new TicketAction.Recheck(), Urgency.LOOK_UP, Pace.TOGETHER, opened.at())));
        }
        return steps;
    }

    private Step<TicketAction> closing(RequestEnd end) {
        var step = tries().write(
                        Task.close(end.because()),
                        Urgency.CLOSE,
                        end.at(),
                        (free, before) -> new TicketAction.Close(free, before, end));
        return done().reopeningUntil(now).map(until -> notBefore(until, step)).orElse(step);
    }

    /** It is looked first: it may well be closed with its note. */
    private Step<TicketAction> closingAgain(RequestEnd end, Operated.Repeat repeat) {
        var task = Task.closeAgain(repeat.command());
        return tries().write(
                        task,
                        Urgency.CLOSE,
                        repeat.at(),
                        (free, before) -> new TicketAction.Close(free, Before.LOOK_FIRST, end, task));
    }

    private Step<TicketAction> reopening(Trouble trouble) {
        var step = tries().write(
                        Task.reopen(trouble.because()),
                        Urgency.CLOSE,
                        trouble.at(),
                        (free, before) -> new TicketAction.Reopen(free, trouble));
        return notBefore(trouble.at().plus(patience.reopenAfter()), step);
    }

    /** Said in the ticket once, and listed: by itself it goes on only when the request ends. */
    private List<Step<TicketAction>> undecided(ClosedByHand closed) {
        var listed = new Step.Stuck<TicketAction>(
                StuckReason.CLOSED_WITHOUT_DECISION,
                "Ticket " + closed.ticketId()
                        + " was closed in HaloPSA, but nobody decided the request: it stays open in idemeum until "
                        + ShownText.time(deadline())
                        + ". Approve or deny it in idemeum, or open the ticket again and use its buttons; given up, it only leaves this list.",
                closed.closedAt(),
                Optional.of(deadline()));
        var note = new Note.Undecided(closed, deadline());
        return done().noted().contains(note.because()) ? List.of(listed) : List.of(tries().note(note), listed);
    }

    private Step<TicketAction> noting(Duties.DueNote due) {
        return notBefore(due.from(), tries().note(due.note()));
    }

    private Step<TicketAction> notBefore(Instant from, Step<TicketAction> step) {
        return now.isBefore(from) ? new Step.LookAgain<>(from) : step;
    }

    private Instant deadline() {
        return asked.receivedAt().plus(tenant.lives().elevation());
    }

    private Tries tries() {
        return new Tries(done(), ledger.operated(), tenantChangedAt, patience, now);
    }

    private Done done() {
        return ledger.done();
    }
}
