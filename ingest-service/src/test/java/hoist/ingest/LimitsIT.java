package hoist.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both sides of every limit of a call: what is exactly at it is read, and one more is not. */
final class LimitsIT {
    private static final String GOOD = Bodies.expired("limits-1");
    private static final int BODY = 64 * 1024;
    private static final int ADDRESS = 2048;
    private static final int HEAD = 8 * 1024;

    /** Description, the call at the limit, its status, the one beyond it, its status. */
    static Stream<Arguments> limits() {
        return Stream.of(
                arguments("a body of 64 KiB", webhook(padded(BODY)), 202, webhook(padded(BODY + 1)), 413),
                arguments("chunks of 64 KiB", chunked(padded(BODY)), 202, chunked(padded(BODY + 1)), 413),
                arguments(
                        "100 headers",
                        BadHeads.many(100 - 4).bytes(),
                        202,
                        BadHeads.many(101 - 4).bytes(),
                        400),
                arguments("8 KiB of headers", head(HEAD), 202, head(HEAD + 1), 400),
                arguments("an address of 2 KiB", addressed(ADDRESS), 202, addressed(ADDRESS + 1), 414),
                arguments("an id of 128", id("x".repeat(128)), 202, id("x".repeat(129)), 422),
                arguments("an id of 128 astral characters", id("😀".repeat(128)), 202, id("😀".repeat(129)), 422),
                arguments("a key of 128", key("x".repeat(128)), 202, key("x".repeat(129)), 400),
                arguments("depth 16", nested(16), 400, nested(17), 400),
                arguments("a string of 8 KiB", id("x".repeat(8192)), 422, id("x".repeat(8193)), 400));
    }

    private static byte[] webhook(String body) {
        return OneService.webhook().json(body).bytes();
    }

    private static String padded(int length) {
        return GOOD + " ".repeat(length - GOOD.length());
    }

    private static byte[] chunked(String body) {
        String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        return text(OneService.webhook()
                        .header("Content-Type", "application/json")
                        .header("Transfer-Encoding", "chunked"))
                .replace("Content-Length: 0\r\n", "")
                .concat(chunk)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(Call call) {
        return new String(call.bytes(), StandardCharsets.US_ASCII);
    }

    /** A call whose request line and headers are so long together, with the empty line behind them. */
    private static byte[] head(int length) {
        int rest = length - text(padding("")).indexOf("\r\n\r\n") - 4;
        return padding("x".repeat(rest)).bytes();
    }

    private static Call padding(String text) {
        return OneService.webhook().header("X-Padding", text).json(GOOD);
    }

    private static byte[] addressed(int length) {
        return OneService.webhookAt(Call.ELEVATIONS + "?" + "q".repeat(length - Call.ELEVATIONS.length()))
                .json(GOOD)
                .bytes();
    }

    private static byte[] id(String id) {
        return webhook(Bodies.expired(id));
    }

    private static byte[] key(String key) {
        return OneService.webhook().header("Idempotency-Key", key).json(GOOD).bytes();
    }

    private static byte[] nested(int depth) {
        return webhook("[".repeat(depth) + "]".repeat(depth));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void isKeptOnBothSides(String what, byte[] at, int status, byte[] beyond, int refusal) {
        assertThat(Wire.answerTo(OneService.port(), at).status()).isEqualTo(status);
        assertThat(Wire.answerTo(OneService.port(), beyond).status()).isEqualTo(refusal);
    }

    @Test
    void depthIsNamedWhenItIsTheReason() {
        assertThat(Wire.answerTo(OneService.port(), nested(16)).text("field")).isEqualTo("[0]");
        assertThat(Wire.answerTo(OneService.port(), nested(17)).text("reason")).contains("limit");
    }
}
