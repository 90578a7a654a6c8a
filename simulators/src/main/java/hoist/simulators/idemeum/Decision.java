package hoist.simulators.idemeum;

import org.jspecify.annotations.Nullable;

/**
 * A decision on an elevation request. The API tells idemeum neither who decided nor why.
 *
 * @param userElevationMode for example {@code USER}; only for approvals
 */
public record Decision(
        Verdict verdict,
        DecidedFrom from,
        @Nullable Person decider,
        @Nullable Scope scope,
        @Nullable String userElevationMode,
        @Nullable String comment) {

    /** Approved for this user by a tap on the phone. */
    public static Decision approvedOnPhone(Person decider) {
        return new Decision(Verdict.APPROVED, DecidedFrom.PHONE, decider, Scope.USER, "USER", null);
    }

    /** Denied by a tap on the phone. */
    public static Decision deniedOnPhone(Person decider) {
        return new Decision(Verdict.DENIED, DecidedFrom.PHONE, decider, Scope.USER, null, null);
    }

    /** The same decision with a comment. */
    public Decision because(String reason) {
        return new Decision(verdict, from, decider, scope, userElevationMode, reason);
    }
}
