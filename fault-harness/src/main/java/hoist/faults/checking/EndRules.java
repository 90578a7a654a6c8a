package hoist.faults.checking;

import static hoist.faults.checking.Finding.missing;
import static hoist.faults.checking.Finding.wrong;

import hoist.faults.load.ElevationAct;
import hoist.faults.load.Technician;
import hoist.simulators.idemeum.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I5: every request at its end, and its ticket saying so. Pure. */
final class EndRules {
    private EndRules() {}

    static Stream<Finding> of(RequestEvidence evidence) {
        return switch (evidence.plan().course().end()) {
            case UNDECIDED -> undecided(evidence);
            case EXPIRED -> closedWith(evidence, "Expired", "");
            case DECIDED ->
                verdict(evidence)
                        .map(verdict -> decided(evidence, verdict))
                        .orElseGet(() -> Stream.of(
                                missing(Invariant.I5, evidence.name() + " should be decided at idemeum and is not")));
        };
    }

    /** How the request was decided, by idemeum or by the producer that reported it. */
    static Optional<Verdict> verdict(RequestEvidence evidence) {
        return Stream.of(Verdict.values())
                .filter(verdict ->
                        !evidence.idemeum("elevation." + verdict.word()).isEmpty() || isReported(evidence, verdict))
                .findFirst();
    }

    private static boolean isReported(RequestEvidence evidence, Verdict verdict) {
        var said = switch (verdict) {
            case APPROVED -> ElevationAct.Said.APPROVED;
            case DENIED -> ElevationAct.Said.DENIED;
        };
        return evidence.plan().acts().stream()
                .anyMatch(act -> act instanceof ElevationAct.Report(var what, int _) && what == said);
    }

    private static Stream<Finding> undecided(RequestEvidence evidence) {
        return evidence
                .ticket()
                .filter(ticket -> ticket.standing() == TicketSeen.Standing.CLOSED)
                .map(ticket -> wrong(
                        Invariant.I5,
                        evidence.name() + " was never decided, but its ticket " + ticket.id() + " is closed"))
                .stream();
    }

    private static Stream<Finding> decided(RequestEvidence evidence, Verdict verdict) {
        return switch (verdict) {
            case APPROVED -> Stream.concat(closedWith(evidence, "Approved", "Denied"), agent(evidence, verdict));
            case DENIED -> Stream.concat(closedWith(evidence, "Denied", "Approved"), agent(evidence, verdict));
        };
    }

    private static Stream<Finding> closedWith(RequestEvidence evidence, String word, String opposite) {
        return evidence.ticket().stream().flatMap(ticket -> {
            var name = evidence.name() + ", ticket " + ticket.id();
            if (!opposite.isEmpty() && ticket.closureNote().startsWith(opposite)) {
                return Stream.of(
                        wrong(Invariant.I5, name + " should say \"" + word + "\" and says \"" + opposite + "\""));
            }
            if (ticket.standing() == TicketSeen.Standing.OPEN) {
                return Stream.of(missing(Invariant.I5, name + " should be closed and is open"));
            }
            return ticket.closureNote().startsWith(word)
                    ? Stream.empty()
                    : Stream.of(missing(Invariant.I5, name + " is closed and should say \"" + word + "\""));
        });
    }

    /** Whoever decided is the ticket's agent, since all of them are agents in Halo. */
    private static Stream<Finding> agent(RequestEvidence evidence, Verdict verdict) {
        var deciders = deciders(evidence.plan().acts(), verdict);
        return evidence.ticket().stream()
                .filter(ticket -> !ticket.closureNote().isBlank())
                .filter(ticket -> !deciders.contains(ticket.agentEmail()))
                .map(ticket -> wrong(
                        Invariant.I5,
                        evidence.name() + ", ticket " + ticket.id() + " should belong to one of " + deciders
                                + " and belongs to \"" + ticket.agentEmail() + "\""));
    }

    private static Set<String> deciders(List<ElevationAct> acts, Verdict verdict) {
        return acts.stream().flatMap(act -> deciders(act, verdict)).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> deciders(ElevationAct act, Verdict verdict) {
        return switch (act) {
            case ElevationAct.Decide decide
            when decide.verdict() == verdict -> Stream.of(decide.by().email());
            case ElevationAct.Click click
            when click.verdict() == verdict -> Stream.of(click.by().email());
            case ElevationAct.AtOnce(var acts) -> deciders(acts, verdict).stream();
            case ElevationAct.Report _ -> Stream.of(Technician.TESS.email());
            default -> Stream.empty();
        };
    }
}
