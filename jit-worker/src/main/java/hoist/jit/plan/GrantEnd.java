package hoist.jit.plan;

import hoist.jit.account.Grant;
import hoist.tenants.Lives;
import hoist.tenants.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When accounts end (rule J3): as told, else after the customer's life of a grant, and never later than the tenant's
 * maximum after ingest heard of it.
 */
record GrantEnd(Duration life, Duration maximum) {
    /** At this customer; by the usual lives while no file of the tenant is in force. */
    static GrantEnd at(Optional<Tenant> tenant, String customerDisplayName) {
        return tenant.map(found -> new GrantEnd(
                        found.jitGrant(customerDisplayName), found.lives().jitGrantMaximum()))
                .orElseGet(() -> new GrantEnd(Lives.DEFAULTS.jitGrant(), Lives.DEFAULTS.jitGrantMaximum()));
    }

    Instant of(Grant grant) {
        var told = grant.expiresAt();
        var end = told == null ? grant.receivedAt().plus(life) : told;
        var latest = grant.receivedAt().plus(maximum);
        return end.isBefore(latest) ? end : latest;
    }
}
