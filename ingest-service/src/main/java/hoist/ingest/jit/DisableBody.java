package hoist.ingest.jit;

import hoist.ingest.json.HaloSlip;
import hoist.ingest.json.Members;
import hoist.ingest.json.Text;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The body of the method that disables a technician's JIT accounts at a customer (idemeum guide, HaloPSA, Disable JIT
 * accounts).
 *
 * @param customerDisplayName as idemeum shows it
 * @param technicianEmail in its normal form
 */
record DisableBody(String customerDisplayName, String technicianEmail, Optional<Long> haloTicketId) {
    private static final String CUSTOMER = "customerDisplayName";
    private static final String TECHNICIAN = "technicianEmailAddress";
    private static final Pattern PLACEHOLDER = Pattern.compile("<[^<>]{1,128}>|\\$[A-Z][A-Z_]{1,127}");

    /** @throws hoist.ingest.problem.Refusal 400 or 422 with the member that is wrong */
    static DisableBody read(JsonNode json) {
        Members members = Members.of("", json, CUSTOMER, TECHNICIAN, "haloTicketId");
        HaloSlip.refuseUnreplaced(json);
        refusePlaceholder(members, CUSTOMER);
        refusePlaceholder(members, TECHNICIAN);
        return new DisableBody(
                CustomerName.required(members, CUSTOMER),
                members.requiredEmail(TECHNICIAN),
                members.positiveNumber("haloTicketId"));
    }

    /** The guide's template has words in angle brackets where values belong; Halo's mail templates have words behind a $. */
    private static void refusePlaceholder(Members members, String name) {
        members.text(name, Text.NAME)
                .filter(text -> PLACEHOLDER.matcher(text).matches())
                .ifPresent(text -> {
                    throw members.unprocessable(
                            name,
                            "The value is none: a placeholder arrived as it stands.",
                            "In Halo write the value, or the <<…>> that stands for it, in the method's body.");
                });
    }
}
