package hoist.faults.checking;

import static hoist.faults.checking.Finding.doubled;
import static hoist.faults.checking.Finding.wrong;

import hoist.faults.load.AcceptedClick;
import hoist.faults.load.ElevationAct;
import hoist.simulators.effects.Effect;
import hoist.simulators.idemeum.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** I6: one decision a request, the first one; what idemeum is known to have decided is never contradicted. Pure. */
final class DecisionRules {
    /** Far more than it takes from idemeum's word to the ledger; a click may cross it on its way for so long. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(60);

    private DecisionRules() {}

    static Stream<Finding> of(RequestEvidence evidence) {
        return Stream.of(once(evidence), contrary(evidence), first(evidence)).flatMap(each -> each);
    }

    private static Stream<Finding> once(RequestEvidence evidence) {
        var decisions = Stream.of(Verdict.values())
                .flatMap(verdict -> evidence.idemeum("elevation." + verdict.word()).stream())
                .toList();
        return decisions.size() > 1
                ? Stream.of(doubled(
                        Invariant.I6, evidence.name() + " was decided " + decisions.size() + " times at idemeum"))
                : Stream.empty();
    }

    /** Where only clicks decide, Hoist knows of every decision, and sends no other. */
    private static Stream<Finding> contrary(RequestEvidence evidence) {
        return evidence.idemeum("elevation.contradicted").stream()
                .filter(effect -> "api".equals(effect.details().get("from")))
                .filter(effect -> !mayCross(evidence, effect))
                .map(effect -> wrong(
                        Invariant.I6,
                        evidence.name() + " had ended when \""
                                + effect.details().get("verdict") + "\" was sent to idemeum, and Hoist knew"));
    }

    private static boolean mayCross(RequestEvidence evidence, Effect contrary) {
        return decidesAtIdemeum(evidence.plan().acts())
                && evidence.idemeum("webhook.delivered").stream()
                        .filter(effect ->
                                !"elevation.requested".equals(effect.details().get("type")))
                        .noneMatch(effect -> effect.at().plus(ON_ITS_WAY).isBefore(contrary.at()));
    }

    /** A click that was accepted before the other one was made is the one that counts, unless it was refused. */
    private static Stream<Finding> first(RequestEvidence evidence) {
        var reopened =
                evidence.atHalo().stream().anyMatch(effect -> effect.kind().equals("ticket.reopened"));
        if (reopened || decidesAtIdemeum(evidence.plan().acts())) {
            return Stream.empty();
        }
        return EndRules.verdict(evidence)
                .flatMap(verdict -> clearlyFirst(evidence.life().clicks())
                        .filter(click -> click.verdict() != verdict)
                        .map(click -> wrong(
                                Invariant.I6,
                                evidence.name() + ": the click \"" + click.verdict()
                                        + "\" was accepted first, but the request is \"" + verdict + "\"")))
                .stream();
    }

    private static Optional<AcceptedClick> clearlyFirst(List<AcceptedClick> clicks) {
        return clicks.stream()
                .filter(one -> clicks.stream()
                        .allMatch(other -> other.verdict() == one.verdict()
                                || one.answeredAt().isBefore(other.clickedAt())))
                .findFirst();
    }

    private static boolean decidesAtIdemeum(List<ElevationAct> acts) {
        return acts.stream().anyMatch(act -> switch (act) {
            case ElevationAct.Decide _, ElevationAct.Expire _, ElevationAct.Report _ -> true;
            case ElevationAct.AtOnce(var several) -> decidesAtIdemeum(several);
            default -> false;
        });
    }
}
