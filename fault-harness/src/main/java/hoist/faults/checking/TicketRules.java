package hoist.faults.checking;

import static hoist.faults.checking.Finding.doubled;
import static hoist.faults.checking.Finding.missing;
import static hoist.faults.checking.Finding.wrong;

import hoist.simulators.effects.Effect;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** I2 to I4: one ticket, for a reason, in order. Pure. */
final class TicketRules {
    /** By which Hoist finds a note of its own again; the same in no two notes. */
    private static final Pattern NOTE_REFERENCE = Pattern.compile("HST-[A-Z2-7]{10}-[A-Z2-7]{6}");

    private TicketRules() {}

    static Stream<Finding> of(RequestEvidence evidence) {
        return Stream.of(
                        oneTicket(evidence),
                        reason(evidence),
                        order(evidence),
                        notes(evidence.name(), evidence.atHalo()))
                .flatMap(each -> each);
    }

    private static Stream<Finding> oneTicket(RequestEvidence evidence) {
        var creates = evidence.creates();
        return switch (creates.size()) {
            case 0 -> Stream.of(missing(Invariant.I2, evidence.name() + " should have a ticket and has none"));
            case 1 -> Stream.empty();
            default ->
                Stream.of(doubled(
                        Invariant.I2,
                        evidence.name() + " should have one ticket and was given " + creates.size() + ": "
                                + creates.stream().map(Effect::subject).toList()));
        };
    }

    /** A request reported by a producer of the load has its promise in the book; see I1. */
    private static Stream<Finding> reason(RequestEvidence evidence) {
        var raised = !evidence.idemeum("elevation.raised").isEmpty();
        var accepted = evidence.idemeum("webhook.delivered").stream()
                .anyMatch(
                        effect -> "elevation.requested".equals(effect.details().get("type")));
        return raised && !accepted && !evidence.creates().isEmpty()
                ? Stream.of(missing(
                        Invariant.I3,
                        evidence.name() + " has ticket "
                                + evidence.creates().getFirst().subject()
                                + ", but no delivery of its webhook was answered with a 2xx"))
                : Stream.empty();
    }

    private static Stream<Finding> order(RequestEvidence evidence) {
        return evidence.creates().stream()
                .map(Effect::subject)
                .limit(1)
                .flatMap(ticket -> order(
                        evidence.name() + ", ticket " + ticket,
                        evidence.atHalo().stream()
                                .filter(effect -> effect.subject().equals(ticket))
                                .toList()));
    }

    private static Stream<Finding> order(String name, List<Effect> ofTicket) {
        var begins = ofTicket.getFirst().kind().equals("ticket.created")
                ? Stream.<Finding>empty()
                : Stream.of(wrong(Invariant.I4, name + " was changed before it was created"));
        var closes = count(ofTicket, "ticket.closed");
        var reopens = count(ofTicket, "ticket.reopened");
        var closings = closes > reopens + 1
                ? Stream.of(doubled(
                        Invariant.I4, name + " was closed " + closes + " times and opened again " + reopens + " times"))
                : Stream.<Finding>empty();
        return Stream.of(begins, closings, afterTheEnd(name, ofTicket)).flatMap(each -> each);
    }

    /** Once Hoist has written how the request ended, the ticket gets notes only. */
    private static Stream<Finding> afterTheEnd(String name, List<Effect> ofTicket) {
        var end = 0;
        while (end < ofTicket.size() && !saysTheEnd(ofTicket.get(end))) {
            end++;
        }
        return ofTicket.stream()
                .skip(end + 1L)
                .filter(effect -> effect.kind().equals("ticket.reopened") || saysTheEnd(effect))
                .map(effect -> effect.kind().equals("ticket.reopened")
                        ? wrong(Invariant.I4, name + " was opened again after it said how the request ended")
                        : doubled(Invariant.I4, name + " was told twice how the request ended"));
    }

    private static boolean saysTheEnd(Effect effect) {
        return effect.kind().equals("ticket.updated")
                && NOTE_REFERENCE
                        .matcher(effect.details().getOrDefault("closure_note", ""))
                        .find();
    }

    /** No note of Hoist's is written twice. */
    static Stream<Finding> notes(String name, List<Effect> atHalo) {
        Set<String> seen = new HashSet<>();
        return atHalo.stream()
                .filter(effect -> effect.kind().equals("action.created"))
                .flatMap(effect -> NOTE_REFERENCE
                        .matcher(effect.details().getOrDefault("note", ""))
                        .results()
                        .map(found -> effect.subject() + " " + found.group()))
                .filter(note -> !seen.add(note))
                .map(note -> doubled(
                        Invariant.I4, name + ": the same note was written twice, ticket and reference " + note));
    }

    private static long count(List<Effect> effects, String kind) {
        return effects.stream().filter(effect -> effect.kind().equals(kind)).count();
    }
}
