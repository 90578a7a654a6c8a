package hoist.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How many events one call may bring. */
final class ManyEventsIT {
    private static final int MOST = 500;

    private static String array(int items, IntFunction<String> item) {
        return IntStream.range(0, items).mapToObj(item).collect(Collectors.joining(",", "[", "]"));
    }

    private static String expired(int items) {
        return array(
                items,
                i -> "{\"type\":\"elevation.expired\",\"requestId\":\"many-" + i
                        + "\",\"occurredAt\":\"2026-11-25T09:30:00Z\"}");
    }

    private static String left(int items) {
        return array(
                items,
                i -> "{\"type\":\"technician.left\",\"occurredAt\":\"2026-11-21T17:00:00Z\","
                        + "\"technician\":{\"email\":\"m" + i + "@a.example\"}}");
    }

    private static String tickets(int items) {
        return array(items, i -> HaloPayloads.small("many-" + i, 900));
    }

    static Stream<Arguments> routes() {
        IntFunction<String> expired = ManyEventsIT::expired;
        IntFunction<String> left = ManyEventsIT::left;
        IntFunction<String> tickets = ManyEventsIT::tickets;
        return Stream.of(arguments(Call.ELEVATIONS, expired), arguments(Call.JIT, left), arguments(Call.HALO, tickets));
    }

    private static Call call(String route, String body) {
        return OneService.webhookAt(route).json(body);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void asManyAsMayBeAreTaken(String route, IntFunction<String> body) {
        // Given
        long before = OneService.stored();
        // When
        Call.Answer answer = call(route, body.apply(MOST)).to(OneService.port());
        // Then
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        assertThat(OneService.stored() - before).isEqualTo(MOST);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void ofOneMoreNoneIsTaken(String route, IntFunction<String> body) {
        refused(call(route, body.apply(MOST + 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void thatIsToldBeforeAnyIsLookedAt(String route, IntFunction<String> body) {
        refused(call(route, array(MOST + 1, i -> "{}")));
    }

    @ParameterizedTest
    @MethodSource("batches")
    void aBatchOfCloudEventsIsCountedToo(String route) {
        refused(OneService.webhookAt(route).body("application/cloudevents-batch+json", array(MOST + 1, i -> "{}")));
    }

    static Stream<String> batches() {
        return Stream.of(Call.ELEVATIONS, Call.JIT);
    }

    private static void refused(Call call) {
        // Given
        long before = OneService.stored();
        // When
        Call.Answer answer = call.to(OneService.port());
        // Then
        Problems.expect(answer, 413, "");
        assertThat(answer.text("cure")).isEqualTo("Send fewer than 500 at once.");
        assertThat(OneService.stored()).isEqualTo(before);
    }
}
