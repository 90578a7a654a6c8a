package hoist.ticket;

import static hoist.ticket.TestWorker.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.schemas.decision.Refusal;
import hoist.schemas.elevation.Decision;
import hoist.schemas.operator.RepeatableEffect;
import hoist.schemas.ticket.TicketCloseAttempted;
import hoist.schemas.ticket.TicketClosed;
import hoist.schemas.ticket.TicketOpenAttempted;
import hoist.schemas.ticket.TicketOpened;
import hoist.schemas.ticket.TicketStuck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An operator has a ticket opened or closed once more, because Halo lost it; at a simulated Halo. */
@Execution(ExecutionMode.CONCURRENT)
final class TicketRepetitionTest {
    private final TestWorker worker = new TestWorker();

    @BeforeEach
    void aRequestIsDecidedAndItsTicketClosed() {
        worker.hears(Events.requested(now()));
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);
        worker.hears(Events.approved(now()));
        await().until(() -> worker.log.facts(TicketClosed.class).size() == 1);
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void aTicketThatIsThereIsNotOpenedAgain() {
        // Given
        var before = worker.halo.createsForRequest(Events.REQUEST).size();

        // When
        again("c1", RepeatableEffect.OPEN_TICKET);

        // Then
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 2);
        var told = worker.log.facts(TicketOpened.class).getLast();
        assertThat(told.getBecause()).isEqualTo("c1");
        assertThat(told.getTicketId()).isEqualTo(worker.ticket().id());
        assertThat(worker.halo.createsForRequest(Events.REQUEST)).hasSize(before);
        assertThat(worker.log.facts(TicketOpenAttempted.class)).hasSize(1);
    }

    @Test
    void aDeletedTicketIsOpenedOnceMoreHoweverOftenTheCommandIsRead() {
        // Given
        var lost = worker.ticket().id();
        worker.halo.deleteByHand(lost, worker.ann);

        // When
        var command = Events.again("c1", now(), RepeatableEffect.OPEN_TICKET);
        worker.hears(command, command);
        await().until(() -> worker.log.facts(TicketClosed.class).size() == 2);
        worker.restart();
        worker.hears(command);
        again("c2", RepeatableEffect.CLOSE_TICKET);
        await().until(() -> worker.log.facts(TicketClosed.class).size() == 3);

        // Then
        var opened = worker.log.facts(TicketOpened.class);
        assertThat(opened).hasSize(2);
        assertThat(opened.getLast().getBecause()).isEqualTo("c1");
        assertThat(opened.getLast().getTicketId()).isNotEqualTo(lost);
        var ticket = worker.halo.ticket((int) opened.getLast().getTicketId());
        assertThat(ticket.closed()).isTrue();
        assertThat(ticket.closureNote()).startsWith("Approved by ann@msp.example");
        assertThat(worker.log.facts(TicketOpenAttempted.class).getLast().getBecause())
                .isEqualTo("c1");
        assertThat(worker.halo.createsForRequest(Events.REQUEST)).hasSize(2);
    }

    @Test
    void aClosedTicketWithItsNoteIsNotClosedAgain() {
        // When
        again("c1", RepeatableEffect.CLOSE_TICKET);

        // Then
        await().until(() -> worker.log.facts(TicketClosed.class).size() == 2);
        assertThat(worker.log.facts(TicketClosed.class).getLast().getBecause()).isEqualTo("again:c1");
        assertThat(worker.log.facts(TicketCloseAttempted.class)).hasSize(1);
    }

    @Test
    void aTicketThatSomebodyOpenedByMistakeIsClosedAgain() {
        // Given
        worker.halo.reopen(worker.ticket().id(), worker.ann);

        // When
        again("c1", RepeatableEffect.CLOSE_TICKET);

        // Then
        await().until(() -> worker.log.facts(TicketClosed.class).size() == 2);
        assertThat(worker.ticket().closed()).isTrue();
        assertThat(worker.log.facts(TicketCloseAttempted.class).getLast().getBecause())
                .isEqualTo("again:c1");
    }

    @Test
    void aDeletedTicketIsNotClosedAndAPersonIsTold() {
        // Given
        worker.halo.deleteByHand(worker.ticket().id(), worker.ann);

        // When
        again("c1", RepeatableEffect.CLOSE_TICKET);

        // Then
        await().until(() -> worker.log.facts(TicketStuck.class).size() == 1);
        assertThat(worker.log.facts(TicketStuck.class).getFirst().getReason()).isEqualTo("ticket-gone");
        assertThat(worker.log.facts(TicketCloseAttempted.class)).hasSize(1);

        // When
        again("c2", RepeatableEffect.OPEN_TICKET);

        // Then
        await().until(() -> worker.log.facts(TicketClosed.class).stream()
                .anyMatch(closed -> closed.getBecause().equals("again:c1")));
        assertThat(worker.halo.createsForRequest(Events.REQUEST)).hasSize(2);
    }

    @Test
    void whatCameOfRelayingADecisionAgainIsNotSaidInTheTicket() {
        // Given
        var notes = worker.ticket().notes().size();

        // When
        again("c1", RepeatableEffect.RELAY_DECISION);
        worker.hears(Events.refused("c1", now(), Decision.APPROVED, Refusal.REFUSED_BY_IDEMEUM));
        again("c2", RepeatableEffect.CLOSE_TICKET);

        // Then
        await().until(() -> worker.log.facts(TicketClosed.class).size() == 2);
        assertThat(worker.ticket().notes()).hasSize(notes);
    }

    private void again(String command, RepeatableEffect effect) {
        worker.hears(Events.again(command, now(), effect));
    }
}
