package hoist.ingest;

import static hoist.ingest.BadInput.CANARY;
import static hoist.ingest.BadInput.requestedBut;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Bad inputs 11 to 15, 20 and 30: values that are none, too long, too much, or with what no text has. */
final class BadValues {
    private static final String ID = "idemeumElevationRequestId";
    private static final String APPROVE = Bodies.approve(CANARY);

    private BadValues() {}

    static Stream<BadInput> rows() {
        return Stream.of(slips(), ids(), sizes(), controls()).flatMap(rows -> rows);
    }

    private static BadInput approval(int kind, String name, String body, int status, String field) {
        return BadInput.of(kind, name, OneService.halo(Call.APPROVE).body(Call.VENDOR, body), status, field);
    }

    private static BadInput id(int kind, String name, String id, int status) {
        return approval(kind, name, APPROVE.replace(CANARY, id), status, ID);
    }

    private static Stream<BadInput> slips() {
        String literal = "<<CFidemeumElevationRequestId>>";
        return Stream.of(
                approval(11, "an unquoted id", APPROVE.replace("\"" + CANARY + "\"", "8d7f0b1e-52a8"), 400, ""),
                approval(11, "an unquoted name", APPROVE.replace("\"Demo PAM tenant\"", "Demo PAM tenant"), 400, ""),
                id(12, "a variable in quotes", literal, 422),
                approval(12, "a variable not replaced", APPROVE.replace("\"" + CANARY + "\"", literal), 400, ""));
    }

    private static Stream<BadInput> ids() {
        return Stream.of(
                id(13, "an empty id", "", 422),
                id(13, "a blank id", "   ", 422),
                id(13, "a blank id of other blanks", "\u2003\u3000", 422),
                approval(13, "a null id", APPROVE.replace("\"" + CANARY + "\"", "null"), 422, ID),
                id(14, "an id with a line break", CANARY + "\\n1", 422),
                id(14, "an id with CRLF", CANARY + "\\r\\n1", 422),
                id(14, "an id that ends in a line break", CANARY + "\\n", 422),
                id(15, "an id of one more than 128", "x".repeat(129), 422),
                approval(15, "an id of 8 KiB and one", APPROVE.replace(CANARY, "x".repeat(8193)), 400, ""),
                approval(15, "an id of 1 MB", APPROVE.replace(CANARY, "x".repeat(1_000_000)), 413, ""));
    }

    private static Stream<BadInput> sizes() {
        return Stream.of(
                BadInput.of(20, "64 KiB and one", OneService.webhook().json(padded(64 * 1024 + 1)), 413),
                BadInput.of(20, "2 MiB", OneService.webhook().json(padded(2 * 1024 * 1024)), 413),
                BadInput.of(
                        20,
                        "64 KiB and one to disable",
                        OneService.halo(Call.DISABLE).body(Call.DISABLE_TYPE, Bodies.disable() + " ".repeat(64 * 1024)),
                        413),
                BadInput.of(
                        20,
                        "1 MiB and one from Halo",
                        OneService.haloWebhook().json(HaloPayloads.small(CANARY, 1) + " ".repeat(1024 * 1024)),
                        413));
    }

    private static String padded(int length) {
        return (Bodies.requested(CANARY) + " ".repeat(length)).substring(0, length);
    }

    private static BadInput device(String name, String text) {
        return BadInput.of(30, name, OneService.webhook().json(requestedBut("DESKTOP-1", text)), 422, "device.name");
    }

    private static Stream<BadInput> controls() {
        return Stream.of(
                device("NUL", "a\\u0000b"),
                device("a bell", "a\\u0007b"),
                device("an escape sequence of terminals", "\\u001b[2J"),
                device("a C1 control", "a\\u0085b"),
                BadInput.of(
                        30,
                        "NUL in the reason",
                        OneService.webhook().json(requestedBut("Really.", "\\u0000")),
                        422,
                        "reason"),
                BadInput.of(
                        30,
                        "a raw line break in text",
                        OneService.webhook().json(requestedBut("DESKTOP-1", "a\nb")),
                        400,
                        ""),
                BadInput.of(
                        30,
                        "a raw NUL",
                        OneService.webhook()
                                .body("application/json", "{\"a\":\"\0\"}".getBytes(StandardCharsets.UTF_8)),
                        400));
    }
}
