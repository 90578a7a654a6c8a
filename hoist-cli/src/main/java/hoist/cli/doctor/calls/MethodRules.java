package hoist.cli.doctor.calls;

import hoist.cli.doctor.seen.Observation;
import hoist.halo.IntegrationMethod;
import hoist.halo.IntegrationMethod.Authorization;
import hoist.idemeum.IdemeumCall;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a method must be like.
 *
 * @param idemeum the tenant's own idemeum, which the methods must not call past us
 * @param modes what a click may ask for
 */
record MethodRules(URI idemeum, Set<String> modes) {
    static final String ABOUT = "custom methods";
    private static final String MENU = "Configuration, Integrations, Custom integrations, ";

    List<Observation> of(GuideCall guide, IntegrationMethod method) {
        var seen = new ArrayList<Observation>();
        var address = address(guide, method);
        address.ifPresent(seen::add);
        if (!method.verb().equals("POST")) {
            seen.add(wrong(method, "sends " + method.verb(), "the service takes POST only", "Method", "POST"));
        }
        contentType(guide, method).ifPresent(seen::add);
        authorization(method).ifPresent(seen::add);
        var body = new BodyTemplate(guide, method.body());
        body.problems(modes)
                .forEach(problem -> seen.add(wrong(
                        method,
                        "sends a body that is refused: " + problem,
                        "each click then fails",
                        "Body",
                        guide.body())));
        return seen.isEmpty()
                ? List.of(Observation.fine(ABOUT, "\"" + method.name() + "\" sends what the guide says"))
                : seen;
    }

    private Optional<Observation> address(GuideCall guide, IntegrationMethod method) {
        var uri = uri(method.address());
        var wanted = guide.call().path();
        if (uri.isEmpty() || !wanted.equals(uri.get().getPath())) {
            return Optional.of(wrong(
                    method,
                    "calls " + method.address(),
                    "nothing listens there",
                    "base resource and method URL",
                    "together an address of ingest-service that ends in " + wanted));
        }
        return idemeum.getHost().equalsIgnoreCase(uri.get().getHost())
                        && idemeum.getPort() == uri.get().getPort()
                ? Optional.of(wrong(
                        method,
                        "calls idemeum itself",
                        "the call goes past this service: nothing checks it, keeps it or closes the ticket",
                        "base resource",
                        "the address of ingest-service in place of " + idemeum))
                : Optional.empty();
    }

    private static Optional<Observation> contentType(GuideCall guide, IntegrationMethod method) {
        var wanted = guide.call().contentType();
        var sent = method.headers().get("Content-Type");
        return wanted.equalsIgnoreCase(sent == null ? "" : sent.strip())
                ? Optional.empty()
                : Optional.of(wrong(
                        method,
                        sent == null ? "sends no Content-Type" : "sends the Content-Type " + sent,
                        "it is answered with 415",
                        "Headers",
                        "Content-Type: " + wanted));
    }

    private static Optional<Observation> authorization(IntegrationMethod method) {
        return switch (method.authorization().kind()) {
            case API_KEY ->
                method.authorization()
                        .header()
                        .filter(header -> !header.equalsIgnoreCase(IdemeumCall.API_KEY_HEADER))
                        .map(header -> wrong(
                                method,
                                "sends its key as " + header,
                                "it is answered with 401",
                                "Authorization, API key, Key",
                                IdemeumCall.API_KEY_HEADER));
            case OAUTH2 -> tokenUrl(method);
            case NONE, OTHER ->
                Optional.of(wrong(
                        method,
                        "sends neither an API key nor an OAuth2 token",
                        "it is answered with 401",
                        "Authorization",
                        "API key " + IdemeumCall.API_KEY_HEADER + ", or OAuth2 with client credentials"));
        };
    }

    private static Optional<Observation> tokenUrl(IntegrationMethod method) {
        Authorization authorization = method.authorization();
        return authorization
                .tokenUrl()
                .filter(url -> !url.endsWith(IdemeumCall.TOKEN_PATH))
                .map(url -> wrong(
                        method,
                        "fetches its token at " + url,
                        "it gets none",
                        "Authorization, OAuth2, Access token URL",
                        "the address of ingest-service with " + IdemeumCall.TOKEN_PATH));
    }

    private static Observation wrong(IntegrationMethod method, String what, String why, String field, String value) {
        return Observation.finding(
                ABOUT,
                "The method \"" + method.name() + "\" " + what,
                why,
                MENU + "\"" + method.name() + "\", " + field + ": " + value);
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(URI.create(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
