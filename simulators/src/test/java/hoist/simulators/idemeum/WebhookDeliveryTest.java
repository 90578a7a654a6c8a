package hoist.simulators.idemeum;

import static hoist.simulators.idemeum.IdemeumFixture.SECRET;
import static hoist.simulators.idemeum.IdemeumFixture.adaAsksForSevenZip;
import static hoist.simulators.idemeum.IdemeumFixture.quickly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import hoist.simulators.effects.Effect;
import hoist.simulators.faults.Fault;
import hoist.simulators.faults.FaultSwitch;
import hoist.simulators.faults.Moment;
import hoist.simulators.http.Request;
import hoist.simulators.idemeum.IdemeumFixture.Receiver;
import hoist.simulators.idemeum.webhooks.DeliveryMode;
import hoist.simulators.idemeum.webhooks.WebhookAuthentication.ApiKey;
import hoist.simulators.idemeum.webhooks.WebhookTarget;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether and how often the webhooks arrive, and who can tell that they are idemeum's. */
class WebhookDeliveryTest {

    private final Receiver hoist = new Receiver();
    private final IdemeumSimulator idemeum = IdemeumSimulator.start(
            IdemeumSimulatorSettings.defaults().withWebhooks(List.of(hoist.signed()), quickly()));

    @AfterEach
    void stop() {
        idemeum.close();
        hoist.close();
    }

    @Test
    void signsAsTheReferenceLibraryExpects() throws Exception {
        // When
        idemeum.raise(adaAsksForSevenZip());
        Request told = received(1).getFirst();

        // Then
        new Webhook(SECRET).verify(told.text(), headers(told));
        assertThatThrownBy(() -> new Webhook(SECRET).verify(told.text() + " ", headers(told)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void sendsTheApiKeyInstead() {
        // Given
        idemeum.webhooks().sendTo(List.of(new WebhookTarget(hoist.address(), new ApiKey("producer-key"))));

        // When
        idemeum.raise(adaAsksForSevenZip());

        // Then
        Request told = received(1).getFirst();
        assertThat(told.header("X-Idemeum-Api-Key")).hasValue("producer-key");
        assertThat(told.header("webhook-signature")).isEmpty();
        assertThat(told.header("webhook-id")).isPresent();
    }

    @Test
    void triesAgainUnderTheSameIdUntilItIsTaken() {
        // Given
        hoist.faults.next(2, "POST", "/webhooks/*", Fault.errorPage(503, Moment.AFTER_APPLY));

        // When
        ElevationRequest raised = idemeum.raise(adaAsksForSevenZip());

        // Then
        await().untilAsserted(() -> assertThat(delivered(raised)).hasSize(1));
        assertThat(delivered(raised).getFirst().details()).containsEntry("attempts", "3");
        assertThat(ids(received(3))).hasSize(1);
    }

    @Test
    void aLostAnswerMeansTheSameMessageAgain() {
        // Given
        hoist.faults.next(1, "POST", "/webhooks/*", Fault.dropAfterApply());

        // When
        ElevationRequest raised = idemeum.raise(adaAsksForSevenZip());

        // Then
        assertThat(ids(received(2))).hasSize(1);
        await().untilAsserted(() -> assertThat(delivered(raised)).hasSize(1));
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() {
        // Given
        FaultSwitch busy = hoist.faults.next(1, "POST", "/webhooks/*", Fault.tooManyRequests(Duration.ofHours(1)));

        // When
        ElevationRequest raised = idemeum.raise(adaAsksForSevenZip());
        await().untilAsserted(() -> assertThat(busy.struck()).isEqualTo(1));

        // Then
        await().during(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(delivered(raised)).isEmpty());
        assertThat(idemeum.webhooks().undelivered()).isEqualTo(1);
    }

    @Test
    void whatCouldNotBeSentIsSentAfterARestart() {
        // Given
        hoist.stop();
        ElevationRequest raised = idemeum.raise(adaAsksForSevenZip());
        idemeum.stop();

        // When
        hoist.start();
        idemeum.start();

        // Then
        await().untilAsserted(() -> assertThat(delivered(raised)).hasSize(1));
        assertThat(hoist.received).hasSize(1);
    }

    @Test
    void sendsTwiceUnderOneIdWhenAsked() {
        // Given
        idemeum.webhooks().deliver(DeliveryMode.TWICE);

        // When
        idemeum.raise(adaAsksForSevenZip());

        // Then
        assertThat(ids(received(2))).hasSize(1);
        await().untilAsserted(() ->
                assertThat(idemeum.effects().count("webhook.delivered")).isEqualTo(2));
    }

    @Test
    void losesWhatItIsAskedToLose() {
        // Given
        idemeum.webhooks().deliver(DeliveryMode.LOST);
        ElevationRequest lost = idemeum.raise(adaAsksForSevenZip());

        // When
        idemeum.webhooks().deliver(DeliveryMode.ONCE);
        ElevationRequest sent = idemeum.raise(adaAsksForSevenZip());

        // Then
        await().untilAsserted(() -> assertThat(delivered(sent)).hasSize(1));
        assertThat(idemeum.effects().effects("webhook.lost", lost.id())).hasSize(1);
        assertThat(hoist.received).hasSize(1);
    }

    private List<Effect> delivered(ElevationRequest request) {
        return idemeum.effects().effects("webhook.delivered", request.id());
    }

    private List<Request> received(int count) {
        await().untilAsserted(() -> assertThat(hoist.received).hasSize(count));
        return List.copyOf(hoist.received);
    }

    private static Set<String> ids(List<Request> received) {
        return received.stream()
                .map(told -> told.header("webhook-id").orElseThrow())
                .collect(Collectors.toSet());
    }

    private static HttpHeaders headers(Request told) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", told.headers().get("webhook-id"),
                        "webhook-timestamp", told.headers().get("webhook-timestamp"),
                        "webhook-signature", told.headers().get("webhook-signature")),
                (name, value) -> true);
    }
}
