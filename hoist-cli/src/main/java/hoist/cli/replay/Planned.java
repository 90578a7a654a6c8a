package hoist.cli.replay;

import hoist.cli.topics.TopicRecord;
import hoist.schemas.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One event, and what would come of it.
 *
 * @param verdict in words that stand alone
 * @param effect whether a worker would call a vendor or tell something
 */
record Planned(TopicRecord event, String verdict, Effect effect) {
    /** What a replay would change. */
    enum Effect {
        NONE,
        SOME,
        /** Nobody can read it. */
        UNREADABLE
    }

    static Planned of(TopicRecord event, List<Opinion> opinions) {
        var effects =
                opinions.stream().filter(Opinion::acts).map(Opinion::words).toList();
        if (!effects.isEmpty()) {
            return new Planned(event, String.join("; ", effects), Effect.SOME);
        }
        var reasons = opinions.stream()
                .map(Opinion::words)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        return new Planned(
                event,
                "would do nothing" + (reasons.isEmpty() ? "" : " (" + String.join("; ", reasons) + ")"),
                Effect.NONE);
    }

    static Planned unreadable(TopicRecord event, String reason) {
        return new Planned(event, "would go to the dead letters (" + reason + ")", Effect.UNREADABLE);
    }

    String where() {
        return event.place().toString();
    }

    Instant receivedAt() {
        return event.envelope().map(Envelope::receivedAt).orElse(event.timestamp());
    }

    String kind() {
        return event.envelope().map(Envelope::kind).orElse("?");
    }

    Optional<String> subject() {
        return event.record().map(Subject::of);
    }
}
