package hoist.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of bad webhook bodies: each gets its status as a problem that names the member, and no event comes of it. */
final class BadWebhookBodiesIT {
    private static final String GOOD = Bodies.requested("bad-1");

    /** Description, body, status, field of the problem (empty when there is none). */
    static Stream<Arguments> webhookBodies() {
        return Stream.of(
                arguments("a string of 8 KiB and one", changed("DESKTOP-1", "x".repeat(8193)), 400, ""),
                arguments("a name of 129", with("\"" + "x".repeat(129) + "\":1"), 400, ""),
                arguments("an id of our own", changed("bad-1", "jit:bad-1"), 422, "requestId"),
                arguments("a name of 257", changed("DESKTOP-1", "x".repeat(257)), 422, "device.name"),
                arguments("an email of 255", changed("user@demo.example", "x".repeat(255)), 422, "requester.email"),
                arguments("a reason of 4001", changed("Really.", "x".repeat(4001)), 422, "reason"),
                arguments("no type", GOOD.replace("\"type\":\"elevation.requested\",", ""), 422, "type"),
                arguments("an unknown type", changed("elevation.requested", "elevation.revoked"), 422, "type"),
                arguments("no time", GOOD.replace("\"occurredAt\":\"2026-11-21T09:30:00Z\",", ""), 422, "occurredAt"),
                arguments("a time without offset", changed("09:30:00Z", "09:30:00"), 422, "occurredAt"),
                arguments("an impossible time", changed("2026-11-21", "2026-02-30"), 422, "occurredAt"),
                arguments("a time beyond years", changed("2026-11-21", "+999999999-11-21"), 422, "occurredAt"),
                arguments(
                        "no customer",
                        changed("\"displayName\":\"Demo PAM tenant\",", ""),
                        422,
                        "customer.displayName"),
                arguments(
                        "nobody asks",
                        changed("\"email\":\"user@demo.example\",\"name\":\"Demo User\"", ""),
                        422,
                        "requester"),
                arguments("no application", changed("\"name\":\"setup.exe\",", ""), 422, "application.name"),
                arguments("a wrong digest", changed("ABAB", "ZZAB"), 422, "application.sha256"),
                arguments("a wrong decision", Bodies.decided("bad-2", "APPROVED"), 422, "decision"),
                arguments(
                        "no decision",
                        Bodies.decided("bad-2", "approved").replace("\"decision\":\"approved\",", ""),
                        422,
                        "decision"),
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
        Problems.expect(answer, status, field);
        assertThat(OneService.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("exactlyAtTheLimit")
    void whatIsExactlyAtALimitIsTaken(String what, byte[] body) {
        assertThat(OneService.webhook()
                        .body("application/json", body)
                        .to(OneService.port())
                        .status())
                .isEqualTo(202);
    }

    static Stream<Arguments> exactlyAtTheLimit() {
        return Stream.of(
                arguments(
                        "64 KiB",
                        (GOOD + " ".repeat(64 * 1024)).substring(0, 64 * 1024).getBytes(StandardCharsets.UTF_8)),
                arguments("an id of 128", changed("bad-1", "x".repeat(128)).getBytes(StandardCharsets.UTF_8)),
                arguments(
                        "256 astral characters",
                        changed("DESKTOP-1", "😀".repeat(256)).getBytes(StandardCharsets.UTF_8)),
                arguments(
                        "a pair by escapes",
                        changed("DESKTOP-1", "\\ud83d\\ude00").getBytes(StandardCharsets.UTF_8)));
    }
}
