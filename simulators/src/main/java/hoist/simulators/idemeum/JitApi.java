package hoist.simulators.idemeum;

import hoist.simulators.http.Answer;
import hoist.simulators.http.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Disabling JIT accounts by API (idemeum guide, Disable JIT accounts from HaloPSA). */
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
        accounts.disable(customer.displayName(), body.get(TECHNICIAN));
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put(CUSTOMER, customer.displayName());
        answer.put("status", "disabled");
        return Answer.json(200, answer);
    }
}
