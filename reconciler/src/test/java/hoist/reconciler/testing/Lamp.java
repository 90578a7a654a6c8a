package hoist.reconciler.testing;

import hoist.reconciler.Pace;
import hoist.reconciler.Urgency;
import hoist.reconciler.attempt.Attempts;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** State of one lamp: who wants it lit since when, and what came of it. */
public record Lamp(
        @Nullable Instant wantedSince,
        Urgency urgency,
        Pace pace,
        Attempts attempts,
        @Nullable Instant litAt,
        @Nullable String stuck) {
    public static final Lamp UNKNOWN = new Lamp(null, Urgency.OPEN, Pace.TOGETHER, Attempts.NONE, null, null);

    Lamp wanted(Instant since, Urgency how, Pace pace) {
        return wantedSince == null ? new Lamp(since, how, pace, attempts, litAt, stuck) : this;
    }

    Lamp with(Attempts changed) {
        return new Lamp(wantedSince, urgency, pace, changed, litAt, stuck);
    }

    Lamp lit(Instant at) {
        return litAt == null ? new Lamp(wantedSince, urgency, pace, attempts, at, null) : this;
    }

    Lamp stuck(@Nullable String reason) {
        return new Lamp(wantedSince, urgency, pace, attempts, litAt, reason);
    }

    Optional<String> holder() {
        return attempts.holder();
    }
}
