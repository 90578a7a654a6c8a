package hoist.vendor;

import hoist.vendor.Again.Never;
import hoist.vendor.Again.Why;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a token endpoint for a token with the OAuth2 client credentials grant (RFC 6749, 4.4), secret in the form. */
final class ClientCredentials implements TokenSource {
    static final String OPERATION = "token";

    /** For an answer without {@code expires_in}, which the standard only recommends. */
    private static final Duration LIFE_UNSTATED = Duration.ofMinutes(5);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** RFC 6749, 5.2: the only words of an answer that are repeated. */
    private static final Set<String> CODES = Set.of(
            "invalid_request",
            "invalid_client",
            "invalid_grant",
            "unauthorized_client",
            "unsupported_grant_type",
            "invalid_scope");

    private final Wire wire;
    private final OAuthClient client;
    private final Dialect dialect;
    private final Clock clock;

    ClientCredentials(Wire wire, OAuthClient client, Dialect dialect, Clock clock) {
        this.wire = wire;
        this.client = client;
        this.dialect = dialect;
        this.clock = clock;
    }

    @Override
    public Token fetch() {
        var before = clock.instant();
        VendorRequest request = request();
        Wire.Answer answer = wire.send(request, Map.of(), BeforeWrite.NOTHING);
        if (answer.status() / 100 != 2) {
            String what = "HTTP " + answer.status() + " from the token endpoint";
            throw wire.failed(request, what, OptionalInt.of(answer.status()), again(answer));
        }
        JsonNode json = json(answer).orElseThrow(() -> unreadable(request));
        Secret value = token(json).orElseThrow(() -> unreadable(request));
        Optional<String> scope = Optional.of(json.path("scope").asString("")).filter(text -> !text.isBlank());
        long seconds = json.path("expires_in").asLong(0);
        Duration life = seconds > 0 ? Duration.ofSeconds(seconds) : LIFE_UNSTATED;
        return Token.issued(value, before, life, scope);
    }

    private VendorRequest request() {
        String form = "grant_type=client_credentials&client_id=" + encoded(client.id()) + "&client_secret="
                + encoded(client.secret().reveal())
                + client.scope().map(scope -> "&scope=" + encoded(scope)).orElse("");
        var body = new VendorRequest.Body(
                MediaType.APPLICATION_FORM_URLENCODED_VALUE, form.getBytes(StandardCharsets.US_ASCII));
        return new VendorRequest(OPERATION, Effect.READ, HttpMethod.POST, client.tokenUri(), body);
    }

    private static Optional<Secret> token(JsonNode json) {
        return Optional.of(json.path("access_token").asString(""))
                .filter(text -> !text.isBlank())
                .map(Secret::of)
                .filter(Secret::fitsHeader);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Again again(Wire.Answer answer) {
        return switch (answer.status()) {
            case 400, 401, 403 -> new Never(Why.CREDENTIALS, refused(answer));
            case 404, 405 -> new Never(Why.ADDRESS, "There is no token endpoint at this address: check the host name.");
            default ->
                Statuses.again(
                        Effect.READ,
                        answer.status(),
                        RetryAfter.read(
                                answer.headers().getFirst(HttpHeaders.RETRY_AFTER),
                                answer.headers().getFirst(HttpHeaders.DATE),
                                clock.instant()),
                        () -> refused(answer));
        };
    }

    private String refused(Wire.Answer answer) {
        String code = json(answer)
                .map(json -> json.path("error").asString(""))
                .filter(CODES::contains)
                .orElse("HTTP " + answer.status());
        return dialect.vendor() + " issued no token (" + code + "): " + dialect.credentialsCure();
    }

    private static Optional<JsonNode> json(Wire.Answer answer) {
        try {
            return Optional.of(JSON.readTree(answer.body())).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private VendorException unreadable(VendorRequest request) {
        return wire.failed(request, IoFailures.UNREADABLE.words(), OptionalInt.of(200), Effect.READ.indefinite());
    }
}
