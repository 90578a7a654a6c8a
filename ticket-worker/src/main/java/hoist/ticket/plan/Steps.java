package hoist.ticket.plan;

import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Several steps that one request could take: which one it takes. */
final class Steps {
    private Steps() {}

    /** What can be done now, the most urgent first; else what is stuck; else the next time to look. */
    static Step<TicketAction> together(List<Step<TicketAction>> steps, Instant settledSince) {
        return mostUrgent(steps)
                .or(() -> stuck(steps))
                .or(() -> nextLook(steps).map(Step.LookAgain::new))
                .orElseGet(() -> new Step.Settled<>(settledSince));
    }

    private static Optional<Step<TicketAction>> mostUrgent(List<Step<TicketAction>> steps) {
        return steps.stream()
                .flatMap(step -> step instanceof Step.Act<TicketAction> act ? Stream.of(act) : Stream.empty())
                .min(Comparator.<Step.Act<TicketAction>, Urgency>comparing(Step.Act::urgency)
                        .thenComparing(Step.Act::since))
                .map(act -> act);
    }

    private static Optional<Step<TicketAction>> stuck(List<Step<TicketAction>> steps) {
        return steps.stream()
                .flatMap(step -> step instanceof Step.Stuck<TicketAction> stuck ? Stream.of(stuck) : Stream.empty())
                .findFirst()
                .map(first -> new Step.Stuck<>(first.reason(), first.detail(), first.since(), nextLook(steps)));
    }

    private static Optional<Instant> nextLook(List<Step<TicketAction>> steps) {
        return steps.stream()
                .flatMap(step -> switch (step) {
                    case Step.LookAgain<TicketAction> look -> Stream.of(look.at());
                    case Step.Stuck<TicketAction> stuck -> stuck.lookAgain().stream();
                    case Step.Act<TicketAction> _, Step.Settled<TicketAction> _, Step.Waiting<TicketAction> _ ->
                        Stream.empty();
                })
                .min(Comparator.naturalOrder());
    }
}
