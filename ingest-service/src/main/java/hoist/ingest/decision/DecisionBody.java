package hoist.ingest.decision;

import hoist.ingest.json.HaloSlip;
import hoist.ingest.json.Members;
import hoist.ingest.json.Text;
import hoist.schemas.elevation.Decision;
import hoist.schemas.elevation.DecisionSubmitted;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The body of the approve and deny methods (idemeum guide, HaloPSA, Approve elevation requests from tickets).
 *
 * @param requestId {@code idemeumElevationRequestId}
 * @param submitted the rest
 */
record DecisionBody(String requestId, DecisionSubmitted submitted) {
    private static final String MODE = "userElevationMode";
    private static final String DEFAULT_MODE = "USER";

    /**
     * Reads a body. Which decision it is, only the path says.
     *
     * @param modes what the tenant lets anybody decide
     * @throws hoist.ingest.problem.Refusal 400 or 422 with the member that is wrong
     */
    static DecisionBody read(JsonNode json, Decision decision, Set<String> modes, String client) {
        Members members = Members.of(
                "", json, "idemeumElevationRequestId", "idemeumCustomerName", MODE, "haloTicketId", "agentEmail");
        HaloSlip.refuseUnreplaced(json);
        String mode = switch (decision) {
            case APPROVED -> approvedMode(members, modes);
            case DENIED -> refuseMode(members);
        };
        return new DecisionBody(
                members.requiredRequestId("idemeumElevationRequestId"),
                new DecisionSubmitted(
                        decision,
                        members.requiredText("idemeumCustomerName", Text.NAME),
                        mode,
                        members.positiveNumber("haloTicketId").orElse(null),
                        members.text("agentEmail", Text.EMAIL).orElse(null),
                        client));
    }

    private static String approvedMode(Members members, Set<String> modes) {
        String mode = members.text(MODE, Text.NAME).orElse(DEFAULT_MODE);
        if (!modes.contains(mode)) {
            throw members.unprocessable(
                    MODE,
                    "The tenant does not let anybody approve in this mode.",
                    "Send USER, or add the mode to idemeum.elevationModes in the tenant's file.");
        }
        return mode;
    }

    private static @Nullable String refuseMode(Members members) {
        if (members.find(MODE).isPresent()) {
            throw members.unprocessable(
                    MODE,
                    "A denial has no mode; this body is one of an approval.",
                    "In Halo remove " + MODE
                            + " from the deny method's body, and check that the right method is called.");
        }
        return null;
    }
}
