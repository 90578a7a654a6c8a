package hoist.cli.replay;

import hoist.cli.topics.TopicRecord;
import hoist.schemas.Envelope;
import hoist.schemas.decision.DecisionRefused;
import hoist.schemas.decision.DecisionRelayed;
import hoist.schemas.decision.DecisionStuck;
import hoist.schemas.jit.JitDisableStuck;
import hoist.schemas.jit.JitDisabled;
import hoist.schemas.ticket.TicketClosed;
import hoist.schemas.ticket.TicketOpened;
import hoist.schemas.ticket.TicketStuck;
import java.util.List;
import java.util.Optional;

/**
 * What a worker told of an effect that was wanted once more.
 *
 * @param came to what
 * @param fact that says so
 * @param detail what a person should know of it; empty where the outcome says all
 */
record Answer(Outcome came, TopicRecord fact, String detail) {
    /** What a repetition comes to. */
    enum Outcome {
        DONE("Done"),
        /** A ticket that is there is not opened again, nor one closed that is closed with its note. */
        STILL_THERE("Nothing was to be done, what it left behind is still there"),
        STUCK("It waits for a person, see 'hoist stuck'"),
        REFUSED("It was refused");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }
    }

    /** The last word of these facts, which all name the command; empty while there is none. */
    static Optional<Answer> in(List<TopicRecord> facts) {
        var announced = facts.stream().anyMatch(Announcement::is);
        return facts.stream().flatMap(fact -> of(fact, announced).stream()).reduce((_, later) -> later);
    }

    String sentence() {
        return came.words + ": " + fact.envelope().map(Envelope::kind).orElse("") + " (" + fact.place() + ")"
                + (detail.isEmpty() ? "." : ": " + detail);
    }

    private static Optional<Answer> of(TopicRecord fact, boolean announced) {
        return switch (fact.envelope().orElseThrow().body()) {
            case TicketOpened _, TicketClosed _ ->
                Optional.of(new Answer(announced ? Outcome.DONE : Outcome.STILL_THERE, fact, ""));
            case DecisionRelayed _, JitDisabled _ -> Optional.of(new Answer(Outcome.DONE, fact, ""));
            case DecisionRefused refused -> Optional.of(new Answer(Outcome.REFUSED, fact, refused.getDetail()));
            case TicketStuck stuck -> Optional.of(stuck(fact, stuck.getReason(), stuck.getDetail()));
            case DecisionStuck stuck -> Optional.of(stuck(fact, stuck.getReason(), stuck.getDetail()));
            case JitDisableStuck stuck -> Optional.of(stuck(fact, stuck.getReason(), stuck.getDetail()));
            default -> Optional.empty();
        };
    }

    private static Answer stuck(TopicRecord fact, String reason, String detail) {
        return new Answer(Outcome.STUCK, fact, reason + ": " + detail);
    }
}
