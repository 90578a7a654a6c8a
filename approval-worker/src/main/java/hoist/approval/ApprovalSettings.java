package hoist.approval;

import hoist.reconciler.lane.Budget;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this worker alone is told.
 *
 * @param bindingWait how long after a click its request, or its request's ticket, may still come (rule A2)
 * @param lookAgain how often a relay that waits for a person is tried by itself
 * @param callsPerMinute how many calls idemeum gets for one tenant, at least 1
 * @param checkTenantsAtStart whether idemeum is asked if it lets us in, when a tenant appears or changes
 */
@ConfigurationProperties(prefix = "hoist-approval", ignoreUnknownFields = false)
public record ApprovalSettings(
        @DefaultValue("60s") Duration bindingWait,
        @DefaultValue("5m") Duration lookAgain,
        @DefaultValue("600") int callsPerMinute,
        @DefaultValue("true") boolean checkTenantsAtStart) {
    public ApprovalSettings {
        if (bindingWait.isNegative()) {
            throw new IllegalArgumentException("hoist-approval.binding-wait is negative: give 0s or more");
        }
        if (!lookAgain.isPositive()) {
            throw new IllegalArgumentException("hoist-approval.look-again must be longer than 0s");
        }
        if (callsPerMinute < 1) {
            throw new IllegalArgumentException("hoist-approval.calls-per-minute must be at least 1");
        }
    }

    /** 60 s, 5 min, 600, yes. */
    public static final ApprovalSettings DEFAULTS =
            new ApprovalSettings(Duration.ofSeconds(60), Duration.ofMinutes(5), 600, true);

    Budget budget(String tenant) {
        return Budget.of("idemeum/" + tenant, callsPerMinute, Duration.ofMinutes(1));
    }
}
