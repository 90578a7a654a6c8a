package hoist.simulators.idemeum;

import java.time.Instant;

/**
 * A just-in-time Entra ID admin account given to a technician for one customer.
 *
 * @param account its sign-in name in Entra ID
 * @param activeUntil when it ends by itself unless it is disabled before
 */
public record JitGrant(
        String id,
        Customer customer,
        NewJitGrant asked,
        String account,
        Instant grantedAt,
        Instant activeUntil,
        JitStanding standing) {

    JitGrant with(JitStanding next) {
        return new JitGrant(id, customer, asked, account, grantedAt, activeUntil, next);
    }

    boolean isActive() {
        return standing instanceof JitStanding.Active;
    }

    boolean isFor(String customerName, String technicianEmail) {
        return customer.isCalled(customerName) && asked.technicianEmail().equalsIgnoreCase(technicianEmail);
    }
}
