package hoist.ingest;

import static hoist.ingest.OneService.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hoist.schemas.elevation.ElevationEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form in which events may come, and how their ids and sources follow. */
final class CloudEventsIT {
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";

    private static String structured(String id, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"https://demo.example/é","type":"elevation.expired",
                 "time":"2026-11-21T09:30:00Z","datacontenttype":"application/json","myext":7,"data":%s}""".formatted(id, data);
    }

    private static List<ElevationEvent> eventsOf(String requestId) {
        return TestKafka.events(TENANT).stream()
                .filter(event -> event.getRequestId().equals(requestId))
                .toList();
    }

    private static Call binary(String id, String data) {
        return OneService.webhook()
                .json(data)
                .header("ce-specversion", "1.0")
                .header("ce-id", id)
                .header("ce-source", "/demo%20a")
                .header("ce-type", "elevation.expired");
    }

    @Test
    void structuredMode() {
        // When
        Call.Answer answer = OneService.webhook()
                .body(STRUCTURED, structured("ce-1", Bodies.expired("form-1")))
                .to(OneService.port());
        // Then
        assertThat(answer.text("eventId")).as(answer.response().body()).isEqualTo("ce-1");
        ElevationEvent event = eventsOf("form-1").getFirst();
        assertThat(event.getEventId()).isEqualTo("ce-1");
        assertThat(event.getSource())
                .isEqualTo("/clients/idemeum/webhooks/elevations?source=https%3A%2F%2Fdemo.example%2F%C3%A9");
    }

    @Test
    void binaryMode() {
        // When
        Call.Answer answer = binary("ce-2", Bodies.expired("form-2"))
                .header("ce-time", "2026-11-21T09:30:00Z")
                .header("Ce-Anything", "x")
                .to(OneService.port());
        // Then
        assertThat(answer.text("eventId")).as(answer.response().body()).isEqualTo("ce-2");
        assertThat(eventsOf("form-2").getFirst().getSource()).endsWith("?source=%2Fdemo%20a");
    }

    @Test
    void aBatchKeepsItsOrderAndItsIds() {
        // When
        Call.Answer answer = OneService.webhook()
                .body(
                        BATCH,
                        "[" + structured("ce-3a", Bodies.expired("form-3")) + ","
                                + structured("ce-3b", Bodies.expired("form-3")) + "]")
                .to(OneService.port());
        // Then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("events").findValuesAsString("eventId")).containsExactly("ce-3a", "ce-3b");
        assertThat(eventsOf("form-3")).extracting(ElevationEvent::getEventId).containsExactly("ce-3a", "ce-3b");
    }

    @Test
    void anArrayUnderOneKeyGetsIdsByPosition() {
        // When
        Call.Answer answer = OneService.webhook()
                .header("Idempotency-Key", "key-4")
                .json("[" + Bodies.requested("form-4") + "," + Bodies.decided("form-4", "denied") + "]")
                .to(OneService.port());
        // Then
        assertThat(answer.json().path("events").findValuesAsString("eventId")).containsExactly("key-4/0", "key-4/1");
        assertThat(eventsOf("form-4")).extracting(ElevationEvent::getEventId).containsExactly("key-4/0", "key-4/1");
    }

    @Test
    void anArrayWithOneWrongElementIsRefusedWhole() {
        // When
        Call.Answer answer = OneService.webhook()
                .json("[" + Bodies.expired("form-5") + "," + Bodies.decided("form-5", "perhaps") + "]")
                .to(OneService.port());
        // Then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("field")).isEqualTo("[1].decision");
        assertThat(eventsOf("form-5")).isEmpty();
    }

    @Test
    void withoutAnIdTheSameReportHasTheSameIdAndOthersHaveOthers() {
        // When
        String requested = id(Bodies.requested("form-6"));
        String approved = id(Bodies.decided("form-6", "approved"));
        String denied = id(Bodies.decided("form-6", "denied"));
        // Then
        assertThat(Stream.of(requested, approved, denied, id(Bodies.expired("form-6")))
                        .distinct())
                .hasSize(4);
        assertThat(id(Bodies.requested("form-6"))).isEqualTo(requested);
    }

    private static String id(String body) {
        return OneService.webhook().json(body).to(OneService.port()).text("eventId");
    }

    @Test
    void theSignedDeliverysIdComesBeforeTheEventsOwn() {
        // When
        Call.Answer answer = Signature.signed(
                        OneService.SECRET,
                        "msg-7",
                        Instant.now(),
                        STRUCTURED,
                        structured("ce-7", Bodies.expired("form-7")))
                .header("Idempotency-Key", "key-7")
                .to(OneService.port());
        // Then
        assertThat(answer.text("eventId")).isEqualTo("msg-7");
    }

    /** Description, call, status, field. */
    static Stream<Arguments> wrongForms() {
        String good = structured("ce-8", Bodies.expired("form-8"));
        return Stream.of(
                arguments(
                        "another type",
                        event(good.replace("\"type\":\"elevation.expired\",\n", "\"type\":\"elevation.decided\",\n")),
                        422,
                        "type"),
                arguments("no id", event(good.replace("\"id\":\"ce-8\",", "")), 422, "id"),
                arguments("an empty source", event(good.replace("https://demo.example/é", "")), 422, "source"),
                arguments("another version", event(good.replace("\"1.0\"", "\"0.3\"")), 422, "specversion"),
                arguments(
                        "XML inside",
                        event(good.replace("application/json", "application/xml")),
                        422,
                        "datacontenttype"),
                arguments("a wrong time", event(good.replace("2026-11-21T09", "yesterday")), 422, "time"),
                arguments("data in base64", event(good.replace("\"data\"", "\"data_base64\"")), 400, "data_base64"),
                arguments(
                        "no data",
                        event("{\"specversion\":\"1.0\",\"id\":\"a\",\"source\":\"/b\",\"type\":\"c\"}"),
                        422,
                        "data"),
                arguments("data as text", event(structured("ce-8", "\"text\"")), 400, "data"),
                arguments(
                        "a wrong member of the data",
                        event(structured("ce-8", "{\"type\":\"elevation.expired\",\"x\":1}")),
                        400,
                        "data.x"),
                arguments(
                        "an extension that is no scalar",
                        event(good.replace("\"myext\":7", "\"myext\":{}")),
                        400,
                        "myext"),
                arguments("duplicate attribute", event(good.replace("\"myext\":7", "\"id\":\"x\"")), 400, "id"),
                arguments("a batch that is none", OneService.webhook().body(BATCH, good), 400, ""),
                arguments("an empty batch", OneService.webhook().body(BATCH, "[]"), 400, ""),
                arguments(
                        "wrong in a batch",
                        OneService.webhook().body(BATCH, "[" + good + "," + structured("", "{}") + "]"),
                        422,
                        "[1].id"),
                arguments(
                        "binary without source",
                        OneService.webhook()
                                .json(Bodies.expired("x"))
                                .header("ce-id", "1")
                                .header("ce-specversion", "1.0")
                                .header("ce-type", "elevation.expired"),
                        422,
                        "ce-source"),
                arguments("binary with another type", binary("ce-8", Bodies.decided("form-8", "denied")), 422, "type"),
                arguments("binary with a bad escape", binary("%zz", Bodies.expired("form-8")), 400, "ce-id"),
                arguments(
                        "binary twice the id",
                        binary("ce-8", Bodies.expired("form-8")).header("ce-id", "x"),
                        400,
                        "ce-id"),
                arguments("binary with an array", binary("ce-8", "[" + Bodies.expired("form-8") + "]"), 400, ""));
    }

    private static Call event(String body) {
        return OneService.webhook().body(STRUCTURED, body);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongForms")
    void wrongFormsAreRefused(String what, Call call, int status, String field) {
        // When
        Call.Answer answer = call.to(OneService.port());
        // Then
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(eventsOf("form-8")).isEmpty();
    }
}
