package hoist.simulators.halo.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.Kind;
import hoist.simulators.http.Answer;
import hoist.simulators.http.Form;
import hoist.simulators.http.Refused;
import hoist.simulators.http.Request;
import java.net.URI;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * {@code POST /auth/token} and {@code /token}: client credentials, password, authorisation code and refresh token.
 *
 * <p>The tenant may be named in the query, in the form or not at all.
 */
final class TokenEndpoint {

    private final Application application;
    private final Tokens tokens;
    private final Desk desk;
    private final Supplier<URI> address;

    TokenEndpoint(Application application, Tokens tokens, Desk desk, Supplier<URI> address) {
        this.application = application;
        this.tokens = tokens;
        this.desk = desk;
        this.address = address;
    }

    Answer issue(Request request) {
        Form form = request.form();
        refuseOtherTenants(
                request.query().first("tenant").or(() -> form.first("tenant")).orElse(application.tenant()));
        return switch (form.first("grant_type").orElse("")) {
            case "client_credentials" -> {
                demandSecret(form);
                yield answer(application.agentId(), scope(form));
            }
            case "password" -> answer(agentWithPassword(form), scope(form));
            case "authorization_code" -> redeemed(form.first("code").orElse(""));
            case "refresh_token" -> redeemed(form.first("refresh_token").orElse(""));
            default -> throw refused(400, "unsupported_grant_type", "The specified 'grant_type' is not supported.");
        };
    }

    private Answer answer(int agentId, String scope) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("scope", scope);
        body.put("token_type", "Bearer");
        body.put("access_token", tokens.accessToken(agentId, scope));
        body.put("expires_in", tokens.life().toSeconds());
        body.put("refresh_token", tokens.refreshToken(agentId, scope));
        body.put(
                "id_token",
                IdTokens.signed(
                        address.get() + "/auth",
                        application.clientId(),
                        agentId,
                        desk.now(),
                        desk.now().plus(tokens.life())));
        return Answer.json(200, body);
    }

    private Answer redeemed(String token) {
        Tokens.Grant grant = tokens.redeem(token)
                .orElseThrow(() -> refused(400, "invalid_grant", "The specified token is invalid or used up."));
        return answer(grant.agentId(), grant.scope());
    }

    /** A wrong tenant makes a hosted server fall over rather than explain itself. */
    private void refuseOtherTenants(String tenant) {
        if (!tenant.equalsIgnoreCase(application.tenant())) {
            throw new Refused(Answer.text(
                    500, "text/html; charset=utf-8", "<!DOCTYPE html><html><body><h1>Server Error</h1></body></html>"));
        }
    }

    private void demandSecret(Form form) {
        if (!form.first("client_id").orElse("").equals(application.clientId())
                || !same(form.first("client_secret").orElse(""), application.clientSecret())) {
            throw refused(401, "invalid_client", "The specified client credentials are invalid.");
        }
    }

    private int agentWithPassword(Form form) {
        String password = form.first("password").orElse("");
        return desk.table(Kind.AGENT).rows().stream()
                .filter(agent -> agent.text("email")
                        .equalsIgnoreCase(form.first("username").orElse(" ")))
                .filter(agent -> agent.get("__password").isPresent() && same(agent.text("__password"), password))
                .findFirst()
                .orElseThrow(() -> refused(400, "invalid_grant", "The user name or password is incorrect."))
                .id();
    }

    private static String scope(Form form) {
        String scope = form.first("scope").filter(value -> !value.isBlank()).orElse("all");
        if (!Scopes.of(scope).known()) {
            throw refused(400, "invalid_scope", "The specified 'scope' is invalid.");
        }
        return scope;
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(UTF_8), expected.getBytes(UTF_8));
    }

    private static Refused refused(int status, String error, String description) {
        return new Refused(Answer.json(status, Map.of("error", error, "error_description", description)));
    }
}
