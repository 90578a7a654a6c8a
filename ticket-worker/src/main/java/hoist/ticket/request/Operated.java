package hoist.ticket.request;

import hoist.schemas.operator.GiveUp;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.Reopen;
import hoist.schemas.operator.RepeatEffect;
import hoist.schemas.operator.RepeatableEffect;
import hoist.schemas.operator.RetryNow;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What operators said about one request: the latest time of each.
 *
 * @param repeats what they want done once more, by the command's event id
 */
public record Operated(
        @Nullable Instant retried,
        @Nullable Instant gaveUp,
        @Nullable Instant reopened,
        Map<String, Repeat> repeats) {
    static final Operated NOT = new Operated(null, null, null, Map.of());

    /**
     * One thing to do once more.
     *
     * @param at when the command was given
     */
    public record Repeat(String command, RepeatableEffect effect, Instant at) {}

    /** A ledger of an earlier version has no repeats. */
    public Operated {
        repeats = repeats == null ? Map.of() : Map.copyOf(repeats);
    }

    Operated fold(OperatorCommand command) {
        var at = command.getReceivedAt();
        return switch (command.getBody()) {
            case RetryNow _ -> new Operated(latest(retried, at), gaveUp, reopened, repeats);
            case GiveUp _ -> new Operated(retried, latest(gaveUp, at), reopened, repeats);
            case Reopen _ -> new Operated(retried, gaveUp, latest(reopened, at), repeats);
            case RepeatEffect body -> repeat(new Repeat(command.getEventId(), body.getEffect(), at));
            default -> throw new IllegalArgumentException("unknown kind of operator command");
        };
    }

    /** Whether somebody asked for another try after this. */
    public boolean isRetriedAfter(Instant time) {
        return retried != null && retried.isAfter(time);
    }

    /**
     * Whether what was noticed then was given up, and not taken up again since. What is noticed later is not: the request lives
     * on, and a click or a decision after the give-up counts.
     */
    public boolean hasGivenUp(Instant noticedAt) {
        return gaveUp != null && !noticedAt.isAfter(gaveUp) && (reopened == null || reopened.isBefore(gaveUp));
    }

    /** Whether it is to be taken up although it is old. */
    public boolean isInsistedOn() {
        return reopened != null;
    }

    /** What is to be done once more of this kind, as it was commanded. */
    public Stream<Repeat> repeats(RepeatableEffect effect) {
        return repeats.values().stream()
                .filter(repeat -> repeat.effect() == effect)
                .sorted(Comparator.comparing(Repeat::at).thenComparing(Repeat::command));
    }

    private Operated repeat(Repeat added) {
        var all = new HashMap<>(repeats);
        all.putIfAbsent(added.command(), added);
        return new Operated(retried, gaveUp, reopened, all);
    }

    private static Instant latest(@Nullable Instant known, Instant at) {
        return known == null || at.isAfter(known) ? at : known;
    }
}
