package hoist.faults.checking;

import static hoist.faults.checking.Finding.doubled;
import static hoist.faults.checking.Finding.missing;
import static hoist.faults.checking.Finding.wrong;

import hoist.faults.load.JitCourse;
import hoist.simulators.effects.Effect;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** I7: every account that should be off is off, provably; no other is. Pure. */
final class AccountRules {
    private AccountRules() {}

    static Stream<Finding> of(AccountEvidence evidence) {
        var state = switch (evidence.plan().course().end()) {
            case OFF -> off(evidence);
            case ON -> on(evidence);
        };
        return Stream.of(state, claims(evidence), hold(evidence), TicketRules.notes(evidence.name(), evidence.atHalo()))
                .flatMap(each -> each);
    }

    private static Stream<Finding> off(AccountEvidence evidence) {
        var disabled = evidence.idemeum("jit.disabled");
        if (disabled.size() > 1) {
            return Stream.of(doubled(Invariant.I7, evidence.name() + " was turned off " + disabled.size() + " times"));
        }
        if (!disabled.isEmpty()) {
            return Stream.concat(proof(evidence, disabled.getFirst()), cause(evidence, disabled.getFirst()));
        }
        var due = evidence.life().causeAt().filter(cause -> !cause.isAfter(evidence.now()));
        return due
                .map(cause -> missing(Invariant.I7, evidence.name() + " should be off since " + cause + " and is on"))
                .stream();
    }

    private static Stream<Finding> proof(AccountEvidence evidence, Effect disabled) {
        return evidence.confirmedUpTo() > disabled.number()
                ? Stream.empty()
                : Stream.of(missing(
                        Invariant.I7,
                        evidence.name()
                                + " is off, but no 2xx of idemeum's was ever given since: nobody can prove it"));
    }

    /** To the millisecond, which is what webhooks carry. */
    private static Stream<Finding> cause(AccountEvidence evidence, Effect disabled) {
        Optional<Instant> cause = evidence.life().causeAt().map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        return cause.filter(at -> !disabled.at().isBefore(at)).isPresent()
                ? Stream.empty()
                : Stream.of(wrong(
                        Invariant.I7,
                        evidence.name() + " was turned off at " + disabled.at() + " without a reason; the reason came "
                                + cause.map(Instant::toString).orElse("never")));
    }

    private static Stream<Finding> on(AccountEvidence evidence) {
        return Stream.concat(evidence.idemeum("jit.disabled").stream(), evidence.idemeum("jit.expired").stream())
                .map(effect ->
                        wrong(Invariant.I7, evidence.name() + " should stay on and was turned off at " + effect.at()));
    }

    /** Technicians believe what a ticket says. */
    private static Stream<Finding> claims(AccountEvidence evidence) {
        return evidence.atHalo().stream()
                .filter(effect -> isNoteWith(effect, "idemeum confirmed it"))
                .filter(note -> evidence.idemeum("jit.disabled").stream()
                        .noneMatch(disabled -> !disabled.at().isAfter(note.at())))
                .map(note -> wrong(
                        Invariant.I7,
                        evidence.name() + ": ticket " + note.subject() + " says that it is off, and it was on"));
    }

    /** J2: the surviving ticket says that the account stays on. */
    private static Stream<Finding> hold(AccountEvidence evidence) {
        if (evidence.plan().course() != JitCourse.FIRST_OF_TWO_CLOSED
                || evidence.life().handTickets().size() < 2) {
            return Stream.empty();
        }
        var surviving = evidence.life().handTickets().get(1).toString();
        return evidence.atHalo().stream()
                        .anyMatch(effect -> effect.subject().equals(surviving) && isNoteWith(effect, "stays on"))
                ? Stream.empty()
                : Stream.of(missing(
                        Invariant.I5,
                        evidence.name() + ": ticket " + surviving
                                + " should say that the account stays on, and does not"));
    }

    private static boolean isNoteWith(Effect effect, String words) {
        return effect.kind().equals("action.created")
                && effect.details().getOrDefault("note", "").contains(words);
    }
}
