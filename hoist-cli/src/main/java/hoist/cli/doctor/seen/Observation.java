package hoist.cli.doctor.seen;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at.
 *
 * @param about the vendor or part, for example {@code HaloPSA}
 * @param what is wrong, must be looked at, or is fine
 * @param why it matters, or how it was noticed; null where it is fine
 * @param mend what to do, and in which menu; null where it is fine
 */
public record Observation(
        Verdict verdict,
        String about,
        String what,
        @Nullable String why,
        @Nullable String mend) {

    /** It is as it must be. */
    public static Observation fine(String about, String what) {
        return new Observation(Verdict.FINE, about, what, null, null);
    }

    /** It must be mended. */
    public static Observation finding(String about, String what, String why, String mend) {
        return new Observation(Verdict.FINDING, about, what, why, mend);
    }

    /** A person must look. */
    public static Observation byHand(String about, String what, String why, String mend) {
        return new Observation(Verdict.BY_HAND, about, what, why, mend);
    }
}
