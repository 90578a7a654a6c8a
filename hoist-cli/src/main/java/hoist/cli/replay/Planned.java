package hoist.cli.replay;

import hoist.cli.topics.TopicRecord;
import hoist.schemas.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One event, and what would come of it. It keeps what is shown of the event and not the event: there may be very many.
 *
 * @param where for example {@code elevation-events/3/1042}
 * @param tenant the key, where the record is as it must be
 * @param subject whom or what it concerns; empty for bytes that nobody can read
 * @param verdict in words that stand alone
 * @param effect whether a worker would call a vendor or tell something
 */
record Planned(
        String where,
        Instant receivedAt,
        Optional<String> tenant,
        String kind,
        Optional<String> subject,
        String verdict,
        Effect effect) {
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
            return of(event, String.join("; ", effects), Effect.SOME);
        }
        var reasons = opinions.stream()
                .map(Opinion::words)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        return of(
                event,
                "would do nothing" + (reasons.isEmpty() ? "" : " (" + String.join("; ", reasons) + ")"),
                Effect.NONE);
    }

    static Planned unreadable(TopicRecord event, String reason) {
        return of(event, "would go to the dead letters (" + reason + ")", Effect.UNREADABLE);
    }

    private static Planned of(TopicRecord event, String verdict, Effect effect) {
        return new Planned(
                event.place().toString(),
                event.envelope().map(Envelope::receivedAt).orElse(event.timestamp()),
                event.tenant(),
                event.envelope().map(Envelope::kind).orElse("?"),
                event.record().map(Subject::of),
                verdict,
                effect);
    }
}
