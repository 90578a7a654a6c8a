package hoist.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody tries who knows how JSON, HTTP and Kafka work inside. */
final class AttacksIT {

    /** Pairs of letters of which each is the other in the eyes of a hash of that factor. */
    @ParameterizedTest
    @ValueSource(strings = {"Aa BB", "Ab BA"})
    void membersThatCollideAreRefusedLikeOthers(String pair) {
        // Given
        String[] letters = {pair.substring(0, 2), pair.substring(3)};
        String members = IntStream.range(0, 4096)
                .mapToObj(i -> IntStream.range(0, 12)
                        .mapToObj(bit -> letters[i >> bit & 1])
                        .collect(Collectors.joining("", "\"", "\":1")))
                .limit(2000)
                .collect(Collectors.joining(",", "{", "}"));
        // When, then
        assertThat(OneService.webhook().json(members).to(OneService.port()).status())
                .isBetween(400, 499);
        assertThat(OneService.haloWebhook().json(members).to(OneService.port()).status())
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "[]", "{}", "\"\"", "null"})
    void veryManyTinyItemsAreRefusedBeforeTheyFillTheMemory(String item) {
        String many = IntStream.range(0, 1024 * 1024 / (item.length() + 1) - 1)
                .mapToObj(_ -> item)
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(OneService.haloWebhook().json(many).to(OneService.port()).status())
                .isIn(400, 413);
        assertThat(OneService.haloWebhook()
                        .json("{\"object_id\":601,\"x\":" + many + "}")
                        .to(OneService.port())
                        .status())
                .isIn(202, 400, 413);
    }

    /** The answer's form is agreed upon before anything is stored. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;q=0",
                "nonsense",
                "*/*;q=0",
                "application/problem+json",
                "application/json;q=0.0, text/html",
                "a/b;;;,"
            })
    void anAnswerThatIsNotTakenIsNoEvent(String accept) {
        // Given
        long before = OneService.stored();
        // When
        Call.Answer answer = OneService.webhook()
                .header("Accept", accept)
                .json(Bodies.expired("attack-1"))
                .to(OneService.port());
        // Then
        assertThat(answer.status()).isIn(202, 406);
        assertThat(OneService.stored() - before).isEqualTo(answer.status() == 202 ? 1 : 0);
    }

    @Test
    void nothingOfACallersHeadersComesIntoARecordsButItsTrace() {
        // When
        Call.Answer answer = OneService.webhook()
                .header("ce_tenant", "othermsp")
                .header("ce_id", "forged")
                .header("tenant", "othermsp")
                .header("X-Tenant", "othermsp")
                .header("traceparent", "00-forged")
                .header("tracestate", "forged=1")
                .header("baggage", "tenant=othermsp")
                .json(Bodies.expired("attack-2"))
                .to(OneService.port());
        // Then
        assertThat(answer.status()).isEqualTo(202);
        var record =
                TestKafka.records(Topic.ELEVATION_EVENTS, OneService.TENANT).getLast();
        assertThat(TestKafka.header(record, "ce_id")).isEqualTo(answer.text("eventId"));
        for (Header header : record.headers()) {
            assertThat(new String(header.value(), StandardCharsets.UTF_8)).doesNotContain("forged", "othermsp");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%0d%0aX-Y:%20z", "a%00b", "%e2%80%ae", "%ed%a0%80"})
    void anEscapedAttributeIsATextLikeOthers(String id) {
        // When
        Call.Answer answer = OneService.webhook()
                .header("ce-specversion", "1.0")
                .header("ce-id", id)
                .header("ce-source", "/attack")
                .header("ce-type", "elevation.expired")
                .json(Bodies.expired("attack-3"))
                .to(OneService.port());
        // Then
        assertThat(answer.status()).isIn(202, 400, 422);
        assertThat(answer.response().headers().map().keySet()).doesNotContain("x-y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce-id", "ce-type", "ce-source", "ce-specversion", "ce-tenant", "CE-Id"})
    void anAttributeThatIsThereTwiceIsRefused(String name) {
        Call.Answer answer = OneService.webhook()
                .header("ce-specversion", "1.0")
                .header("ce-id", "attack-4")
                .header("ce-source", "/attack")
                .header("ce-type", "elevation.expired")
                .header("ce-tenant", "a")
                .header(name, "other")
                .json(Bodies.expired("attack-4"))
                .to(OneService.port());
        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer x, Basic aGFsbzpoYWxv",
                "Basic aGFsbzpoYWxv, Bearer x",
                "Basic\taGFsbzpoYWxv",
                "Bearer",
                "BearerBasic x",
                "Negotiate x"
            })
    void twoSchemesInOneAreNone(String authorization) {
        assertThat(Call.post(Call.HALO)
                        .header("Authorization", authorization)
                        .json(HaloPayloads.small("attack-5", 602))
                        .to(OneService.port())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aMethodInAHeaderIsNone() {
        Call.Answer answer = OneService.webhookAt(Call.ELEVATIONS + "?_method=DELETE")
                .header("X-HTTP-Method-Override", "DELETE")
                .json(Bodies.expired("attack-6"))
                .to(OneService.port());
        assertThat(answer.status()).isEqualTo(202);
    }

    @Test
    void aHundredCallsOfOneKindAtOnceAreAllTakenUnderOneId() throws InterruptedException, ExecutionException {
        // Given
        List<Callable<String>> calls = IntStream.range(0, 100)
                .<Callable<String>>mapToObj(_ -> () -> OneService.webhook()
                        .header("Idempotency-Key", "attack-7")
                        .json(Bodies.expired("attack-7"))
                        .to(OneService.port())
                        .text("eventId"))
                .toList();
        // When, then
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> id : senders.invokeAll(calls)) {
                assertThat(id.get()).isEqualTo("attack-7");
            }
        }
    }
}
