package hoist.simulators.halo.api;

import hoist.simulators.halo.desk.Editor;
import hoist.simulators.halo.desk.Refusals;
import hoist.simulators.halo.outgoing.Authorisation;
import hoist.simulators.halo.outgoing.IntegrationMethod;
import hoist.simulators.halo.outgoing.MethodLibrary;
import hoist.simulators.halo.outgoing.MethodLibrary.NumberedIntegration;
import hoist.simulators.halo.outgoing.MethodLibrary.NumberedMethod;
import hoist.simulators.http.Answer;
import hoist.simulators.http.Request;
import hoist.simulators.http.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code /CustomIntegration} and {@code /CustomIntegrationMethod}, to be read: bare arrays of thin rows, and one with all of it. Secrets never
 * leave. Numbers for verbs and authorisation are those of HaloPSA's own settings page.
 */
final class IntegrationResource {

    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");
    private static final int INHERITED = -1;

    private final MethodLibrary library;

    IntegrationResource(MethodLibrary library) {
        this.library = library;
    }

    void routes(Routes routes, Guard guard) {
        routes.get("/customintegration", guard.on(Need.READ_INTEGRATIONS, this::integrations))
                .get("/customintegration/{id}", guard.on(Need.READ_INTEGRATIONS, this::integration))
                .get("/customintegrationmethod", guard.on(Need.READ_INTEGRATIONS, this::methods))
                .get("/customintegrationmethod/{id}", guard.on(Need.READ_INTEGRATIONS, this::method));
    }

    private Answer integrations(Request request, Editor editor) {
        return Answer.json(
                200,
                library.integrations().stream().map(IntegrationResource::shown).toList());
    }

    private Answer integration(Request request, Editor editor) {
        int id = Ids.ofPath(request);
        return library.integrations().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .map(each -> Answer.json(200, shown(each)))
                .orElseThrow(Refusals::notFound);
    }

    private Answer methods(Request request, Editor editor) {
        return Answer.json(
                200, library.methods().stream().map(IntegrationResource::row).toList());
    }

    private Answer method(Request request, Editor editor) {
        int id = Ids.ofPath(request);
        return library.methods().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .map(each -> Answer.json(200, whole(each)))
                .orElseThrow(Refusals::notFound);
    }

    private static Map<String, Object> shown(NumberedIntegration numbered) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", numbered.id());
        json.put("name", numbered.integration().name());
        json.put("resourcebaseurl", numbered.integration().baseResource().toString());
        json.putAll(authorisation(numbered.integration().authorisation()));
        return json;
    }

    private static Map<String, Object> authorisation(Authorisation authorisation) {
        return switch (authorisation) {
            case Authorisation.None _ -> Map.of("authorizationtype", 0);
            case Authorisation.ApiKey key -> Map.of("authorizationtype", 1, "headername", key.header());
            case Authorisation.Basic basic -> Map.of("authorizationtype", 3, "username", basic.user());
            case Authorisation.OAuth2 oauth ->
                Map.of(
                        "authorizationtype",
                        4,
                        "granttype",
                        0,
                        "headername",
                        "Authorization",
                        "headerprefix",
                        "Bearer",
                        "tokenurl",
                        oauth.tokenUrl().toString(),
                        "client_id",
                        oauth.clientId());
        };
    }

    private static Map<String, Object> row(NumberedMethod numbered) {
        IntegrationMethod method = numbered.method();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", numbered.id());
        json.put("integration_id", numbered.integrationId());
        json.put("integration_name", method.integration().name());
        json.put("integration_baseurl", method.integration().baseResource().toString());
        json.put("name", method.name());
        json.put("full_name", method.integration().name() + ": " + method.name());
        json.put("resource", method.integration().baseResource().toString());
        json.put("path", method.path());
        json.put("method", VERBS.indexOf(method.verb()));
        json.put("authorizationtype", INHERITED);
        return json;
    }

    private static Map<String, Object> whole(NumberedMethod numbered) {
        Map<String, Object> json = row(numbered);
        json.put("requestbody", numbered.method().body());
        json.put(
                "headers",
                numbered.method().headers().entrySet().stream()
                        .map(header -> Map.of("key", header.getKey(), "value", header.getValue()))
                        .toList());
        return json;
    }
}
