package hoist.ingest;

import static hoist.ingest.OneService.TENANT;
import static hoist.ingest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.halo.HaloEvent;
import hoist.schemas.halo.HaloTicketChanged;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Halo's own webhook in every form, over HTTP into a real broker. */
final class HaloWebhookIT {
    private static final String EVENT = "ticket status changed";

    private static Call.Answer webhook(String body) {
        Call.Answer answer = OneService.haloWebhook().json(body).to(OneService.port());
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        return answer;
    }

    private static List<HaloEvent> eventsOf(long ticket) {
        return TestKafka.haloEvents(TENANT).stream()
                .filter(event -> event.getTicketId() == ticket)
                .toList();
    }

    @Test
    void aSmallObjectBecomesAHint() {
        // When
        Call.Answer answer = webhook(HaloPayloads.small("delivery-1", 101));
        // Then
        assertThat(answer.text("eventId")).isEqualTo("nikmsp/delivery-1");
        assertThat(answer.text("status")).isEqualTo("accepted");
        HaloEvent event = eventsOf(101).getFirst();
        assertThat(event.getEventId()).isEqualTo("nikmsp/delivery-1");
        assertThat(event.getTenant()).isEqualTo(TENANT);
        assertThat(event.getSource()).isEqualTo("/clients/halo-webhook/webhooks/halo");
        assertThat(event.getOccurredAt()).isEqualTo(Instant.parse("2026-09-25T06:41:08.789Z"));
        assertThat(event.getBody()).isEqualTo(new HaloTicketChanged(EVENT, "delivery-1", 9L, 5L, 1L, true));
    }

    @Test
    void aFullObjectSaysTheSame() {
        // When
        webhook(HaloPayloads.full("delivery-2", 102));
        // Then
        assertThat(eventsOf(102).getFirst().getBody())
                .isEqualTo(new HaloTicketChanged(EVENT, "delivery-2", 9L, 5L, 1L, true));
    }

    @Test
    void eventInformationAloneNamesTheTicket() {
        // When
        webhook(HaloPayloads.information("delivery-3", 103));
        // Then
        assertThat(eventsOf(103).getFirst().getBody())
                .isEqualTo(new HaloTicketChanged(EVENT, "delivery-3", null, null, null, null));
    }

    @Test
    void numbersMayBeTextAndTextNames() {
        // When
        webhook("""
                {"id": 7, "object_id": "104", "event": "Ticket Status Changed",
                 "ticket": {"id": "104", "status_id": "9", "agent_id": "Nik", "client_id": "1", "hasbeenclosed": "yes"}}""");
        // Then
        HaloEvent event = eventsOf(104).getFirst();
        assertThat(event.getEventId()).isEqualTo("nikmsp/7");
        assertThat(event.getBody()).isEqualTo(new HaloTicketChanged("Ticket Status Changed", "7", 9L, null, 1L, null));
    }

    @ParameterizedTest
    @CsvSource({
        "105, 2026-09-25T06:41:08.7895915Z, 2026-09-25T06:41:08.789Z",
        "106, 2026-09-25T06:41:08.7895915, 2026-09-25T06:41:08.789Z",
        "107, 2026-09-25T06:41:08, 2026-09-25T06:41:08Z",
        "108, 2026-09-25T08:41:08.7+02:00, 2026-09-25T06:41:08.7Z"
    })
    void timesAreInUtcUnlessTheySayOtherwise(long ticket, String time, Instant expected) {
        // When
        webhook(HaloPayloads.small("delivery-" + ticket, ticket).replace("2026-09-25T06:41:08.7895915Z", time));
        // Then
        assertThat(eventsOf(ticket).getFirst().getOccurredAt()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"109, soon", "110, 0001-01-01T00:00:00"})
    void aTimeThatIsNoneIsTheTimeOfArrival(long ticket, String time) {
        // When
        webhook(HaloPayloads.small("delivery-" + ticket, ticket).replace("2026-09-25T06:41:08.7895915Z", time));
        // Then
        HaloEvent event = eventsOf(ticket).getFirst();
        assertThat(event.getOccurredAt()).isEqualTo(event.getReceivedAt());
        assertThat(Duration.between(event.getReceivedAt(), Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aBatchIsTakenInItsOrder() {
        // When
        Call.Answer answer = webhook("[" + HaloPayloads.small("delivery-5a", 111) + ","
                + HaloPayloads.full("delivery-5b", 112) + "," + HaloPayloads.information("delivery-5c", 111) + "]");
        // Then
        assertThat(answer.json().path("events").findValuesAsString("eventId"))
                .containsExactly("nikmsp/delivery-5a", "nikmsp/delivery-5b", "nikmsp/delivery-5c");
        assertThat(answer.json().path("leftAside").asInt(-1)).isZero();
        assertThat(eventsOf(111))
                .extracting(HaloEvent::getEventId)
                .containsExactly("nikmsp/delivery-5a", "nikmsp/delivery-5c");
        assertThat(eventsOf(112)).hasSize(1);
    }

    @Test
    void whatIsBesideATicketNeverCostsIt() {
        // Given
        LogLines log = LogLines.collect();
        // When
        Call.Answer answer = webhook("[" + HaloPayloads.client("delivery-6a")
                + ",7,null,{},{\"ticket\":{\"id\":\"x\"}}," + HaloPayloads.small("delivery-6b", 113) + "]");
        // Then
        assertThat(answer.json().path("events").findValuesAsString("eventId")).containsExactly("nikmsp/delivery-6b");
        assertThat(answer.json().path("leftAside").asInt(-1)).isEqualTo(5);
        await().untilAsserted(() -> assertThat(log.soFar())
                .anyMatch(line -> line.contains("nikmsp/delivery-6b") && line.contains("leftAside=\"5\"")));
        log.stopped();
        assertThat(eventsOf(113)).hasSize(1);
    }

    @Test
    void oneIdForAWholeBatchHidesNoTicket() {
        // When
        Call.Answer answer = webhook(
                "[" + HaloPayloads.small("delivery-7", 114) + "," + HaloPayloads.small("delivery-7", 115) + "]");
        // Then
        assertThat(answer.json().path("events").findValuesAsString("eventId"))
                .containsExactly("nikmsp/delivery-7", "nikmsp/delivery-7/1");
    }

    @Test
    void whatIsAboutOtherThingsOnlyIsTakenWithoutAnEvent() {
        // Given
        long before = OneService.stored();
        // When
        Call.Answer one = webhook(HaloPayloads.client("delivery-8"));
        Call.Answer nameOnly = webhook("{\"id\":\"delivery-9\",\"event\":\"New User Created\",\"object_id\":9}");
        Call.Answer batch = webhook("[" + HaloPayloads.client("delivery-10") + "]");
        // Then
        assertThat(List.of(one, nameOnly, batch))
                .allSatisfy(
                        answer -> assertThat(answer.response().body()).isEqualTo("{\"events\":[],\"leftAside\":1}"));
        assertThat(OneService.stored()).isEqualTo(before);
    }

    @Test
    void withoutAnIdItFollowsFromTheItem() {
        // Given
        String body = HaloPayloads.small("", 116);
        // When
        String first = webhook(body).text("eventId");
        String again = webhook(body).text("eventId");
        String other = webhook(body.replace("08.7895915Z", "09.7895915Z")).text("eventId");
        // Then
        assertThat(first).startsWith("derived-");
        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    /** A batch of full objects without ids, of which one holds half a character. */
    @Test
    void withoutAnIdEachItemHasItsOwn() {
        // When
        Call.Answer answer = webhook("[" + HaloPayloads.full("", 120) + "," + HaloPayloads.full(" ", 121) + "]");
        // Then
        assertThat(answer.json().path("events").findValuesAsString("eventId"))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("derived-"));
    }

    /** Halo sends each change once: two alike without a time are two. */
    @Test
    void withoutAnIdAndATimeNoChangeIsTakenForAnother() {
        // When
        String first = webhook("{\"object_id\": 122}").text("eventId");
        await().untilAsserted(() ->
                assertThat(webhook("{\"object_id\": 122}").text("eventId")).isNotEqualTo(first));
        // Then
        assertThat(eventsOf(122)).extracting(HaloEvent::getEventId).contains(first);
    }

    @Test
    void aKeyAndASignatureOpenToo() {
        // When
        Call.Answer keyed = OneService.webhookAt(Call.HALO)
                .json(HaloPayloads.small("delivery-11", 117))
                .to(OneService.port());
        Call.Answer signed = Signature.signed(
                        Call.HALO,
                        OneService.SECRET,
                        "halo-msg-1",
                        Instant.now(),
                        "application/json",
                        HaloPayloads.small("delivery-12", 118))
                .to(OneService.port());
        // Then
        assertThat(keyed.text("eventId")).isEqualTo("nikmsp/delivery-11");
        assertThat(signed.text("eventId")).isEqualTo("halo-msg-1");
    }

    @Test
    void aWholeMebibyteIsTaken() {
        // Given
        String start = HaloPayloads.small("delivery-13", 119);
        int rest = 1024 * 1024 - start.getBytes(StandardCharsets.UTF_8).length;
        String body = HaloPayloads.with(start, "\"details\": \"" + "x".repeat(rest - 16) + "\"");
        assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSize(1024 * 1024);
        // When
        webhook(body);
        // Then
        assertThat(eventsOf(119)).hasSize(1);
    }
}
