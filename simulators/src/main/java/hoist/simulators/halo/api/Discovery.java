package hoist.simulators.halo.api;

import hoist.simulators.http.Answer;
import hoist.simulators.http.Request;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What Halo tells anyone about itself: where to sign in, its version, and OpenID Connect discovery. */
final class Discovery {

    private final Application application;
    private final Supplier<URI> address;

    Discovery(Application application, Supplier<URI> address) {
        this.application = application;
        this.address = address;
    }

    Answer authInfo(Request request) {
        return Answer.json(200, Map.of("auth_url", issuer(), "tenant_id", application.tenant()));
    }

    Answer instanceInfo(Request request) {
        return Answer.json(200, Map.of("version", "2.250.1", "tenant_id", application.tenant(), "product", "HaloPSA"));
    }

    Answer openIdConfiguration(Request request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("issuer", issuer());
        body.put("authorization_endpoint", issuer() + "/authorize");
        body.put("token_endpoint", issuer() + "/token");
        body.put("jwks_uri", issuer() + "/.well-known/jwks");
        body.put(
                "grant_types_supported",
                List.of("authorization_code", "refresh_token", "client_credentials", "password"));
        body.put("response_types_supported", List.of("code"));
        body.put("subject_types_supported", List.of("public"));
        body.put("id_token_signing_alg_values_supported", List.of("RS256"));
        return Answer.json(200, body);
    }

    Answer keySet(Request request) {
        return Answer.json(200, IdTokens.keySet());
    }

    private String issuer() {
        return address.get() + "/auth";
    }
}
