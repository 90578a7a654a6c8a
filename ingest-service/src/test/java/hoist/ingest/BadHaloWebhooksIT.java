package hoist.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Webhooks of Halo's that are refused: nothing in them can be understood, and no event comes of them. */
final class BadHaloWebhooksIT {
    private static final String GOOD = HaloPayloads.small("bad-delivery", 201);

    /** Description, body, status, field. */
    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("nothing", "", 400, ""),
                arguments("an empty array", "[]", 400, ""),
                arguments("null", "null", 422, "ticket.id"),
                arguments("text", "\"ticket\"", 422, "ticket.id"),
                arguments("no members", "{}", 422, "ticket.id"),
                arguments("an array of nothing", "[{}, 7]", 422, "ticket.id"),
                arguments("nothing and something else", "[{}," + HaloPayloads.client("x") + "]", 422, "ticket.id"),
                arguments("ticket 0", "{\"object_id\": 0}", 422, "ticket.id"),
                arguments("a ticket's number as a fraction", "{\"object_id\": 1.5}", 422, "ticket.id"),
                arguments("a huge number", "{\"object_id\": 99999999999999999999}", 422, "ticket.id"),
                arguments("a ticket without", "{\"ticket\": {\"status_id\": 9}}", 422, "ticket.id"),
                arguments("a variable", "{\"object_id\": \"<<ticket^id>>\"}", 422, "ticket.id"),
                arguments("cut off", GOOD.substring(0, 100), 400, ""),
                arguments("two documents", GOOD + GOOD, 400, ""),
                arguments("a ticket twice", HaloPayloads.with(GOOD, "\"object_id\": 7"), 400, "object_id"),
                arguments(
                        "a ticket's number twice", GOOD.replace("\"ticket\": {", "\"ticket\": {\"id\": 7,"), 400, "id"),
                arguments("too deep", HaloPayloads.with(GOOD, "\"x\":" + "[".repeat(64) + "]".repeat(64)), 400, ""),
                arguments("a long number", HaloPayloads.with(GOOD, "\"x\":" + "9".repeat(129)), 400, ""),
                arguments("a byte order mark", "\uFEFF" + GOOD, 400, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void haloIsTold(String what, String body, int status, String field) {
        refused(body.getBytes(StandardCharsets.UTF_8), status, field);
    }

    @Test
    void onlyUtf8IsRead() {
        refused(GOOD.replace("Printer", "Drücker").getBytes(StandardCharsets.ISO_8859_1), 400, "");
    }

    private static void refused(byte[] body, int status, String field) {
        // Given
        long before = OneService.stored();
        // When
        Call.Answer answer =
                OneService.haloWebhook().body("application/json", body).to(OneService.port());
        // Then
        Problems.expect(answer, status, field);
        assertThat(OneService.stored()).isEqualTo(before);
    }
}
