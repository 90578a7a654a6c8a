package hoist.simulators.idemeum;

import java.time.Instant;

/**
 * A request as idemeum holds it.
 *
 * @param expiresAt when it ends by itself unless it was decided before
 */
public record ElevationRequest(
        String id,
        Customer customer,
        NewElevationRequest asked,
        Instant raisedAt,
        Instant expiresAt,
        Standing standing) {

    ElevationRequest with(Standing next) {
        return new ElevationRequest(id, customer, asked, raisedAt, expiresAt, next);
    }
}
