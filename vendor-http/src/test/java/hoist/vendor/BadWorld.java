package hoist.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.util.Optional;

/** What a vendor, or something in front of it, does to a call, and what must be said about trying again. */
@SuppressWarnings("ImmutableEnumChecker") // The stubs are built once and only read.
public enum BadWorld {
    SERVER_ERROR("later", "doubt", status(500).withBody("{\"Message\":\"" + BadWorld.CANARY + "\"}")),
    GATEWAY_HTML("later", "doubt", html(502)),
    GATEWAY_TIMEOUT("later", "doubt", html(504)),
    UNAVAILABLE("later", "doubt", status(503)),
    UNAVAILABLE_FOR_7_SECONDS("later 7", "later 7", status(503).withHeader("Retry-After", "7")),
    TOO_MANY("later", "later", status(429).withBody(BadWorld.CANARY)),
    TOO_MANY_FOR_A_MINUTE("later 60", "later 60", status(429).withHeader("Retry-After", "60")),
    MOVED("ADDRESS", "ADDRESS", status(301).withHeader("Location", "http://localhost:1/")),
    FOUND_ELSEWHERE("ADDRESS", "doubt", status(302).withHeader("Location", "http://localhost:1/")),
    REFUSED("REFUSED", "REFUSED", json("\"" + BadWorld.CANARY + "\"").withStatus(400)),
    FORBIDDEN_WITHOUT_A_WORD("RIGHTS", "RIGHTS", status(403)),
    GONE("UNKNOWN", "UNKNOWN", status(410)),
    NOT_FOUND("UNKNOWN", "UNKNOWN", status(404)),
    NOT_FOUND_PAGE("ADDRESS", "ADDRESS", html(404)),
    CONFLICT("CONFLICT", "CONFLICT", status(409)),
    HTML_WITH_200("later", "doubt", html(200)),
    TEXT_WITH_200("later", "doubt", status(200).withBody(BadWorld.CANARY).withHeader("Content-Type", "text/plain")),
    BODY_WITHOUT_TYPE("later", "doubt", status(200).withBody("{\"id\":1}")),
    EMPTY_WITH_200("later", "doubt", status(200)),
    CUT_JSON("later", "doubt", json("{\"id\": 1, \"summary\": \"" + BadWorld.CANARY)),
    NO_JSON("later", "doubt", json("canary")),
    OTHER_JSON("later", "doubt", json("\"" + BadWorld.CANARY + "\"")),
    SLOW("later", "doubt", json("{\"id\": 1}").withFixedDelay(4000)),
    DRIP("later", "doubt", json("{\"id\": 1, \"x\": \"................\"}").withChunkedDribbleDelay(30, 4000)),
    THREE_MEBIBYTES("later", "doubt", json("{\"id\": 1, \"x\": \"" + "x".repeat(3 << 20) + "\"}")),
    RESET("later", "doubt", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
    CLOSED_WITHOUT_ANSWER("later", "doubt", aResponse().withFault(Fault.EMPTY_RESPONSE)),
    GARBAGE("later", "doubt", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
    CUT_CHUNK("later", "doubt", json("{\"id\": 1}").withFault(Fault.MALFORMED_RESPONSE_CHUNK));

    /** Stands in bodies; must not turn up in any message. */
    public static final String CANARY = "canary-in-the-body";

    private final String read;
    private final String write;
    private final ResponseDefinitionBuilder answer;

    BadWorld(String read, String write, ResponseDefinitionBuilder answer) {
        this.read = read;
        this.write = write;
        this.answer = answer;
    }

    /** Every call but those already stubbed with a lower priority number ends like this. */
    public void prevail(WireMockServer server) {
        server.stubFor(any(anyUrl()).atPriority(9).willReturn(answer));
    }

    /** Short where the world is slow, else so long that a slow machine does not matter. */
    public HttpLimits limits() {
        boolean slow = this == SLOW || this == DRIP;
        return HttpLimits.DEFAULT.withTotal(slow ? Duration.ofMillis(1500) : Duration.ofSeconds(30));
    }

    /** Whether it is only the content of a success that is wrong, which a call without content does not notice. */
    public boolean inTheContentOnly() {
        return this == EMPTY_WITH_200 || this == CUT_JSON || this == NO_JSON || this == OTHER_JSON;
    }

    public String expected(Effect effect) {
        return effect == Effect.READ ? read : write;
    }

    /** An answer about trying again, in the words of this table. */
    public static String word(Again again) {
        return switch (again) {
            case Again.Never(Again.Why why, String _) -> why.name();
            case Again.Later(Optional<Duration> after) ->
                "later" + after.map(time -> " " + time.toSeconds()).orElse("");
            case Again.InDoubt _ -> "doubt";
        };
    }

    private static ResponseDefinitionBuilder status(int status) {
        return aResponse().withStatus(status);
    }

    private static ResponseDefinitionBuilder html(int status) {
        return status(status).withHeader("Content-Type", "text/html").withBody("<html>" + CANARY + "</html>");
    }

    private static ResponseDefinitionBuilder json(String body) {
        return status(200).withHeader("Content-Type", "application/json").withBody(body);
    }
}
