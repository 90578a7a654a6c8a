package hoist.ingest;

import static hoist.ingest.Call.APPROVE;
import static hoist.ingest.Call.DENY;
import static hoist.ingest.Call.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of bad inputs: each gets its status as a problem that names the cure, and no event comes of it. */
final class BadInputsIT {
    private static final String GOOD = Bodies.requested("bad-1");

    /** Description, body, status, field of the problem (empty when there is none). */
    static Stream<Arguments> webhookBodies() {
        return Stream.of(
                arguments("empty", "", 400, ""),
                arguments("only blanks", "  \n", 400, ""),
                arguments("null", "null", 400, ""),
                arguments("a string", "\"x\"", 400, ""),
                arguments("an empty array", "[]", 400, ""),
                arguments("an array of a number", "[1]", 400, "[0]"),
                arguments("truncated", GOOD.substring(0, GOOD.length() - 1), 400, ""),
                arguments("two documents", GOOD + GOOD, 400, ""),
                arguments("trailing garbage", GOOD + " x", 400, ""),
                arguments("a comment", "/* x */" + GOOD, 400, ""),
                arguments("a trailing comma", GOOD.replace("\"device\":{\"name\":\"DESKTOP-1\"}", "\"device\":{\"name\":\"D\",}"), 400, ""),
                arguments("single quotes", "{'type':'elevation.expired'}", 400, ""),
                arguments("duplicate member", with("\"requestId\":\"other\""), 400, "requestId"),
                arguments("duplicate by escape", with("\"request\\u0049d\":\"other\""), 400, "requestId"),
                arguments("unknown member", with("\"tenant\":\"othermsp\""), 400, "tenant"),
                arguments("unknown inner member", GOOD.replace("\"device\":{", "\"device\":{\"id\":1,"), 400, "device.id"),
                arguments("an int where text belongs", changed("\"DESKTOP-1\"", "7"), 400, "device.name"),
                arguments("a boolean where text belongs", changed("\"DESKTOP-1\"", "true"), 400, "device.name"),
                arguments("an array where text belongs", changed("\"DESKTOP-1\"", "[\"x\"]"), 400, "device.name"),
                arguments("text where an object belongs", changed("{\"name\":\"DESKTOP-1\"}", "\"D\""), 400, "device"),
                arguments("NaN", changed("\"DESKTOP-1\"", "NaN"), 400, ""),
                arguments("Infinity", changed("\"DESKTOP-1\"", "-Infinity"), 400, ""),
                arguments("a huge exponent", changed("\"DESKTOP-1\"", "1e999999999"), 400, "device.name"),
                arguments("10,000 digits", changed("\"DESKTOP-1\"", "9".repeat(10_000)), 400, ""),
                arguments("depth 17", "[".repeat(17) + "]".repeat(17), 400, ""),
                arguments("depth 20,000", "[".repeat(20_000) + "]".repeat(20_000), 400, ""),
                arguments("a string of 8 KiB and one", changed("DESKTOP-1", "x".repeat(8193)), 400, ""),
                arguments("a name of 129", with("\"" + "x".repeat(129) + "\":1"), 400, ""),
                arguments("a byte order mark", "\uFEFF" + GOOD, 400, ""),
                arguments("a lone surrogate", changed("DESKTOP-1", "\\ud800"), 400, ""),
                arguments("a lone surrogate in a name", with("\"\\udc00\":1"), 400, ""),
                arguments("NUL", changed("DESKTOP-1", "a\\u0000b"), 422, "device.name"),
                arguments("a bell", changed("DESKTOP-1", "a\\u0007b"), 422, "device.name"),
                arguments("a C1 control", changed("DESKTOP-1", "a\\u0085b"), 422, "device.name"),
                arguments("NUL in the reason", changed("Really.", "\\u0000"), 422, "reason"),
                arguments("an id with CRLF", changed("bad-1", "bad\\r\\n1"), 422, "requestId"),
                arguments("an id that ends in a newline", changed("bad-1", "bad-1\\n"), 422, "requestId"),
                arguments("a raw newline in text", changed("DESKTOP-1", "a\nb"), 400, ""),
                arguments("an empty id", changed("bad-1", ""), 422, "requestId"),
                arguments("a blank id", changed("bad-1", "   "), 422, "requestId"),
                arguments("a null id", changed("\"bad-1\"", "null"), 422, "requestId"),
                arguments("an id of 129", changed("bad-1", "x".repeat(129)), 422, "requestId"),
                arguments("a name of 257", changed("DESKTOP-1", "x".repeat(257)), 422, "device.name"),
                arguments("an email of 255", changed("user@demo.example", "x".repeat(255)), 422, "requester.email"),
                arguments("a reason of 4001", changed("Really.", "x".repeat(4001)), 422, "reason"),
                arguments("no type", GOOD.replace("\"type\":\"elevation.requested\",", ""), 422, "type"),
                arguments("an unknown type", changed("elevation.requested", "elevation.revoked"), 422, "type"),
                arguments("no time", GOOD.replace("\"occurredAt\":\"2026-11-21T09:30:00Z\",", ""), 422, "occurredAt"),
                arguments("a time without offset", changed("09:30:00Z", "09:30:00"), 422, "occurredAt"),
                arguments("an impossible time", changed("2026-11-21", "2026-02-30"), 422, "occurredAt"),
                arguments("a time beyond years", changed("2026-11-21", "+999999999-11-21"), 422, "occurredAt"),
                arguments("no customer", changed("\"displayName\":\"Demo PAM tenant\",", ""), 422, "customer.displayName"),
                arguments("nobody asks", changed("\"email\":\"user@demo.example\",\"name\":\"Demo User\"", ""), 422, "requester"),
                arguments("no application", changed("\"name\":\"setup.exe\",", ""), 422, "application.name"),
                arguments("a wrong digest", changed("ABAB", "ZZAB"), 422, "application.sha256"),
                arguments("a wrong decision", Bodies.decided("bad-2", "APPROVED"), 422, "decision"),
                arguments("no decision", Bodies.decided("bad-2", "approved").replace("\"decision\":\"approved\",", ""), 422, "decision"),
                arguments("a wrong channel", Bodies.decided("bad-2", "denied").replace("phone", "fax"), 422, "from"),
                arguments("one bad of two", "[" + GOOD + "," + Bodies.expired("") + "]", 422, "[1].requestId"));
    }

    /** A good body with one more member. */
    private static String with(String member) {
        return GOOD.substring(0, GOOD.length() - 1) + "," + member + "}";
    }

    private static String changed(String from, String to) {
        assertThat(GOOD).contains(from);
        return GOOD.replace(from, to);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("webhookBodies")
    void webhooksRefuse(String what, String body, int status, String field) {
        // Given
        long before = OneService.stored();
        // When
        Call.Answer answer = OneService.webhook().json(body).to(OneService.port());
        // Then
        expectProblem(answer, status, field);
        assertThat(OneService.stored()).isEqualTo(before);
    }

    /** Description, path, body, status, field, a piece of the cure. */
    static Stream<Arguments> haloBodies() {
        String approve = Bodies.approve("bad-3");
        String deny = Bodies.deny("bad-3");
        String literal = "<<CFidemeumElevationRequestId>>";
        return Stream.of(
                arguments("variable not replaced", APPROVE, approve.replace("\"bad-3\"", literal), 400, "", "In Halo check"),
                arguments("variable in quotes", APPROVE, approve.replace("bad-3", literal), 422, "idemeumElevationRequestId", "In Halo check"),
                arguments("quoted twice", APPROVE, approve.replace("\"bad-3\"", "\"\"bad-3\"\""), 400, "", "remove the quotes"),
                arguments("empty variable", APPROVE, approve.replace("\"bad-3\"", ""), 400, "", "In Halo give the ticket"),
                arguments("empty last variable", DENY, deny.replace("\"Demo PAM tenant\"", ""), 400, "", "In Halo give the ticket"),
                arguments("empty id", APPROVE, approve.replace("bad-3", ""), 422, "idemeumElevationRequestId", ""),
                arguments("unquoted id", APPROVE, approve.replace("\"bad-3\"", "8d7f0b1e-52a8"), 400, "", ""),
                arguments("unquoted name", APPROVE, approve.replace("\"Demo PAM tenant\"", "Demo PAM tenant"), 400, "", ""),
                arguments(
                        "injected mode",
                        APPROVE,
                        approve.replace("Demo PAM tenant", "Acme\",\"userElevationMode\":\"TENANT"),
                        400,
                        "userElevationMode",
                        ""),
                arguments("mode not allowed", APPROVE, approve.replace("USER", "ALL"), 422, "userElevationMode", "elevationModes"),
                arguments("mode in lower case", APPROVE, approve.replace("\"USER", "\"user"), 422, "userElevationMode", ""),
                arguments("denial with a mode", DENY, approve, 422, "userElevationMode", "deny method"),
                arguments("denial that approves", DENY, deny.replace("{", "{\"decision\":\"approved\","), 400, "decision", ""),
                arguments("a server's own member", APPROVE, approve.replace("{", "{\"tenant\":\"x\","), 400, "tenant", ""),
                arguments("ticket as fraction", APPROVE, approve.replace("{", "{\"haloTicketId\":1.5,"), 400, "haloTicketId", ""),
                arguments("ticket zero", APPROVE, approve.replace("{", "{\"haloTicketId\":0,"), 422, "haloTicketId", ""),
                arguments("ticket no number", APPROVE, approve.replace("{", "{\"haloTicketId\":\"T1\","), 422, "haloTicketId", ""),
                arguments("ticket too big", APPROVE, approve.replace("{", "{\"haloTicketId\":99999999999999999999,"), 422, "haloTicketId", ""),
                arguments("ticket in exponent", APPROVE, approve.replace("{", "{\"haloTicketId\":1e99999,"), 400, "haloTicketId", ""),
                arguments("an array", APPROVE, "[" + approve + "]", 400, "", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("haloBodies")
    void haloIsTold(String what, String path, String body, int status, String field, String cure) {
        // Given
        long before = OneService.stored();
        // When
        Call.Answer answer = OneService.halo(path).body(VENDOR, body).to(OneService.port());
        // Then
        expectProblem(answer, status, field);
        assertThat(answer.text("cure")).contains(cure);
        assertThat(OneService.stored()).isEqualTo(before);
    }

    /** Description, call, status. */
    static Stream<Arguments> calls() {
        byte[] utf8 = GOOD.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                arguments("UTF-16", webhook("application/json", GOOD.getBytes(StandardCharsets.UTF_16)), 400),
                arguments("named UTF-16", webhook("application/json;charset=UTF-16", GOOD.getBytes(StandardCharsets.UTF_16)), 415),
                arguments("named UTF-7", webhook("application/json; charset=UTF-7", utf8), 415),
                arguments("Latin 1", webhook("application/json", "{\"x\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)), 400),
                arguments("overlong UTF-8", webhook("application/json", new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'}), 400),
                arguments("gzip", webhook("application/json", utf8).header("Content-Encoding", "gzip"), 415),
                arguments("text", webhook("text/plain", utf8), 415),
                arguments("no content type", OneService.webhook(), 415),
                arguments("no content type at all", webhook("nonsense", utf8), 415),
                arguments("XML", webhook("application/xml", utf8), 415),
                arguments("two content types", webhook("application/json", utf8).header("Content-Type", "application/json"), 400),
                arguments("plain JSON from Halo", OneService.halo(APPROVE).json(Bodies.approve("bad-4")), 415),
                arguments("vendor type at the webhook", webhook(VENDOR, utf8), 415),
                arguments("an answer in HTML", webhook("application/json", utf8).header("Accept", "text/html"), 406),
                arguments("64 KiB and one", webhook("application/json", padded(64 * 1024 + 1)), 413),
                arguments("2 MiB", webhook("application/json", padded(2 * 1024 * 1024)), 413),
                arguments("GET", Call.of("GET", Call.ELEVATIONS), 405),
                arguments("PUT", Call.of("PUT", Call.ELEVATIONS).json(GOOD), 405),
                arguments("OPTIONS", Call.of("OPTIONS", Call.ELEVATIONS), 405),
                arguments("PROPFIND", Call.of("PROPFIND", Call.ELEVATIONS), 405),
                arguments("TRACE", Call.of("TRACE", Call.ELEVATIONS), 405),
                arguments("unknown address", Call.post("/webhooks/unknown").json(GOOD), 404),
                arguments("the actuator outside", Call.of("GET", "/actuator/health"), 404),
                arguments("a parameter in the path", Call.post("/webhooks/elevations;x=y").json(GOOD), 400),
                arguments("an escaped letter", Call.post("/webhooks/%65levations").json(GOOD), 400),
                arguments("escaped dots", Call.post("/webhooks/%2e%2e/elevations").json(GOOD), 400),
                arguments("an escaped slash", Call.post("/webhooks%2Felevations").json(GOOD), 400),
                arguments("two slashes", Call.post("//webhooks/elevations").json(GOOD), 400),
                arguments("a slash at the end", Call.post("/webhooks/elevations/").json(GOOD), 400),
                arguments("a long address", Call.post("/webhooks/elevations?x=" + "y".repeat(2048)).json(GOOD), 414),
                arguments("a header of 20 KiB", webhook("application/json", utf8).header("X-Long", "x".repeat(20_000)), 400),
                arguments("300 headers", many(webhook("application/json", utf8)), 400),
                arguments("an id with a blank", webhook("application/json", utf8).header("Idempotency-Key", "a b"), 400),
                arguments("two ids", webhook("application/json", utf8).header("Idempotency-Key", "a").header("Idempotency-Key", "b"), 400));
    }

    private static Call webhook(String type, byte[] body) {
        return OneService.webhook().body(type, body);
    }

    private static byte[] padded(int length) {
        return (GOOD + " ".repeat(length)).substring(0, length).getBytes(StandardCharsets.UTF_8);
    }

    private static Call many(Call call) {
        for (int i = 0; i < 300; i++) {
            call.header("X-" + i, "x");
        }
        return call;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void callsAreRefused(String what, Call call, int status) {
        // Given
        long before = OneService.stored();
        // When
        Call.Answer answer = call.to(OneService.port());
        // Then
        expectProblem(answer, status, answer.text("field"));
        assertThat(OneService.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("exactlyAtTheLimit")
    void whatIsExactlyAtALimitIsTaken(String what, byte[] body) {
        assertThat(webhook("application/json", body).to(OneService.port()).status()).isEqualTo(202);
    }

    static Stream<Arguments> exactlyAtTheLimit() {
        return Stream.of(
                arguments("64 KiB", padded(64 * 1024)),
                arguments("an id of 128", changed("bad-1", "x".repeat(128)).getBytes(StandardCharsets.UTF_8)),
                arguments("256 astral characters", changed("DESKTOP-1", "😀".repeat(256)).getBytes(StandardCharsets.UTF_8)),
                arguments("a pair by escapes", changed("DESKTOP-1", "\\ud83d\\ude00").getBytes(StandardCharsets.UTF_8)),
                arguments("markup and formulas", changed("DESKTOP-1", "<script>=1+1 ${jndi:x} ' OR 1=1 \\u202e").getBytes(StandardCharsets.UTF_8)));
    }

    private static void expectProblem(Call.Answer answer, int status, String field) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("status").asInt(0)).isEqualTo(status);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(answer.text("reason")).isNotBlank();
        assertThat(answer.text("cure")).isNotBlank();
        assertThat(answer.response().body()).doesNotContain("hoist.", "java.", "Tomcat", "Exception");
    }
}
