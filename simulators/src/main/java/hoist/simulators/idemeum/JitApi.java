package hoist.simulators.idemeum;

import hoist.simulators.http.Answer;
import hoist.simulators.http.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Disabling JIT accounts by API (idemeum guide, Disable JIT account from HaloPSA with API call).
 *
 * <p>The guide documents "the success response" only. Disabling what is off already is a success too, since the wish is
 * fulfilled; a customer or technician that idemeum does not know is a 404, as for elevation requests.
 */
final class JitApi {

    private static final String MEDIA_TYPE = "application/vnd.dvmi.entra.app.user.disable+json";
    private static final String CUSTOMER = "customerDisplayName";
    private static final String TECHNICIAN = "technicianEmailAddress";

    private final JitAccounts accounts;
    private final Directory directory;

    JitApi(JitAccounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    Answer disable(Request request) {
        StrictBody body = StrictBody.of(request, MEDIA_TYPE, Set.of(CUSTOMER, TECHNICIAN));
        Customer customer = directory
                .find(body.get(CUSTOMER))
                .orElseThrow(() -> Refusals.refused(404, "unknown_customer", CUSTOMER + " names no customer"));
        String technician = body.get(TECHNICIAN);
        if (!directory.hasPortalUser(technician) && !accounts.everGivenTo(technician)) {
            throw Refusals.refused(404, "unknown_technician", TECHNICIAN + " names no technician");
        }
        accounts.disable(customer.displayName(), technician);
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put(CUSTOMER, customer.displayName());
        answer.put("status", "disabled");
        return Answer.json(200, answer);
    }
}
