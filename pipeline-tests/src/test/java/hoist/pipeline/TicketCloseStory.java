package hoist.pipeline;

import static hoist.pipeline.JitSeen.CUSTOMER;
import static hoist.pipeline.JitSeen.NIK;
import static hoist.pipeline.JitSeen.TESS;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.jit.DisableCause;
import hoist.schemas.jit.JitDisabled;
import hoist.schemas.jit.TicketRead;
import hoist.simulators.halo.outgoing.Webhook;
import hoist.simulators.idemeum.JitGrant;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A technician's JIT account is off when the last open ticket for its customer is closed (Halo's webhook tells of it). */
class TicketCloseStory {
    private final JitSeen seen = new JitSeen(Pipeline.shared().msp());

    @ParameterizedTest
    @EnumSource
    void whenTheTicketIsClosedTheAccountIsDisabledWhateverTheWebhookCarries(Webhook.Payload payload) {
        // Given
        var webhooks = seen.msp().halo().webhooks();
        var webhook = webhooks.all().getFirst().with(payload);
        webhooks.clear();
        webhooks.add(webhook);
        var ticket = seen.ticketOfNik();
        var grant = seen.grantedIn(ticket);

        // When
        seen.msp().closeTicket(ticket, NIK);

        // Then
        seen.awaitOff(grant);
        seen.awaitNote(ticket, NIK, CUSTOMER, "UTC");
        assertThat(disabled()).singleElement().satisfies(fact -> {
            assertThat(fact.getCause()).isEqualTo(DisableCause.TICKET_CLOSED);
            assertThat(fact.getGrantIds()).containsExactly(grant.id());
            assertThat(fact.getSecondsFromCause()).isNotNegative();
        });
        assertThat(seen.disableCalls()).hasSize(1);
    }

    @Test
    void closesThatHaloSendsTogetherAreAllHeard() {
        // Given
        var webhooks = seen.msp().halo().webhooks();
        var batched = webhooks.all().getFirst().with(new Webhook.Batching(Duration.ofMillis(300), 10));
        webhooks.clear();
        webhooks.add(batched);
        var ofNik = seen.ticketOfNik();
        var grant = seen.grantedIn(ofNik);

        // When
        seen.msp().closeTicket(seen.msp().logTicket(TESS, "Something else"), TESS);
        seen.msp().closeTicket(ofNik, NIK);

        // Then
        seen.awaitOff(grant);
        seen.assertDisabledOnce(grant);
    }

    @Test
    void withASecondTicketOpenTheAccountStaysOnUntilThatOneIsClosedToo() {
        // Given
        var first = seen.ticketOfNik();
        var second = seen.ticketOfNik();
        var grant = seen.grantedIn(first);

        // When
        seen.msp().closeTicket(first, NIK);

        // Then
        seen.awaitNote(second, NIK, CUSTOMER, "" + first);
        assertThat(seen.isOn(grant)).isTrue();

        // When
        seen.msp().closeTicket(second, NIK);

        // Then
        seen.awaitOff(grant);
        seen.awaitNote(second, "disabled", "UTC");
        assertThat(seen.disableCalls()).hasSize(1);
    }

    @Test
    void whoeverHasTheTicketWhenItIsClosedTheAccountGivenInItIsDisabled() {
        // Given
        var ticket = seen.ticketOfNik();
        var grant = seen.grantedIn(ticket);
        seen.msp().reassignTicket(ticket, TESS);

        // When
        seen.msp().closeTicket(ticket, TESS);

        // Then
        seen.awaitOff(grant);
        seen.assertDisabledOnce(grant);
    }

    @Test
    void whoTakesATicketOverAndClosesItLosesTheAccountForThatCustomer() {
        // Given
        var ticket = seen.msp().logTicket(TESS, "The printer does not print");
        var grant = seen.grantedIn(null);
        seen.msp().reassignTicket(ticket, NIK);

        // When
        seen.msp().closeTicket(ticket, NIK);

        // Then
        seen.awaitOff(grant);
        seen.assertDisabledOnce(grant);
    }

    @Test
    void aTicketThatIsReopenedAndClosedAgainEndsTheNextAccountToo() {
        // Given
        var ticket = seen.ticketOfNik();
        var first = seen.grantedIn(ticket);
        seen.msp().closeTicket(ticket, NIK);
        seen.awaitOff(first);

        // When
        seen.msp().reopenTicket(ticket, NIK);
        var second = seen.grantedIn(ticket);
        assertThat(seen.isOn(second)).isTrue();
        seen.msp().closeTicket(ticket, NIK);

        // Then
        seen.awaitOff(second);
        Seen.soon().untilAsserted(() -> assertThat(disabled()).hasSize(2));
        assertThat(seen.disableCalls()).hasSize(2);
    }

    @Test
    void theSameCloseDeliveredAHundredTimesIsOneDisableForEachGrant() {
        // Given
        var ticket = seen.ticketOfNik();
        var grants = List.of(seen.grantedIn(ticket), seen.grantedIn(ticket));
        seen.msp().halo().webhooks().sendNextDelivery(100);

        // When
        seen.msp().closeTicket(ticket, NIK);

        // Then
        grants.forEach(seen::awaitOff);
        Seen.soon()
                .untilAsserted(() ->
                        assertThat(seen.msp().halo().webhooks().deliveries()).hasSizeGreaterThanOrEqualTo(100));
        awaitTheLastDeliveryRead();
        assertThat(grants)
                .extracting(JitGrant::id)
                .allSatisfy(id -> assertThat(seen.msp().idemeum().effects().effects("jit.disabled", id))
                        .hasSize(1));
        assertThat(seen.disableCalls()).hasSize(1);
    }

    @Test
    void anotherTechniciansTicketOfThatCustomerEndsNothing() {
        // Given
        var ofNik = seen.ticketOfNik();
        var grant = seen.grantedIn(ofNik);
        var ofTess = seen.msp().logTicket(TESS, "Something else");

        // When
        seen.msp().closeTicket(ofTess, TESS);

        // Then
        Seen.soon().untilAsserted(() -> assertThat(read()).anyMatch(fact -> fact.getTicketId() == ofTess));
        assertThat(seen.isOn(grant)).isTrue();
        assertThat(seen.disableCalls()).isEmpty();
    }

    /** What Halo tells of another ticket is read after all that it told of the first. */
    private void awaitTheLastDeliveryRead() {
        var another = seen.msp().logTicket(TESS, "The last one");
        seen.msp().closeTicket(another, TESS);
        Seen.soon().untilAsserted(() -> assertThat(read()).anyMatch(fact -> fact.getTicketId() == another));
    }

    private List<JitDisabled> disabled() {
        return Pipeline.shared()
                .records()
                .ofTenant(JitDisabled.class, seen.msp().tenant());
    }

    private List<TicketRead> read() {
        return Pipeline.shared().records().ofTenant(TicketRead.class, seen.msp().tenant());
    }
}
