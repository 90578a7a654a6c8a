package hoist.faults.checking;

import java.time.Duration;
import java.util.Optional;

/**
 * How soon a service said that it does not work, or that it works again.
 *
 * @param what was expected, for example {@code not ready while its stream thread is dead}
 * @param within the promise
 * @param seenAfter how long it took; nothing when it was not seen at all
 */
public record HealthNotice(String service, String what, Duration within, Optional<Duration> seenAfter) {

    Optional<Finding> finding() {
        return seenAfter.filter(after -> after.compareTo(within) <= 0).isPresent()
                ? Optional.empty()
                : Optional.of(Finding.wrong(
                        Invariant.I11,
                        service + " should say \"" + what + "\" within " + within + " and said so "
                                + seenAfter.map(after -> "after " + after).orElse("never")));
    }
}
