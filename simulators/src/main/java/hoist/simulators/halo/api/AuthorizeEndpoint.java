package hoist.simulators.halo.api;

import hoist.simulators.http.Answer;
import hoist.simulators.http.Form;
import hoist.simulators.http.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code GET /auth/authorize}: the sign-in page of the grant {@code authorization_code}.
 *
 * <p>Nobody signs in here: the code is the application's own agent's, and goes back to this machine only.
 */
final class AuthorizeEndpoint {

    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Application application;
    private final Tokens tokens;

    AuthorizeEndpoint(Application application, Tokens tokens) {
        this.application = application;
        this.tokens = tokens;
    }

    Answer authorize(Request request) {
        Form query = request.query();
        Optional<URI> back = query.typed("redirect_uri").flatMap(AuthorizeEndpoint::local);
        boolean known = query.first("client_id").orElse("").equals(application.clientId());
        if (back.isEmpty() || !known) {
            return Answer.json(400, Map.of("error", "invalid_request"));
        }
        String code = tokens.authorizationCode(
                application.agentId(), query.typed("scope").orElse("all"));
        String state =
                query.first("state").map(value -> "&state=" + encoded(value)).orElse("");
        return Answer.empty(302).withHeader("Location", back.get() + "?code=" + code + state);
    }

    private static Optional<URI> local(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && LOCAL.contains(uri.getHost()) ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException ignored) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
