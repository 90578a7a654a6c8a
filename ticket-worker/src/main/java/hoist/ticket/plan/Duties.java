package hoist.ticket.plan;

import hoist.schemas.decision.Refusal;
import hoist.schemas.elevation.Decision;
import hoist.schemas.ticket.Ending;
import hoist.ticket.request.Click;
import hoist.ticket.request.ClosedByHand;
import hoist.ticket.request.Done;
import hoist.ticket.request.Heard;
import hoist.ticket.request.Trouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an open or closed ticket still has to say, and what it has to be opened again for. */
record Duties(Heard heard, Done done, Patience patience) {

    /** A note, and from when on it may be written. */
    record DueNote(Note note, Instant from) {}

    List<DueNote> notes() {
        return Stream.concat(otherDecisions(), clicksInVain())
                .filter(due -> !done.noted().contains(due.note().because()))
                .toList();
    }

    /** Clicks in vain for which nobody has looked yet whether they closed the ticket; one in another did not. */
    List<Trouble> reopenings() {
        return heard.allTroubles().stream()
                .filter(trouble -> trouble.refusal() != Refusal.ALREADY_DECIDED)
                .filter(trouble -> trouble.ticketId() == null || done.isIn(trouble.ticketId()))
                .filter(trouble -> !done.reopened().contains(trouble.because()))
                .filter(trouble -> !heard.decisions().containsKey(trouble.click()))
                .toList();
    }

    /**
     * That the ticket was closed although nobody decided, while it is so: not when it was opened again since, nor while a
     * click, which closes the ticket itself, may still become a decision or have the ticket opened again.
     */
    Optional<ClosedByHand> closedByHand() {
        return Optional.ofNullable(heard.closedByHand())
                .filter(closed -> done.isIn(closed.ticketId()))
                .filter(closed -> !done.isReopenedAfter(closed.closedAt()))
                .filter(_ -> heard.clicks().values().stream().allMatch(this::isAnswered))
                .filter(_ -> reopenings().isEmpty());
    }

    /** "Already decided" is no answer by itself, the decision follows; nor is what was said before the click was made again. */
    private boolean isAnswered(Click click) {
        var again = heard.madeAgain(click.eventId());
        return heard.allTroubles().stream()
                .filter(trouble -> trouble.refusal() != Refusal.ALREADY_DECIDED)
                .filter(trouble -> trouble.click().equals(click.eventId()))
                .anyMatch(trouble ->
                        again.isEmpty() || !trouble.at().isBefore(again.get().at()));
    }

    /** Decisions other than the one the ticket was closed for; equal ones are harmless (an echo, a second phone). */
    private Stream<DueNote> otherDecisions() {
        var closed = done.closed();
        if (closed == null) {
            return Stream.empty();
        }
        var said = EnumSet.noneOf(Decision.class);
        decisionOf(closed.ending()).ifPresent(said::add);
        heard.decisions().values().stream()
                .filter(decided -> done.noted().contains(decided.because()))
                .forEach(decided -> said.add(decided.decision()));
        var due = new ArrayList<DueNote>();
        for (var decided : heard.inOrder()) {
            if (said.add(decided.decision())) {
                due.add(new DueNote(new Note.AnotherDecision(decided, closed), decided.at()));
            }
        }
        return due.stream();
    }

    private Stream<DueNote> clicksInVain() {
        return heard.allTroubles().stream()
                .filter(trouble -> !isHarmless(trouble))
                .flatMap(trouble -> notesOf(trouble).map(note -> new DueNote(note, from(trouble))));
    }

    /** Whoever clicked in another ticket reads that one; whoever answers the request reads its own. */
    private Stream<Note> notesOf(Trouble trouble) {
        var named = trouble.ticketId();
        var click = heard.clicks().get(trouble.click());
        var clickedAt = click == null ? null : click.at();
        return named == null || done.isIn(named)
                ? Stream.of(new Note.ClickInVain(trouble, clickedAt))
                : Stream.of(
                        new Note.ClickElsewhere(trouble, named, clickedAt),
                        new Note.ReplyElsewhere(trouble, named, clickedAt));
    }

    /** It went through after all, or what it asked for had been decided anyway. */
    private boolean isHarmless(Trouble trouble) {
        return heard.decisions().containsKey(trouble.click())
                || (trouble.refusal() == Refusal.ALREADY_DECIDED
                        && heard.inOrder().stream()
                                .findFirst()
                                .filter(decided -> decided.decision() == trouble.decision())
                                .isPresent());
    }

    /** "Already decided" may be known before the decision itself: then it is not known yet whether it is harmless. */
    private Instant from(Trouble trouble) {
        return trouble.refusal() == Refusal.ALREADY_DECIDED && heard.decisions().isEmpty()
                ? trouble.at().plus(patience.settle())
                : trouble.at();
    }

    private static Optional<Decision> decisionOf(Ending ending) {
        return switch (ending) {
            case APPROVED -> Optional.of(Decision.APPROVED);
            case DENIED -> Optional.of(Decision.DENIED);
            case EXPIRED, OTHER -> Optional.empty();
        };
    }
}
