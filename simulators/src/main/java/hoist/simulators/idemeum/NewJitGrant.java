package hoist.simulators.idemeum;

import org.jspecify.annotations.Nullable;

/**
 * What a technician asks for.
 *
 * @param customer display name or name
 * @param haloTicketId the ticket from whose idemeum tab it was asked for, if any
 */
public record NewJitGrant(
        String customer, String technicianEmail, @Nullable Integer haloTicketId) {}
