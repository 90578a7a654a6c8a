package hoist.ingest;

import static hoist.ingest.BadInput.CANARY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Bad inputs 24 to 26 and 36 to 39: encodings, content types, methods, addresses and headers that nobody takes here. */
final class BadHeads {
    private static final String GOOD = Bodies.requested(CANARY);
    private static final byte[] UTF_8 = GOOD.getBytes(StandardCharsets.UTF_8);
    private static final byte[] UTF_16 = GOOD.getBytes(StandardCharsets.UTF_16);

    private BadHeads() {}

    static Stream<BadInput> rows() {
        return Stream.of(encodings(), types(), methods(), addresses(), headers())
                .flatMap(rows -> rows);
    }

    private static Call webhook(String type, byte[] body) {
        return OneService.webhook().body(type, body);
    }

    private static BadInput type(int kind, String name, Call call, int status) {
        return BadInput.of(kind, name, call, status, "Content-Type");
    }

    private static BadInput encoded(int kind, String name, byte[] body, String encoding) {
        return BadInput.of(
                kind,
                name,
                webhook("application/json", body).header("Content-Encoding", encoding),
                415,
                "Content-Encoding");
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static Stream<BadInput> encodings() {
        return Stream.of(
                encoded(24, "gzip", gzip(UTF_8), "gzip"),
                encoded(24, "another encoding", UTF_8, "br"),
                encoded(25, "a bomb of gzip", gzip(new byte[20_000_000]), "gzip"),
                type(26, "named UTF-16", webhook("application/json;charset=UTF-16", UTF_16), 415),
                type(26, "named UTF-7", webhook("application/json; charset=UTF-7", UTF_8), 415),
                BadInput.of(26, "UTF-16 that is not named", webhook("application/json", UTF_16), 400),
                BadInput.of(26, "UTF-16 from Halo", OneService.haloWebhook().body("application/json", UTF_16), 400));
    }

    private static Stream<BadInput> types() {
        Call twice = webhook("application/json", UTF_8).header("Content-Type", "application/json");
        return Stream.of(
                type(36, "text", webhook("text/plain", UTF_8), 415),
                type(36, "XML", webhook("application/xml", UTF_8), 415),
                type(36, "a form", webhook("application/x-www-form-urlencoded", UTF_8), 415),
                type(36, "several parts", webhook("multipart/form-data; boundary=x", UTF_8), 415),
                type(36, "nonsense", webhook("nonsense", UTF_8), 415),
                type(36, "no content type", OneService.webhook(), 415),
                type(36, "plain JSON to approve", OneService.halo(Call.APPROVE).json(Bodies.approve(CANARY)), 415),
                type(36, "plain JSON to disable", OneService.halo(Call.DISABLE).json(Bodies.disable()), 415),
                type(36, "the type of approving at a webhook", webhook(Call.VENDOR, UTF_8), 415),
                type(
                        36,
                        "the type of approving to disable",
                        OneService.halo(Call.DISABLE).body(Call.VENDOR, Bodies.disable()),
                        415),
                type(
                        36,
                        "the type of disabling to approve",
                        OneService.halo(Call.APPROVE).body(Call.DISABLE_TYPE, Bodies.approve(CANARY)),
                        415),
                type(36, "text of Halo's", OneService.haloWebhook().body("text/json", "{}"), 415),
                type(36, "no content type of Halo's", OneService.haloWebhook(), 415),
                type(
                        36,
                        "a CloudEvent of Halo's",
                        OneService.haloWebhook().body("application/cloudevents+json", "{}"),
                        415),
                BadInput.of(36, "two content types", twice, 400),
                BadInput.of(
                        36,
                        "an answer in HTML",
                        webhook("application/json", UTF_8).header("Accept", "text/html"),
                        406,
                        "Accept"));
    }

    private static BadInput method(String name, Call call) {
        return BadInput.of(37, name, call, 405, "method");
    }

    private static Stream<BadInput> methods() {
        return Stream.of(
                method("GET", Call.of("GET", Call.ELEVATIONS)),
                method("PUT", Call.of("PUT", Call.ELEVATIONS).json(GOOD)),
                method("OPTIONS", Call.of("OPTIONS", Call.ELEVATIONS)),
                method("OPTIONS of everything", Call.of("OPTIONS", "*")),
                method("TRACE", Call.of("TRACE", Call.ELEVATIONS)),
                method("TRACK", Call.of("TRACK", Call.ELEVATIONS)),
                BadInput.of(37, "CONNECT", Call.of("CONNECT", Call.ELEVATIONS), 501),
                method("PROPFIND", Call.of("PROPFIND", Call.ELEVATIONS)),
                method("a method of nobody's", Call.of("X", Call.ELEVATIONS)),
                method("GET to approve", Call.of("GET", Call.APPROVE)),
                method("GET to disable", Call.of("GET", Call.DISABLE)),
                method("DELETE to disable", Call.of("DELETE", Call.DISABLE)),
                method("GET of JIT events", Call.of("GET", Call.JIT)),
                method("PUT of JIT events", Call.of("PUT", Call.JIT).json(GOOD)),
                method("GET of Halo's webhook", Call.of("GET", Call.HALO)),
                method("PUT of Halo's webhook", Call.of("PUT", Call.HALO).json("{}")),
                method("PATCH of the document", Call.of("PATCH", "/openapi.json")));
    }

    private static BadInput address(String name, String path) {
        return BadInput.of(38, name, OneService.webhookAt(path).json(GOOD), 400);
    }

    private static Stream<BadInput> addresses() {
        return Stream.of(
                address("escaped dots", "/webhooks/%2e%2e/elevations"),
                address("dots", "/webhooks/../webhooks/elevations"),
                address("a dot", "/webhooks/./elevations"),
                address("two slashes", "//webhooks/elevations"),
                address("two slashes within", "/webhooks//elevations"),
                address("a parameter", "/webhooks/elevations;x=y"),
                address("an escaped slash", "/webhooks%2Felevations"),
                address("a slash escaped twice", "/webhooks%252Felevations"),
                address("an overlong slash", "/webhooks%c0%afelevations"),
                address("a backslash", "/webhooks\\elevations"),
                address("an escaped NUL", "/webhooks/elevations%00"),
                address("an escaped letter", "/webhooks/%65levations"),
                address("a slash at the end", "/webhooks/elevations/"),
                address("no slash at all", "webhooks/elevations"),
                BadInput.of(
                        38,
                        "an address of nothing",
                        OneService.webhookAt("/webhooks/none").json(GOOD),
                        404),
                BadInput.of(
                        38,
                        "an address in capitals",
                        OneService.webhookAt("/Webhooks/Elevations").json(GOOD),
                        404),
                BadInput.of(38, "the actuator", Call.of("GET", "/actuator/health"), 404),
                BadInput.of(38, "the environment", Call.of("GET", "/actuator/env"), 404),
                BadInput.of(
                        38,
                        "a long address",
                        OneService.webhookAt(Call.ELEVATIONS + "?x=" + "y".repeat(2048))
                                .json(GOOD),
                        414));
    }

    private static Stream<BadInput> headers() {
        return Stream.of(
                BadInput.of(
                        39,
                        "a header of 20 KiB",
                        webhook("application/json", UTF_8).header("X-Long", CANARY.repeat(1_200)),
                        400),
                BadInput.of(39, "300 headers", many(300), 400),
                BadInput.of(39, "101 headers", many(101 - 4), 400),
                BadInput.of(
                        39,
                        "an id with a blank",
                        webhook("application/json", UTF_8).header("Idempotency-Key", CANARY + " b"),
                        400,
                        "Idempotency-Key"),
                BadInput.of(
                        39,
                        "two ids",
                        webhook("application/json", UTF_8)
                                .header("Idempotency-Key", "a")
                                .header("Idempotency-Key", "b"),
                        400,
                        "Idempotency-Key"));
    }

    /** So many beside host, key, type and length. */
    static Call many(int headers) {
        Call call = webhook("application/json", UTF_8);
        for (int i = 0; i < headers; i++) {
            call.header("X-" + i, "x");
        }
        return call;
    }
}
