package hoist.ingest;

import static hoist.ingest.Call.DISABLE;
import static hoist.ingest.Call.DISABLE_TYPE;
import static hoist.ingest.OneService.OTHER_HALO;
import static hoist.ingest.OneService.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.ingest.delivery.DerivedId;
import hoist.schemas.Topic;
import hoist.schemas.jit.JitDisableRequested;
import hoist.schemas.jit.JitEvent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide's method that disables JIT accounts, over HTTP into a real broker. */
final class DisableMethodIT {
    private static Call.Answer disable(String body) {
        return OneService.halo(DISABLE).body(DISABLE_TYPE, body).to(OneService.port());
    }

    private static JitEvent event(Call.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        assertThat(answer.text("status")).isEqualTo("accepted");
        return TestKafka.jitEvents(TENANT).stream()
                .filter(event -> event.getEventId().equals(answer.text("eventId")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theGuidesBodyBecomesARequestToDisable() {
        // When
        JitEvent event = event(disable(Bodies.disable()));
        // Then
        assertThat(event.getTenant()).isEqualTo(TENANT);
        assertThat(event.getCustomerDisplayName()).isEqualTo("Demo PAM tenant");
        assertThat(event.getTechnicianEmail()).isEqualTo("nik@nikpot.com");
        assertThat(event.getBody()).isEqualTo(new JitDisableRequested(null, "halo"));
        assertThat(event.getSource()).isEqualTo("/clients/halo" + DISABLE);
        assertThat(event.getReceivedAt()).isEqualTo(event.getOccurredAt());
        assertThat(Duration.between(event.getReceivedAt(), Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void theContentTypeMayNameUtf8() {
        assertThat(OneService.halo(DISABLE)
                        .body(DISABLE_TYPE + "; charset=utf-8", Bodies.disable())
                        .to(OneService.port())
                        .status())
                .isEqualTo(202);
    }

    @Test
    void withoutAnIdNoCallIsEverTakenForAnother() {
        // When
        JitEvent first = event(disable(Bodies.disable()));
        JitEvent second = event(disable(Bodies.disable()));
        // Then
        assertThat(second.getEventId()).isNotEqualTo(first.getEventId());
    }

    private static Call.Answer keyed(Call call, String key) {
        return call.header("Idempotency-Key", key)
                .body(DISABLE_TYPE, Bodies.disable())
                .to(OneService.port());
    }

    @Test
    void aKeyMakesTheIdAndNobodyChoosesIt() {
        // When
        Call.Answer first = keyed(OneService.halo(DISABLE), "disable-1");
        Call.Answer again = keyed(OneService.halo(DISABLE), "disable-1");
        Call.Answer other = keyed(OneService.halo(DISABLE), "disable-2");
        Call.Answer neighbour = keyed(
                Call.post(DISABLE).header("X-Idemeum-Api-Key", OTHER_HALO.text().reveal()), "disable-1");
        // Then
        assertThat(event(first).getEventId())
                .isEqualTo(DerivedId.of(TENANT, "jit.disable.requested", "halo", "disable-1"));
        assertThat(again.text("eventId")).isEqualTo(first.text("eventId"));
        assertThat(other.text("eventId")).startsWith("derived-").isNotEqualTo(first.text("eventId"));
        assertThat(neighbour.text("eventId")).startsWith("derived-").isNotEqualTo(first.text("eventId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2318", "\"2318\"", "\" 2318 \""})
    void theTicketIsTakenAsHaloWritesIt(String ticket) {
        // When
        JitEvent event = event(disable(Bodies.disable().replace("{", "{\"haloTicketId\": " + ticket + ",")));
        // Then
        assertThat(event.getBody()).isEqualTo(new JitDisableRequested(2318L, "halo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "\"\""})
    void noTicketIsNoHindrance(String ticket) {
        // Given
        String member = ticket.isEmpty() ? "" : "\"haloTicketId\": " + ticket + ",";
        // When
        JitEvent event = event(disable(Bodies.disable().replace("{", "{" + member)));
        // Then
        assertThat(event.getBody()).isEqualTo(new JitDisableRequested(null, "halo"));
    }

    /** Other letters for the same address: upper case, outer blanks, full width, a composed letter. */
    @ParameterizedTest
    @ValueSource(strings = {"NIK@NikPot.com", "  nik@nikpot.com ", "ｎｉｋ@nikpot.com"})
    void anAddressIsKeptInItsNormalForm(String email) {
        assertThat(event(disable(Bodies.disable().replace("nik@nikpot.com", email)))
                        .getTechnicianEmail())
                .isEqualTo("nik@nikpot.com");
    }

    @Test
    void theRecordCarriesItsHeaders() {
        // When
        String id = disable(Bodies.disable()).text("eventId");
        // Then
        var record = TestKafka.records(Topic.JIT_EVENTS, TENANT).stream()
                .filter(r -> TestKafka.header(r, "ce_id").equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(TestKafka.header(record, "ce_type")).isEqualTo("hoist.JitDisableRequested");
    }
}
