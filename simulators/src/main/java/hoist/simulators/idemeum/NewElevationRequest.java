package hoist.simulators.idemeum;

import org.jspecify.annotations.Nullable;

/**
 * What a user asks for.
 *
 * @param customer display name or name
 * @param device the computer's name
 * @param reason as typed by the user
 */
public record NewElevationRequest(
        String customer,
        Person requester,
        Application application,
        @Nullable String device,
        @Nullable String reason) {}
