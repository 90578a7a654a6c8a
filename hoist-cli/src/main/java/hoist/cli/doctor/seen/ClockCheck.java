package hoist.cli.doctor.seen;

import java.time.Duration;
import java.util.Optional;

/** Compares others' clocks with ours. */
public final class ClockCheck {
    /** What an answer's way and its cut seconds cannot explain, and far less than any limit that counts. */
    public static final Duration TOLERATED = Duration.ofSeconds(30);

    private ClockCheck() {}

    /**
     * Of one clock.
     *
     * @param whose for example {@code HaloPSA}
     * @param ahead of ours; negative when it is behind, empty when nobody told
     */
    public static Optional<Observation> of(String whose, Optional<Duration> ahead) {
        return ahead.map(difference -> difference.abs().compareTo(TOLERATED) <= 0
                ? Observation.fine("clocks", whose + "'s clock is within " + TOLERATED.toSeconds() + " s of ours")
                : off(whose, difference));
    }

    private static Observation off(String whose, Duration ahead) {
        return Observation.finding(
                "clocks",
                whose + "'s clock is " + ahead.abs().toSeconds() + " s " + (ahead.isNegative() ? "behind" : "ahead of")
                        + " ours",
                "the sweep for closed tickets and the ends of JIT accounts compare times of both, and notes tell them to people",
                "See that this host and the hosts of the services keep time (chronyc tracking, timedatectl); a vendor's own "
                        + "clock is a case for its support.");
    }
}
