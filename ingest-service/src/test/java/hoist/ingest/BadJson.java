package hoist.ingest;

import static hoist.ingest.BadInput.CANARY;
import static hoist.ingest.BadInput.requestedBut;

import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Bad inputs 1 to 10, 16 to 19 and 27 to 29: bodies that are not exactly one JSON document of the form that is asked for. */
final class BadJson {
    private static final String GOOD = Bodies.requested(CANARY);
    private static final String DEVICE = "\"DESKTOP-1\"";

    private BadJson() {}

    static Stream<BadInput> rows() {
        return Stream.of(documents(), members(), types(), depths(), characters())
                .flatMap(rows -> rows);
    }

    private static BadInput row(int kind, String name, String body, int status, String field) {
        return BadInput.of(kind, name, OneService.webhook().json(body), status, field);
    }

    private static BadInput row(int kind, String name, String body) {
        return row(kind, name, body, 400, "");
    }

    private static BadInput device(int kind, String name, String json, String field) {
        return row(kind, name, requestedBut(DEVICE, json), 400, field);
    }

    private static String with(String member) {
        return GOOD.substring(0, GOOD.length() - 1) + "," + member + "}";
    }

    private static Stream<BadInput> documents() {
        return Stream.of(
                row(1, "an empty body", ""),
                row(1, "only blanks", "  \n"),
                row(2, "null", "null"),
                row(2, "text", "\"" + CANARY + "\""),
                row(3, "an empty array", "[]"),
                row(3, "an array of a number", "[1]", 400, "[0]"),
                row(4, "truncated", GOOD.substring(0, GOOD.length() - 1)),
                row(5, "two documents", GOOD + GOOD),
                row(6, "trailing garbage", GOOD + " x"),
                row(6, "a comment", "/* x */" + GOOD),
                row(6, "a trailing comma", requestedBut("{\"name\":" + DEVICE + "}", "{\"name\":\"D\",}")),
                row(6, "single quotes", "{'type':'elevation.expired'}"));
    }

    private static Stream<BadInput> members() {
        String approve = Bodies.approve(CANARY);
        BiFunction<String, String, Call> halo =
                (path, body) -> OneService.halo(path).body(Call.VENDOR, body);
        return Stream.of(
                row(7, "a duplicate member", with("\"requestId\":\"other\""), 400, "requestId"),
                row(7, "an inner duplicate", requestedBut(DEVICE, "\"a\",\"name\":\"b\""), 400, "name"),
                row(8, "a duplicate by escape", with("\"request\\u0049d\":\"other\""), 400, "requestId"),
                BadInput.of(
                        8,
                        "a mode twice, once escaped",
                        halo.apply(Call.APPROVE, approve.replace("{", "{\"userElevationMod\\u0065\":\"TENANT\",")),
                        400,
                        "userElevationMode"),
                row(9, "an unknown member", with("\"tenant\":\"othermsp\""), 400, "tenant"),
                row(
                        9,
                        "an unknown inner member",
                        requestedBut("{\"name\":" + DEVICE, "{\"id\":1,\"name\":" + DEVICE),
                        400,
                        "device.id"),
                row(9, "a server's own member", with("\"status\":\"approved\""), 400, "status"),
                row(9, "a prototype", with("\"__proto__\":{\"x\":1}"), 400, "__proto__"),
                row(9, "a class", with("\"@class\":\"java.lang.Runtime\""), 400, "@class"),
                BadInput.of(
                        10,
                        "an injected mode",
                        halo.apply(
                                Call.APPROVE,
                                approve.replace("Demo PAM tenant", "Acme\",\"userElevationMode\":\"TENANT")),
                        400,
                        "userElevationMode"),
                BadInput.of(
                        10,
                        "an injected decision",
                        halo.apply(Call.DENY, Bodies.deny(CANARY).replace("{", "{\"decision\":\"approved\",")),
                        400,
                        "decision"));
    }

    private static Stream<BadInput> types() {
        return Stream.of(
                device(16, "a number where text belongs", "7", "device.name"),
                device(16, "a boolean where text belongs", "true", "device.name"),
                device(16, "an array where text belongs", "[\"x\"]", "device.name"),
                device(16, "an object where text belongs", "{}", "device.name"),
                row(
                        16,
                        "text where an object belongs",
                        requestedBut("{\"name\":" + DEVICE + "}", "\"D\""),
                        400,
                        "device"),
                row(16, "a number as id", requestedBut("\"" + CANARY + "\"", "4711"), 400, "requestId"),
                device(17, "a huge exponent", "1e999999999", "device.name"),
                device(17, "10,000 digits", "9".repeat(10_000), ""),
                row(17, "10,000 digits as id", requestedBut("\"" + CANARY + "\"", "9".repeat(10_000))),
                device(18, "NaN", "NaN", ""),
                device(18, "Infinity", "-Infinity", ""));
    }

    private static Stream<BadInput> depths() {
        return Stream.of(
                row(19, "depth 17", nested(17)),
                row(19, "depth 600", nested(600)),
                row(19, "depth 17 of objects", "{\"a\":".repeat(17) + "1" + "}".repeat(17)),
                BadInput.of(19, "depth 100,000", OneService.haloWebhook().json("[".repeat(100_000)), 400),
                row(19, "depth 100,000 to a producer's route", "[".repeat(100_000), 413, ""));
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static BadInput bytes(int kind, String name, byte[] body) {
        return BadInput.of(kind, name, OneService.webhook().body("application/json", body), 400);
    }

    private static Stream<BadInput> characters() {
        return Stream.of(
                bytes(27, "Latin 1", requestedBut("DESKTOP", "é").getBytes(StandardCharsets.ISO_8859_1)),
                bytes(27, "overlong UTF-8", new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'}),
                bytes(27, "a surrogate in UTF-8", new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}),
                bytes(27, "a character cut off", new byte[] {'"', (byte) 0xF0, (byte) 0x9F}),
                row(28, "a byte order mark", "\uFEFF" + GOOD),
                row(29, "a lone surrogate", requestedBut("DESKTOP-1", "\\ud800")),
                row(29, "two halves the wrong way round", requestedBut("DESKTOP-1", "\\ude00\\ud83d")),
                row(29, "a lone surrogate in a name", with("\"\\udc00\":1")));
    }
}
