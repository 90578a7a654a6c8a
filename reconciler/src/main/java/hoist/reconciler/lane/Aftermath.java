package hoist.reconciler.lane;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a step that ended leaves behind.
 *
 * @param notBefore until when no other step of this entry may start, if it has to pause
 * @param failure what nobody foresaw, if it was that
 */
record Aftermath(Optional<Instant> notBefore, @Nullable Throwable failure) {
    static final Aftermath NONE = new Aftermath(Optional.empty(), null);

    static Aftermath pause(Instant until) {
        return new Aftermath(Optional.of(until), null);
    }

    static Aftermath failure(Instant until, Throwable failure) {
        return new Aftermath(Optional.of(until), failure);
    }
}
