package hoist.simulators.halo.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;

import hoist.simulators.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * HTTP from Halo to others: once, without redirects and without a second try. Only a token that is refused with 401 is
 * fetched anew and the call, which then did nothing, made with the new one.
 */
public final class OutgoingCalls implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Clock clock;
    private final KeptTokens tokens;

    /** Calls to others; the clock tells when tokens expire. */
    public OutgoingCalls(Clock clock) {
        this.clock = clock;
        this.tokens = new KeptTokens(clock);
    }

    MethodOutcome execute(IntegrationMethod method, String body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            method.integration().resolve(method.path()))
                    .timeout(PATIENCE)
                    .method(method.verb(), body.isBlank() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            method.headers().forEach(request::setHeader);
            return authorised(request, method.integration().authorisation());
        } catch (IOException | IllegalArgumentException failure) {
            return new MethodOutcome.Unanswered(failure.getClass().getSimpleName());
        }
    }

    /** POSTs JSON to a webhook's address. */
    MethodOutcome post(URI address, Authorisation authorisation, String json) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(BodyPublishers.ofString(json));
            return authorised(request, authorisation);
        } catch (IOException | IllegalArgumentException failure) {
            return new MethodOutcome.Unanswered(failure.getClass().getSimpleName());
        }
    }

    private MethodOutcome authorised(HttpRequest.Builder request, Authorisation authorisation) throws IOException {
        authorise(request, authorisation);
        MethodOutcome outcome = send(request.build());
        if (authorisation instanceof Authorisation.OAuth2 client
                && outcome instanceof MethodOutcome.Answered(int status, String _)
                && status == 401) {
            tokens.forget(client);
            authorise(request, client);
            return send(request.build());
        }
        return outcome;
    }

    private void authorise(HttpRequest.Builder request, Authorisation authorisation) throws IOException {
        switch (authorisation) {
            case Authorisation.None ignored -> {}
            case Authorisation.ApiKey(String header, String value) -> request.setHeader(header, value);
            case Authorisation.Basic(String user, String password) ->
                request.setHeader(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8)));
            case Authorisation.OAuth2 oauth ->
                request.setHeader("Authorization", "Bearer " + tokens.token(oauth, () -> fetch(oauth)));
        }
    }

    private KeptTokens.Kept fetch(Authorisation.OAuth2 oauth) throws IOException {
        String form = form(Map.of(
                "grant_type", "client_credentials",
                "client_id", oauth.clientId(),
                "client_secret", oauth.clientSecret(),
                "scope", oauth.scope()));
        HttpRequest request = HttpRequest.newBuilder(oauth.tokenUrl())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return switch (send(request)) {
            case MethodOutcome.Answered(int status, String body) when status == 200 -> kept(body);
            default -> throw new IOException("the token endpoint gave no token");
        };
    }

    private KeptTokens.Kept kept(String body) throws IOException {
        try {
            JsonNode answer = Json.tree(body.getBytes(UTF_8));
            Instant until =
                    clock.instant().plusSeconds(answer.path("expires_in").asLong(0));
            return new KeptTokens.Kept(answer.path("access_token").asString(""), until);
        } catch (JacksonException broken) {
            throw new IOException("the token endpoint gave no JSON", broken);
        }
    }

    private MethodOutcome send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return new MethodOutcome.Answered(answer.statusCode(), answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new MethodOutcome.Unanswered("Halo is stopping");
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isBlank())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
