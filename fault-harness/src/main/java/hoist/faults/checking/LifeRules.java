package hoist.faults.checking;

import hoist.faults.load.LifePlan;
import hoist.faults.load.LifeSoFar;
import hoist.faults.load.Progress;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** All that must hold of one life, at one moment. */
final class LifeRules {
    private LifeRules() {}

    static List<Finding> of(LifeSoFar life, AtTenant at, Instant now) {
        return Stream.concat(lived(life), life.subject().isEmpty() ? Stream.empty() : rules(life, at, now))
                .toList();
    }

    private static Stream<Finding> lived(LifeSoFar life) {
        return switch (life.progress()) {
            case Progress.Lived _ -> Stream.empty();
            case Progress.UnderWay _ ->
                Stream.of(Finding.missing(Invariant.I9, life.name() + " is not lived to its end"));
            case Progress.CutShort(var reason) ->
                Stream.of(Finding.missing(Invariant.I9, life.name() + " was cut short: " + reason));
        };
    }

    private static Stream<Finding> rules(LifeSoFar life, AtTenant at, Instant now) {
        return switch (life.plan()) {
            case LifePlan.OfRequest plan -> of(at.of(life, plan));
            case LifePlan.OfAccount plan -> AccountRules.of(at.of(life, plan, now));
        };
    }

    static Stream<Finding> of(RequestEvidence evidence) {
        return Stream.of(TicketRules.of(evidence), EndRules.of(evidence), DecisionRules.of(evidence))
                .flatMap(each -> each);
    }
}
