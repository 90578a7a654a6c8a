package hoist.ingest;

import static hoist.ingest.Call.APPROVE;
import static hoist.ingest.Call.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that are wrong whatever is in their bodies: refused as problems, and no event comes of them. */
final class BadCallsIT {
    private static final String GOOD = Bodies.requested("bad-1");

    /** Description, call, status. */
    static Stream<Arguments> calls() {
        byte[] utf8 = GOOD.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                arguments("UTF-16", webhook("application/json", GOOD.getBytes(StandardCharsets.UTF_16)), 400),
                arguments(
                        "named UTF-16",
                        webhook("application/json;charset=UTF-16", GOOD.getBytes(StandardCharsets.UTF_16)),
                        415),
                arguments("named UTF-7", webhook("application/json; charset=UTF-7", utf8), 415),
                arguments(
                        "Latin 1",
                        webhook("application/json", "{\"x\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)),
                        400),
                arguments(
                        "overlong UTF-8",
                        webhook("application/json", new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'}),
                        400),
                arguments("gzip", webhook("application/json", utf8).header("Content-Encoding", "gzip"), 415),
                arguments("text", webhook("text/plain", utf8), 415),
                arguments("no content type", OneService.webhook(), 415),
                arguments("no content type at all", webhook("nonsense", utf8), 415),
                arguments("XML", webhook("application/xml", utf8), 415),
                arguments(
                        "two content types",
                        webhook("application/json", utf8).header("Content-Type", "application/json"),
                        400),
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
                arguments("plain JSON to disable", OneService.halo(Call.DISABLE).json(Bodies.disable()), 415),
                arguments("another method's type", OneService.halo(Call.DISABLE).body(VENDOR, Bodies.disable()), 415),
                arguments(
                        "the type of disabling to approve",
                        OneService.halo(APPROVE).body(Call.DISABLE_TYPE, Bodies.approve("bad-5")),
                        415),
                arguments("a type of Halo's own", OneService.haloWebhook().body("text/json", "{}"), 415),
                arguments(
                        "a CloudEvent from Halo",
                        OneService.haloWebhook().body("application/cloudevents+json", "{}"),
                        415),
                arguments("a form from Halo", OneService.haloWebhook().body("text/plain", "{}"), 415),
                arguments("no content type from Halo", OneService.haloWebhook(), 415),
                arguments("GET of the disable method", Call.of("GET", Call.DISABLE), 405),
                arguments("DELETE of the disable method", Call.of("DELETE", Call.DISABLE), 405),
                arguments("GET of JIT events", Call.of("GET", Call.JIT), 405),
                arguments("PUT of JIT events", Call.of("PUT", Call.JIT).json(GOOD), 405),
                arguments("GET of Halo's webhook", Call.of("GET", Call.HALO), 405),
                arguments("PUT of Halo's webhook", Call.of("PUT", Call.HALO).json("{}"), 405),
                arguments("unknown address", Call.post("/webhooks/unknown").json(GOOD), 404),
                arguments("the actuator outside", Call.of("GET", "/actuator/health"), 404),
                arguments(
                        "a parameter in the path",
                        Call.post("/webhooks/elevations;x=y").json(GOOD),
                        400),
                arguments(
                        "an escaped letter", Call.post("/webhooks/%65levations").json(GOOD), 400),
                arguments(
                        "escaped dots", Call.post("/webhooks/%2e%2e/elevations").json(GOOD), 400),
                arguments(
                        "an escaped slash", Call.post("/webhooks%2Felevations").json(GOOD), 400),
                arguments("two slashes", Call.post("//webhooks/elevations").json(GOOD), 400),
                arguments(
                        "a slash at the end", Call.post("/webhooks/elevations/").json(GOOD), 400),
                arguments(
                        "a long address",
                        Call.post("/webhooks/elevations?x=" + "y".repeat(2048)).json(GOOD),
                        414),
                arguments(
                        "a header of 20 KiB",
                        webhook("application/json", utf8).header("X-Long", "x".repeat(20_000)),
                        400),
                arguments("300 headers", many(webhook("application/json", utf8)), 400),
                arguments(
                        "an id with a blank", webhook("application/json", utf8).header("Idempotency-Key", "a b"), 400),
                arguments(
                        "two ids",
                        webhook("application/json", utf8)
                                .header("Idempotency-Key", "a")
                                .header("Idempotency-Key", "b"),
                        400));
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
        Problems.expect(answer, status, answer.text("field"));
        assertThat(OneService.stored()).isEqualTo(before);
    }
}
