package hoist.simulators.idemeum;

import static java.nio.charset.StandardCharsets.UTF_8;

import hoist.simulators.http.Answer;
import hoist.simulators.http.Form;
import hoist.simulators.http.Refused;
import hoist.simulators.http.Request;
import hoist.simulators.idemeum.ApiAccess.OAuthClient;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** OAuth2 client credentials, RFC 6749 section 4.4, credentials by Basic or in the form. */
final class TokenEndpoint {

    private static final String BASIC = "Basic ";

    private final ApiAccess access;
    private final Tokens tokens;

    TokenEndpoint(ApiAccess access, Tokens tokens) {
        this.access = access;
        this.tokens = tokens;
    }

    Answer issue(Request request) {
        Form form = form(request);
        OAuthClient client = client(request, form);
        if (!access.clients().contains(client)) {
            Answer refusal = Refusals.answer(401, "invalid_client", "the client id or secret is wrong");
            throw new Refused(refusal.withHeader("WWW-Authenticate", "Basic realm=\"idemeum\""));
        }
        String grantType = form.first("grant_type").orElse("");
        if (!grantType.equals("client_credentials")) {
            throw Refusals.refused(400, "unsupported_grant_type", "grant_type must be client_credentials");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", tokens.issue());
        body.put("token_type", "Bearer");
        body.put("expires_in", tokens.life().toSeconds());
        return Answer.json(200, body).withHeader("Cache-Control", "no-store");
    }

    private static Form form(Request request) {
        if (!request.mediaType().equals("application/x-www-form-urlencoded")) {
            throw Refusals.refused(415, "unsupported_media_type", "Content-Type must be a form");
        }
        try {
            return request.form();
        } catch (IllegalArgumentException ignored) {
            throw Refusals.refused(400, "invalid_request", "the form is not encoded well");
        }
    }

    private static OAuthClient client(Request request, Form form) {
        Optional<String> basic = request.header("Authorization")
                .filter(value -> value.regionMatches(true, 0, BASIC, 0, BASIC.length()))
                .map(value -> value.substring(BASIC.length()).strip());
        Optional<String> secret = form.first("client_secret");
        if (basic.isPresent() && secret.isPresent()) {
            throw Refusals.refused(400, "invalid_request", "send the credentials once: by Basic or in the form");
        }
        return basic.map(TokenEndpoint::fromBasic)
                .orElseGet(() -> new OAuthClient(form.first("client_id").orElse(""), secret.orElse("")));
    }

    /** Id and secret are each form-encoded before they are joined (RFC 6749 section 2.3.1). */
    private static OAuthClient fromBasic(String credentials) {
        try {
            String[] parts = new String(Base64.getDecoder().decode(credentials), UTF_8).split(":", 2);
            String secret = parts.length == 2 ? parts[1] : "";
            return new OAuthClient(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(secret, UTF_8));
        } catch (IllegalArgumentException ignored) {
            throw Refusals.refused(400, "invalid_request", "Authorization is not valid Basic");
        }
    }
}
