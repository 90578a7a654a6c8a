package hoist.ingest;

import static hoist.ingest.Call.JIT;
import static hoist.ingest.OneService.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.jit.JitAccountEnded;
import hoist.schemas.jit.JitAccountGranted;
import hoist.schemas.jit.JitEvent;
import hoist.schemas.jit.TechnicianLeft;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every kind of JIT event in every form, over HTTP into a real broker. */
final class JitWebhookIT {
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";

    private static Call webhook() {
        return OneService.webhookAt(JIT);
    }

    private static String id(String body) {
        return webhook().json(body).to(OneService.port()).text("eventId");
    }

    private static JitEvent event(String id) {
        return TestKafka.jitEvents(TENANT).stream()
                .filter(event -> event.getEventId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String structured(String id, String type, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"https://demo.example","type":"%s","data":%s}""".formatted(id, type, data);
    }

    @Test
    void aGrantIsTaken() {
        // When
        JitEvent event = event(id(Bodies.granted("grant-1")));
        // Then
        assertThat(event.getTenant()).isEqualTo(TENANT);
        assertThat(event.getOccurredAt()).isEqualTo(Instant.parse("2026-11-21T09:30:00.123Z"));
        assertThat(event.getCustomerDisplayName()).isEqualTo("Demo PAM tenant");
        assertThat(event.getTechnicianEmail()).isEqualTo("nik@nikpot.com");
        assertThat(event.getSource()).isEqualTo("/clients/idemeum/webhooks/jit");
        assertThat(event.getBody())
                .isEqualTo(new JitAccountGranted(
                        "grant-1", "nik.jit@demo.example", Instant.parse("2026-11-21T13:30:00Z"), 4242L));
    }

    @Test
    void aGrantNeedSayLittle() {
        // When
        JitEvent event = event(id("""
                {"type":"jit.granted","grantId":"grant-2","occurredAt":"2026-11-21T09:30:00Z",
                 "customer":{"displayName":"Demo PAM tenant"},"technician":{"email":"nik@nikpot.com"}}"""));
        // Then
        assertThat(event.getBody()).isEqualTo(new JitAccountGranted("grant-2", null, null, null));
    }

    @Test
    void anEndIsTaken() {
        // When
        JitEvent event = event(id(Bodies.ended("grant-3")));
        // Then
        assertThat(event.getOccurredAt()).isEqualTo(Instant.parse("2026-11-21T09:00:00Z"));
        assertThat(event.getBody()).isEqualTo(new JitAccountEnded("grant-3", "disabled"));
    }

    @Test
    void aTechnicianWhoLeftIsMeantAtAllCustomers() {
        // When
        JitEvent event = event(id(Bodies.left("Left-1@nikpot.com")));
        // Then
        assertThat(event.getCustomerDisplayName()).isNull();
        assertThat(event.getTechnicianEmail()).isEqualTo("left-1@nikpot.com");
        assertThat(event.getBody()).isEqualTo(new TechnicianLeft("Left."));
    }

    @Test
    void withoutAnIdTheSameReportHasTheSameIdAndOthersHaveOthers() {
        // Given
        String laterLeft = Bodies.left("left-2@nikpot.com").replace("17:00", "18:00");
        // When
        List<String> ids = Stream.of(
                        Bodies.granted("grant-4"),
                        Bodies.ended("grant-4"),
                        Bodies.granted("grant-5"),
                        Bodies.left("left-2@nikpot.com"),
                        Bodies.left("left-3@nikpot.com"),
                        laterLeft)
                .map(JitWebhookIT::id)
                .toList();
        // Then
        assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
        assertThat(id(Bodies.granted("grant-4").replace("09:30", "09:31"))).isEqualTo(ids.getFirst());
        assertThat(id(Bodies.left("LEFT-2@nikpot.com"))).isEqualTo(ids.get(3));
    }

    @Test
    void structuredMode() {
        // When
        Call.Answer answer = webhook()
                .body(STRUCTURED, structured("jit-ce-1", "jit.ended", Bodies.ended("grant-6")))
                .to(OneService.port());
        // Then
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        assertThat(event("jit-ce-1").getSource()).endsWith("/webhooks/jit?source=https%3A%2F%2Fdemo.example");
    }

    @Test
    void binaryMode() {
        // When
        Call.Answer answer = webhook()
                .json(Bodies.left("left-4@nikpot.com"))
                .header("ce-specversion", "1.0")
                .header("ce-id", "jit-ce-2")
                .header("ce-source", "/demo")
                .header("ce-type", "technician.left")
                .to(OneService.port());
        // Then
        assertThat(answer.text("eventId")).as(answer.response().body()).isEqualTo("jit-ce-2");
        assertThat(event("jit-ce-2").getTechnicianEmail()).isEqualTo("left-4@nikpot.com");
    }

    @Test
    void anArrayAndABatchKeepTheirOrder() {
        // When
        Call.Answer array = webhook()
                .header("Idempotency-Key", "jit-key-1")
                .json("[" + Bodies.granted("grant-7") + "," + Bodies.ended("grant-7") + "]")
                .to(OneService.port());
        Call.Answer batch = webhook()
                .body(
                        BATCH,
                        "[" + structured("jit-ce-3", "jit.granted", Bodies.granted("grant-8")) + ","
                                + structured("jit-ce-4", "jit.ended", Bodies.ended("grant-8")) + "]")
                .to(OneService.port());
        // Then
        assertThat(ids(array)).containsExactly("jit-key-1/0", "jit-key-1/1");
        assertThat(ids(batch)).containsExactly("jit-ce-3", "jit-ce-4");
        assertThat(event("jit-key-1/0").getBody()).isInstanceOf(JitAccountGranted.class);
        assertThat(event("jit-ce-4").getBody()).isInstanceOf(JitAccountEnded.class);
    }

    private static List<String> ids(Call.Answer answer) {
        return answer.json().path("events").findValuesAsString("eventId");
    }

    @Test
    void aSignedDeliveryNamesItsEvent() {
        // When
        Call.Answer answer = Signature.signed(
                        JIT,
                        OneService.SECRET,
                        "jit-msg-1",
                        Instant.now(),
                        "application/json",
                        Bodies.granted("grant-9"))
                .to(OneService.port());
        // Then
        assertThat(answer.text("eventId")).as(answer.response().body()).isEqualTo("jit-msg-1");
        assertThat(event("jit-msg-1").getSource()).isEqualTo("/clients/idemeum-signed/webhooks/jit");
    }
}
