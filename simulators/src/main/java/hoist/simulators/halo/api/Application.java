package hoist.simulators.halo.api;

/**
 * The API application of one tenant (Configuration, Integrations, HaloPSA API, View applications).
 *
 * @param tenant the hosted tenant's name; callers may leave it out, but not name another one
 * @param scope the application's permissions, separated by blanks
 * @param agentId the agent to log in as
 */
public record Application(String tenant, String clientId, String clientSecret, String scope, int agentId) {

    /** Shows no secret. */
    @Override
    public String toString() {
        return "Application " + clientId + " of tenant " + tenant;
    }
}
