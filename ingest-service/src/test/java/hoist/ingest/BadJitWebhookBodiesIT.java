package hoist.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** JIT events that are refused: with the member and the cure, and without an event. */
final class BadJitWebhookBodiesIT {
    private static final String GRANTED = Bodies.granted("bad-grant");
    private static final String ENDED = Bodies.ended("bad-grant");
    private static final String LEFT = Bodies.left("bad@nikpot.com");

    /** Description, body, status, field. */
    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("no type", GRANTED.replace("\"type\":\"jit.granted\",", ""), 422, "type"),
                arguments("another type", GRANTED.replace("jit.granted", "jit.renewed"), 422, "type"),
                arguments("an elevation", Bodies.requested("bad-9"), 422, "type"),
                arguments("a request to disable", Bodies.disable(), 422, "type"),
                arguments("an empty grant", GRANTED.replace("bad-grant", " "), 422, "grantId"),
                arguments("a long grant", GRANTED.replace("bad-grant", "x".repeat(129)), 422, "grantId"),
                arguments("a grant as number", GRANTED.replace("\"bad-grant\"", "7"), 400, "grantId"),
                arguments("no time", GRANTED.replace("2026-11-21T09:30:00.1234Z", ""), 422, "occurredAt"),
                arguments("a time without offset", GRANTED.replace("00.1234Z", "00"), 422, "occurredAt"),
                arguments("a wrong end", GRANTED.replace("2026-11-21T13:30:00Z", "soon"), 422, "expiresAt"),
                arguments("an end in seconds", GRANTED.replace("\"2026-11-21T13:30:00Z\"", "14400"), 400, "expiresAt"),
                arguments("no customer", GRANTED.replace("\"customer\"", "\"comment\""), 400, "comment"),
                arguments("a customer without", ENDED.replace("Demo PAM tenant", ""), 422, "customer.displayName"),
                arguments("all customers", ENDED.replace("Demo PAM tenant", "*"), 422, "customer.displayName"),
                arguments("a technician without", GRANTED.replace("Nik@Nikpot.com", ""), 422, "technician.email"),
                arguments("all technicians", ENDED.replace("nik@nikpot.com", "*@nikpot.com"), 422, "technician.email"),
                arguments(
                        "a technician's name",
                        ENDED.replace("{\"email\"", "{\"name\":\"Nik\",\"email\""),
                        400,
                        "technician.name"),
                arguments("a ticket's name", GRANTED.replace("4242", "\"T-1\""), 422, "haloTicketId"),
                arguments("an end with an end", ENDED.replace("\"cause\"", "\"expiresAt\""), 400, "expiresAt"),
                arguments(
                        "a grant with a cause",
                        GRANTED.replace("{\"type\"", "{\"cause\":\"x\",\"type\""),
                        400,
                        "cause"),
                arguments(
                        "left one customer only",
                        LEFT.replace("{\"type\"", "{\"customer\":{\"displayName\":\"Demo\"},\"type\""),
                        400,
                        "customer"),
                arguments(
                        "nobody left",
                        LEFT.replace("\"technician\":{\"email\":\"bad@nikpot.com\"},", ""),
                        422,
                        "technician"),
                arguments(
                        "left at no time",
                        LEFT.replace("\"occurredAt\":\"2026-11-21T17:00:00Z\",", ""),
                        422,
                        "occurredAt"),
                arguments("a long comment", LEFT.replace("Left.", "x".repeat(4001)), 422, "comment"),
                arguments("twice", LEFT.replace("{\"type\"", "{\"type\":\"jit.ended\",\"type\""), 400, "type"),
                arguments("nothing", "", 400, ""),
                arguments("an empty array", "[]", 400, ""),
                arguments("text", "\"jit.granted\"", 400, ""),
                arguments(
                        "one of several",
                        "[" + GRANTED + "," + LEFT.replace("bad@", "") + "]",
                        422,
                        "[1].technician.email"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void producersAreTold(String what, String body, int status, String field) {
        // Given
        long before = OneService.stored();
        // When
        Call.Answer answer = OneService.webhookAt(Call.JIT).json(body).to(OneService.port());
        // Then
        Problems.expect(answer, status, field);
        assertThat(OneService.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("otherTypes")
    void theCloudEventsTypeMustBeTheDatas(String type, String data) {
        // Given
        long before = OneService.stored();
        // When
        Call.Answer answer = OneService.webhookAt(Call.JIT)
                .json(data)
                .header("ce-specversion", "1.0")
                .header("ce-id", "bad-ce")
                .header("ce-source", "/demo")
                .header("ce-type", type)
                .to(OneService.port());
        // Then
        Problems.expect(answer, 422, "type");
        assertThat(OneService.stored()).isEqualTo(before);
    }

    static Stream<Arguments> otherTypes() {
        return Stream.of(arguments("jit.ended", GRANTED), arguments("jit.granted", LEFT));
    }
}
