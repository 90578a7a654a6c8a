package hoist.tenants;

import java.time.Duration;

/**
 * How long things live.
 *
 * @param elevation an elevation request without a decision
 * @param jitGrant a JIT account, unless its grant says otherwise
 * @param jitGrantMaximum a JIT account, whatever its grant says
 * @param kept what is remembered of a request or grant after its end
 */
public record Lives(Duration elevation, Duration jitGrant, Duration jitGrantMaximum, Duration kept) {
    /** 4 days, 4 hours, 12 hours and 30 days. */
    public static final Lives DEFAULTS =
            new Lives(Duration.ofDays(4), Duration.ofHours(4), Duration.ofHours(12), Duration.ofDays(30));

    public Lives {
        Refuse.notPositive("elevation", elevation);
        Refuse.notPositive("jitGrant", jitGrant);
        Refuse.notPositive("jitGrantMaximum", jitGrantMaximum);
        Refuse.notPositive("kept", kept);
        if (jitGrant.compareTo(jitGrantMaximum) > 0) {
            throw new InvalidSetting("jitGrant", "must not be longer than jitGrantMaximum: raise that, or lower this");
        }
    }
}
