package hoist.ingest;

import static hoist.ingest.OneService.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An id that stood for one thing does not come to stand for another, in one instance and within an hour. */
final class TakenIdsIT {

    /** Description, a call from what is said, two different things to say, the field of the problem. */
    static Stream<Arguments> ids() {
        Function<String, Call> elevation = body ->
                OneService.webhook().header("Idempotency-Key", "taken-1").json(body);
        Function<String, Call> jit = body -> OneService.webhookAt(Call.JIT)
                .header("Idempotency-Key", "taken-1")
                .json(body);
        Function<String, Call> signed =
                body -> Signature.signed(SECRET, "taken-2", Instant.now(), "application/json", body);
        Function<String, Call> approve = body -> halo(Call.APPROVE, Call.VENDOR, body);
        Function<String, Call> disable = body -> halo(Call.DISABLE, Call.DISABLE_TYPE, body);
        Function<String, Call> haloWebhook = body ->
                OneService.haloWebhook().header("Idempotency-Key", "taken-3").json(body);
        Function<String, Call> binary = body -> OneService.webhook()
                .json(body)
                .header("ce-specversion", "1.0")
                .header("ce-id", "taken-4")
                .header("ce-source", "/taken")
                .header("ce-type", "elevation.expired");
        Function<String, Call> structured =
                body -> OneService.webhook().body("application/cloudevents+json", cloudEvent("taken-5", body));
        Function<String, Call> batch = body -> OneService.webhook()
                .body("application/cloudevents-batch+json", "[" + cloudEvent("taken-6", body) + "]");
        Function<String, Call> keyed = body -> OneService.webhook()
                .header("Idempotency-Key", "taken-" + body.hashCode())
                .body("application/cloudevents+json", cloudEvent("taken-10", body));
        String one = Bodies.expired("taken-a");
        String other = Bodies.expired("taken-b");
        return Stream.of(
                arguments("a key of elevations", elevation, one, other, "Idempotency-Key"),
                arguments("a key of JIT events", jit, Bodies.granted("a"), Bodies.granted("b"), "Idempotency-Key"),
                arguments("a signed delivery", signed, one, other, "webhook-id"),
                arguments("a key of approvals", approve, Bodies.approve("a"), Bodies.approve("b"), "Idempotency-Key"),
                arguments(
                        "a key of disabling",
                        disable,
                        Bodies.disable(),
                        Bodies.disable().replace("nik@", "other@"),
                        "Idempotency-Key"),
                arguments(
                        "a key of Halo's webhook",
                        haloWebhook,
                        HaloPayloads.small("taken-h", 501),
                        HaloPayloads.small("taken-h", 502),
                        "Idempotency-Key"),
                arguments("a CloudEvent in binary mode", binary, one, other, "ce-id"),
                arguments("a CloudEvent under keys of its own", keyed, one, other, "id"),
                arguments("a CloudEvent in structured mode", structured, one, other, "id"),
                arguments("a CloudEvent in a batch", batch, one, other, "[0].id"));
    }

    private static Call halo(String path, String type, String body) {
        return OneService.halo(path).header("Idempotency-Key", "taken-1").body(type, body);
    }

    private static String cloudEvent(String id, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"/taken","type":"elevation.expired","data":%s}""".formatted(id, data);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void doesNotChangeItsMeaning(String what, Function<String, Call> call, String one, String other, String field) {
        // Given
        String id = accepted(call.apply(one));
        long before = OneService.stored();
        // When
        Call.Answer answer = call.apply(other).to(OneService.port());
        // Then
        Problems.expect(answer, 422, field);
        assertThat(OneService.stored()).isEqualTo(before);
        assertThat(accepted(call.apply(one))).isEqualTo(id);
    }

    private static String accepted(Call call) {
        Call.Answer answer = call.to(OneService.port());
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        return answer.response().body();
    }

    @Test
    void twoOfOneCallHaveOneEach() {
        // Given
        long before = OneService.stored();
        String both = cloudEvent("taken-7", Bodies.expired("taken-a")) + ","
                + cloudEvent("taken-7", Bodies.expired("taken-b"));
        // When
        Call.Answer answer = OneService.webhook()
                .body("application/cloudevents-batch+json", "[" + both + "]")
                .to(OneService.port());
        // Then
        Problems.expect(answer, 422, "[1].id");
        assertThat(OneService.stored()).isEqualTo(before);
        // And none of a refused call is taken
        assertThat(accepted(OneService.webhook()
                        .body("application/cloudevents+json", cloudEvent("taken-7", Bodies.expired("taken-b")))))
                .contains("taken-7");
    }

    /** A client's ids are its own, and those of one address are not those of another. */
    @Test
    void othersMayUseTheSame() {
        Call mine = OneService.webhook().header("Idempotency-Key", "taken-8").json(Bodies.expired("taken-c"));
        Call elsewhere = OneService.webhookAt(Call.JIT)
                .header("Idempotency-Key", "taken-8")
                .json(Bodies.granted("taken-c"));
        Call theirs = Call.post(Call.ELEVATIONS)
                .header("X-Idemeum-Api-Key", OneService.OTHER_IDEMEUM.text().reveal())
                .header("Idempotency-Key", "taken-8")
                .json(Bodies.expired("taken-d"));
        assertThat(Stream.of(mine, elsewhere, theirs).map(TakenIdsIT::accepted)).hasSize(3);
    }

    @Test
    void ofManyAtOnceOneThingIsTaken() throws InterruptedException, ExecutionException {
        // Given
        long before = OneService.stored();
        List<Callable<Integer>> calls = IntStream.range(0, 32)
                .<Callable<Integer>>mapToObj(i -> () -> OneService.webhook()
                        .header("Idempotency-Key", "taken-9")
                        .json(Bodies.expired("taken-" + i % 2))
                        .to(OneService.port())
                        .status())
                .toList();
        // When
        int accepted = 0;
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> status : senders.invokeAll(calls)) {
                assertThat(status.get()).isIn(202, 422);
                accepted += status.get() == 202 ? 1 : 0;
            }
        }
        // Then
        assertThat(accepted).isEqualTo(16);
        assertThat(OneService.stored() - before).isEqualTo(16);
        assertThat(TestKafka.events(OneService.TENANT))
                .filteredOn(event -> event.getEventId().equals("taken-9"))
                .extracting(event -> event.getRequestId())
                .containsOnly(TestKafka.events(OneService.TENANT).getLast().getRequestId());
    }
}
