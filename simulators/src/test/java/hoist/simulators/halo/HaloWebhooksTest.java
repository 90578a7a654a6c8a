package hoist.simulators.halo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.simulators.halo.desk.TicketEvent.What;
import hoist.simulators.halo.outgoing.Delivery;
import hoist.simulators.halo.outgoing.MethodOutcome;
import hoist.simulators.halo.outgoing.Webhook;
import hoist.simulators.halo.outgoing.Webhook.Batching;
import hoist.simulators.halo.outgoing.Webhook.Payload;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Outgoing webhooks: what they carry, and that each is sent once. */
class HaloWebhooksTest {

    private final Listener hoist = new Listener();
    private final HaloSimulator halo = HaloSimulator.start(HaloSimulatorSettings.defaults());
    private final HaloCaller caller = HaloCaller.signedIn(halo);
    private final int ann = halo.seed().addAgent("ann@msp.example");

    @AfterEach
    void close() {
        caller.close();
        halo.close();
        hoist.close();
    }

    @Test
    void aSmallPayloadCarriesKeyFieldsAndNoCustomFields() {
        // Given
        halo.seed().addCustomField("idemeumCustomerName", "customer");
        int ticket = caller.open(
                "\"summary\":\"x\",\"customfields\":[{\"name\":\"CFidemeumCustomerName\",\"value\":\"Acme\"}]");
        halo.webhooks()
                .add(Webhook.to(hoist.address()).on(What.TICKET_STATUS_CHANGED).withBasic("halo", "pw"));

        // When
        halo.closeByHand(ticket, ann);

        // Then
        JsonNode payload = theOnly();
        assertThat(payload.propertyNames())
                .containsExactly(
                        "id",
                        "webhook_id",
                        "notification_id",
                        "escmsg_id",
                        "event",
                        "message",
                        "object_id",
                        "agent_id",
                        "timestamp",
                        "ticket");
        assertThat(payload.path("event").asString()).isEqualTo("ticket status changed");
        assertThat(payload.path("message").asString()).isEqualTo("The status has been changed for Ticket ID: 0002001.");
        assertThat(payload.path("object_id").asInt()).isEqualTo(ticket);
        assertThat(payload.path("ticket").path("hasbeenclosed").asBoolean()).isTrue();
        assertThat(payload.path("ticket").path("customfields").isEmpty()).isTrue();
        assertThat(hoist.heard().getFirst().headers()).containsEntry("Authorization", "Basic aGFsbzpwdw==");
    }

    @Test
    void aFullPayloadCarriesWhatTheTicketRefersTo() {
        // Given
        halo.webhooks()
                .add(Webhook.to(hoist.address()).on(What.NEW_TICKET_LOGGED).with(Payload.FULL));

        // When
        caller.open("\"summary\":\"x\",\"agent_id\":%d".formatted(ann));

        // Then
        JsonNode ticket = theOnly().path("ticket");
        assertThat(ticket.path("agent").path("email").asString()).isEqualTo("ann@msp.example");
        assertThat(ticket.path("client").path("name").asString()).isEqualTo("Unknown");
        assertThat(hoist.heard().getFirst().headers()).doesNotContainKey("Authorization");
    }

    @Test
    void eventInformationOnlyHasNoTicket() {
        // Given
        int ticket = caller.open("\"summary\":\"x\"");
        halo.webhooks()
                .add(Webhook.to(hoist.address()).on(What.TICKET_REASSIGNED).with(Payload.EVENT_INFORMATION_ONLY));

        // When
        halo.reassign(ticket, ann);

        // Then
        assertThat(theOnly().has("ticket")).isFalse();
        assertThat(theOnly().path("object_id").asInt()).isEqualTo(ticket);
    }

    @Test
    void aFailureIsLoggedAndNotSentAgainUntilAPersonDoesSo() {
        // Given
        hoist.answers(500, "no");
        halo.webhooks().add(Webhook.to(hoist.address()).on(What.NEW_TICKET_LOGGED));

        // When
        caller.open("\"summary\":\"first\"");
        hoistHas(1);
        hoist.answers(202, "");
        caller.open("\"summary\":\"second\"");
        hoistHas(2);

        // Then
        Delivery failed = halo.webhooks().deliveries().getFirst();
        assertThat(failed.result()).isEqualTo(new Delivery.Sent(new MethodOutcome.Answered(500, "no")));
        assertThat(hoist.heard())
                .extracting(heard -> heard.json().path("object_id").asInt())
                .containsExactly(2001, 2002);
        halo.webhooks().sendAgain(failed);
        await().untilAsserted(() -> assertThat(hoist.heard()).hasSize(3));
        assertThat(hoist.heard().getLast().body()).isEqualTo(failed.body());
    }

    @Test
    void aLostDeliveryIsNeverSent() {
        // Given
        halo.webhooks().add(Webhook.to(hoist.address()).on(What.NEW_TICKET_LOGGED));
        halo.webhooks().loseNextDelivery();

        // When
        caller.open("\"summary\":\"lost\"");
        int kept = caller.open("\"summary\":\"kept\"");

        // Then
        assertThat(theOnly().path("object_id").asInt()).isEqualTo(kept);
        assertThat(halo.webhooks().deliveries().getFirst().result()).isEqualTo(new Delivery.Lost());
        assertThat(halo.effects().count("webhook.lost")).isEqualTo(1);
    }

    @Test
    void severalDeliveriesAreLostAndOneIsSentThreeTimes() {
        // Given
        halo.webhooks()
                .add(Webhook.to(hoist.address()).on(What.NEW_TICKET_LOGGED).withApiKey("X-Key", "k"));
        halo.webhooks().loseNextDeliveries(2);
        halo.webhooks().sendNextDelivery(3);

        // When
        caller.open("\"summary\":\"lost\"");
        caller.open("\"summary\":\"lost\"");
        caller.open("\"summary\":\"thrice\"");
        caller.open("\"summary\":\"once\"");

        // Then
        hoistHas(4);
        assertThat(hoist.heard().subList(0, 3))
                .extracting(Listener.Heard::body)
                .containsOnly(hoist.heard().getFirst().body());
        assertThat(hoist.heard())
                .extracting(heard -> heard.json().path("object_id").asInt())
                .containsExactly(2003, 2003, 2003, 2004);
        assertThat(hoist.heard().getFirst().headers()).containsEntry("X-Key", "k");
        assertThat(halo.effects().count("webhook.lost")).isEqualTo(2);
    }

    @Test
    void batchesAreArraysUpToTheirLimit() {
        // Given
        Batching batching = new Batching(Duration.ofHours(1), 2);
        halo.webhooks()
                .add(Webhook.to(hoist.address()).on(What.NEW_TICKET_LOGGED).with(batching));

        // When
        caller.open("\"summary\":\"first\"");
        caller.open("\"summary\":\"second\"");
        caller.open("\"summary\":\"waits\"");

        // Then
        JsonNode batch = theOnly();
        assertThat(batch.isArray()).isTrue();
        assertThat(batch.valueStream().map(event -> event.path("object_id").asInt()))
                .containsExactly(2001, 2002);
    }

    @Test
    void aBatchLeavesAfterItsDelayAlsoWhenNotFull() {
        // Given
        Batching batching = new Batching(Duration.ofMillis(50), 100);
        halo.webhooks()
                .add(Webhook.to(hoist.address()).on(What.NEW_TICKET_LOGGED).with(batching));

        // When
        caller.open("\"summary\":\"first\"");

        // Then
        assertThat(theOnly().size()).isEqualTo(1);
    }

    @Test
    void closingIsHeardAsStatusChangedAndClosed() {
        // Given
        int ticket = caller.open("\"summary\":\"x\"");
        halo.webhooks().add(Webhook.to(hoist.address()));

        // When
        halo.closeByHand(ticket, ann);
        halo.reopen(ticket, ann);

        // Then
        hoistHas(3);
        List<String> events = hoist.heard().stream()
                .map(heard -> heard.json().path("event").asString())
                .toList();
        assertThat(events).containsExactly("ticket status changed", "ticket closed", "ticket status changed");
    }

    @Test
    void whatHappensToOneTicketMayBeLostAndTheOthersAreTold() {
        // Given
        int silent = caller.open("\"summary\":\"silent\"");
        int told = caller.open("\"summary\":\"told\"");
        halo.webhooks().add(Webhook.to(hoist.address()).on(What.TICKET_CLOSED));
        halo.webhooks().loseDeliveriesAbout(silent);

        // When
        halo.closeByHand(silent, ann);
        halo.closeByHand(told, ann);

        // Then
        assertThat(theOnly().path("object_id").asInt()).isEqualTo(told);
    }

    private JsonNode theOnly() {
        hoistHas(1);
        return hoist.heard().getFirst().json();
    }

    private void hoistHas(int calls) {
        await().untilAsserted(() -> assertThat(halo.webhooks().deliveries().stream()
                        .filter(delivery -> delivery.result() instanceof Delivery.Sent))
                .hasSize(calls));
        assertThat(hoist.heard()).hasSize(calls);
    }
}
