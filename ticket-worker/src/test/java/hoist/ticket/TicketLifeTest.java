package hoist.ticket;

import static hoist.ticket.TestWorker.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.schemas.decision.Refusal;
import hoist.schemas.elevation.Channel;
import hoist.schemas.elevation.Decision;
import hoist.schemas.ticket.Ending;
import hoist.schemas.ticket.TicketClosed;
import hoist.schemas.ticket.TicketNoted;
import hoist.schemas.ticket.TicketOpened;
import hoist.schemas.ticket.TicketReopened;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A request's ticket from first to last, at a simulated Halo. */
@Execution(ExecutionMode.CONCURRENT)
final class TicketLifeTest {
    private final TestWorker worker = new TestWorker();

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void opensATicketWithAllThatATechnicianNeeds() {
        // When
        worker.hears(Events.requested(now()));

        // Then
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);
        var ticket = worker.ticket();
        assertThat(ticket.type()).isEqualTo("Incident");
        assertThat(ticket.client()).isEqualTo(Events.CUSTOMER);
        assertThat(ticket.assets()).containsExactly(worker.asset);
        assertThat(ticket.user()).isEqualTo("Pat Doe");
        assertThat(ticket.customField("CFidemeumElevationRequestId")).isEqualTo(Events.REQUEST);
        assertThat(ticket.customField("CFidemeumCustomerName")).isEqualTo(Events.CUSTOMER);
        assertThat(ticket.summary()).startsWith("Elevation request HST-").endsWith("setup.exe on " + Events.DEVICE);
        assertThat(ticket.closed()).isFalse();
    }

    @Test
    void closesItWithAgentNoteAndTime() {
        // Given
        worker.hears(Events.requested(now()));
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);

        // When
        worker.hears(Events.approved(now()));

        // Then
        await().until(() -> worker.log.facts(TicketClosed.class).size() == 1);
        var ticket = worker.ticket();
        assertThat(ticket.closed()).isTrue();
        assertThat(ticket.status()).isEqualTo("Closed");
        assertThat(ticket.agentId()).isEqualTo(worker.ann);
        assertThat(ticket.closureNote())
                .contains("Approved by ann@msp.example from the phone")
                .contains("Scope: this user")
                .contains("Comment: fine & good");
        assertThat(ticket.closureHours()).isBetween(0.0833, 0.0834);
        var closed = worker.log.facts(TicketClosed.class).getFirst();
        assertThat(closed.getEnding()).isEqualTo(Ending.APPROVED);
        assertThat(closed.getBecause()).isEqualTo("approved");
    }

    @Test
    void opensATicketClosedInOneCallWhenItWasDecidedMeanwhile() {
        // When
        worker.hears(Events.approved(now()), Events.requested(now().minusSeconds(60)));

        // Then
        await().until(() -> worker.log.facts(TicketClosed.class).size() == 1);
        assertThat(worker.ticket().closed()).isTrue();
        assertThat(worker.ticket().agentId()).isEqualTo(worker.ann);
        assertThat(worker.halo.effects().calls("POST", "/tickets")).hasSize(1);
    }

    @Test
    void costsAtMostThreeCallsWithWarmCaches() {
        // Given
        worker.hears(Events.requested("first", now(), Events.CUSTOMER, Events.DEVICE));
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);
        worker.hears(Events.requested(now()), Events.approved(now()));
        await().until(() -> worker.log.facts(TicketClosed.class).size() == 1);
        var before = worker.calls();

        // When
        worker.hears(Events.requested("third", now(), Events.CUSTOMER, Events.DEVICE));
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 3);
        worker.hears(Events.approved("third", now()));
        await().until(() -> worker.log.facts(TicketClosed.class).size() == 2);

        // Then
        assertThat(before).isPositive();
        assertThat(worker.calls() - before).isBetween(2, 3);
    }

    @Test
    void expiresByItsOwnTimerAndNotesADecisionThatComesLater() {
        // When
        worker.hears(Events.requested(now().minus(Duration.ofDays(4)).plusMillis(1500)));

        // Then
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);
        await().until(() -> worker.log.facts(TicketClosed.class).size() == 1);
        assertThat(worker.log.facts(TicketClosed.class).getFirst().getBecause()).isEqualTo("expired");
        assertThat(worker.ticket().closureNote()).startsWith("Expired: nobody decided in time");

        // When
        worker.hears(Events.approved(now()));

        // Then
        await().until(() -> worker.log.facts(TicketNoted.class).size() == 1);
        assertThat(worker.ticket().notes().getLast().text())
                .contains("after this request had expired")
                .contains("Approved by ann@msp.example");
    }

    @Test
    void finishesATicketThatTheClickClosed() {
        // Given
        worker.hears(Events.requested(now()));
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);
        worker.halo.closeByHand(worker.ticket().id(), worker.ann);

        // When
        worker.hears(
                Events.clicked("click", now(), Decision.DENIED, Events.ANN),
                Events.relayed("click", now(), now(), Decision.DENIED, "ANN@msp.example"));

        // Then
        await().until(() -> worker.log.facts(TicketClosed.class).size() == 1);
        assertThat(worker.ticket().closed()).isTrue();
        assertThat(worker.ticket().agentId()).isEqualTo(worker.ann);
        assertThat(worker.ticket().closureNote()).startsWith("Denied by ANN@msp.example in this ticket");
        assertThat(worker.ticket().closureHours()).isPositive();
    }

    @Test
    void namesThePersonWhoClickedWhenIdemeumEchoesOurRelayFirst() {
        // Given
        worker.hears(Events.requested(now()), Events.clicked("click", now(), Decision.APPROVED, Events.ANN));
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);

        // When
        worker.hears(Events.decided("echo", now(), Decision.APPROVED, "api@nikmsp.example", Channel.API));
        await().until(() -> worker.log.facts(TicketClosed.class).size() == 1);
        worker.hears(Events.relayed("click", now(), now(), Decision.APPROVED, Events.ANN));
        worker.hears(Events.denied(now()));
        await().until(() -> worker.log.facts(TicketNoted.class).size() == 1);

        // Then
        assertThat(worker.ticket().agentId()).isEqualTo(worker.ann);
        assertThat(worker.ticket().closureNote()).startsWith("Approved by ann@msp.example in this ticket");
        assertThat(worker.ticket().notes()).hasSize(1);
        assertThat(worker.ticket().notes().getFirst().hiddenFromUser()).isTrue();
        assertThat(worker.ticket().notes().getFirst().text())
                .contains("Another decision")
                .contains("Denied by bob@");
    }

    @Test
    void repliesInTheTicketOfTheClickOnlyIfItIsTheSameClients() {
        // Given
        worker.halo.seed().addClient("Somebody Else");
        worker.hears(Events.requested(now()));
        var own = worker.ticketOf(Events.REQUEST);
        worker.hears(Events.requested("same-client", now(), Events.CUSTOMER, Events.DEVICE));
        var same = worker.ticketOf("same-client");
        worker.hears(Events.requested("other-client", now(), "Somebody Else", Events.DEVICE));
        var other = worker.ticketOf("other-client");

        // When
        var told = Stream.of(same, other, 999_999)
                .map(ticket -> Events.refused(
                        "r" + ticket, "c" + ticket, now(), Decision.DENIED, Refusal.WRONG_TICKET, ticket))
                .toArray(SpecificRecord[]::new);
        worker.hears(told);
        await().until(() -> worker.log.facts(TicketNoted.class).size() == 6);

        // Then
        assertThat(worker.notesIn(own))
                .hasSize(3)
                .allMatch(note -> note.contains("was not carried out") && !note.contains("Ask your lead."))
                .anyMatch(note -> note.contains("in ticket " + same))
                .anyMatch(note -> note.contains("in ticket " + other))
                .anyMatch(note -> note.contains("in ticket 999999"));
        assertThat(worker.notesIn(same))
                .singleElement()
                .asString()
                .contains("The click on deny", "not the ticket of the request", "Ask your lead.");
        assertThat(worker.notesIn(other)).isEmpty();
    }

    @Test
    void saysThatAClickCameToNothingAndOpensTheTicketAgain() {
        // Given
        worker.hears(Events.requested(now()));
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);
        worker.halo.closeByHand(worker.ticket().id(), worker.ann);

        // When
        worker.hears(Events.refused("click", now(), Decision.APPROVED, Refusal.REFUSED_BY_IDEMEUM));

        // Then
        await().until(() -> worker.log.facts(TicketNoted.class).size() == 1
                && worker.log.facts(TicketReopened.class).size() == 1);
        assertThat(worker.ticket().closed()).isFalse();
        assertThat(worker.ticket().status()).isEqualTo("New");
        assertThat(worker.ticket().notes().getFirst().hiddenFromUser()).isTrue();
        assertThat(worker.ticket().notes().getFirst().text())
                .contains("The click on approve")
                .contains("idemeum refused it")
                .contains("Ask your lead.");
    }
}
