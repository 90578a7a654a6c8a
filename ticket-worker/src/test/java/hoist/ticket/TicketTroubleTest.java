package hoist.ticket;

import static hoist.ticket.TestWorker.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.schemas.ticket.TicketAttemptWithdrawn;
import hoist.schemas.ticket.TicketClosed;
import hoist.schemas.ticket.TicketNoted;
import hoist.schemas.ticket.TicketOpenAttempted;
import hoist.schemas.ticket.TicketOpened;
import hoist.schemas.ticket.TicketRechecked;
import hoist.schemas.ticket.TicketStuck;
import hoist.simulators.faults.Fault;
import hoist.simulators.faults.Moment;
import hoist.simulators.halo.HaloTicket;
import hoist.ticket.text.TicketReference;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What goes wrong at Halo, and what becomes of the ticket. */
@Execution(ExecutionMode.CONCURRENT)
final class TicketTroubleTest {
    private final TestWorker worker = new TestWorker();

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void adoptsATicketWhoseAnswerWasLost() {
        // Given
        worker.halo.faults().next(1, "POST", "/tickets", Fault.dropAfterApply());

        // When
        worker.hears(Events.requested(now()));

        // Then
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);
        var opened = worker.log.facts(TicketOpened.class).getFirst();
        assertThat(opened.getAttemptId()).isNull();
        assertThat(opened.getTicketId()).isEqualTo(worker.ticket().id());
        assertThat(worker.halo.createsForRequest(Events.REQUEST)).hasSize(1);
        assertThat(worker.count("adopted")).isEqualTo(1);
        assertThat(worker.count("in-doubt")).isEqualTo(1);
    }

    @Test
    void doesNotAdoptATicketThatMerelyContainsTheReference() {
        // Given
        var reference = TicketReference.of(Events.TENANT, Events.REQUEST);
        worker.hears(Events.requested("other", now(), Events.CUSTOMER, reference.text()));
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);
        worker.halo.faults().next(1, "POST", "/tickets", Fault.dropBeforeApply());

        // When
        worker.hears(Events.requested(now()));

        // Then
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 2);
        assertThat(worker.halo.createsForRequest(Events.REQUEST)).hasSize(1);
        assertThat(worker.log.facts(TicketOpened.class).getLast().getAttempts()).isEqualTo(2);
    }

    @Test
    void createsAgainOnlyWhenHaloKnowsNothingAfterSettling() {
        // Given
        worker.halo.faults().next(1, "POST", "/tickets", Fault.dropBeforeApply());

        // When
        worker.hears(Events.requested(now()));

        // Then
        await().until(() -> worker.log.facts(TicketRechecked.class).size() == 1);
        var attempts = worker.log.facts(TicketOpenAttempted.class);
        assertThat(attempts).hasSize(2);
        assertThat(attempts.getLast().getAttempt().getDoubts()).isEqualTo(1);
        assertThat(worker.halo.createsForRequest(Events.REQUEST)).hasSize(1);
        assertThat(worker.log.facts(TicketRechecked.class).getFirst().getDuplicates())
                .isEmpty();
    }

    @Test
    void closesTheDuplicateThatASlowSearchLetHappen() {
        // Given
        worker.halo.switches().searchLag(Duration.ofHours(1));
        worker.halo.faults().next(1, "POST", "/tickets", Fault.dropAfterApply());
        worker.hears(Events.requested(now()));
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);

        // When
        worker.halo.switches().searchLag(Duration.ZERO);

        // Then
        await().until(() -> worker.log.facts(TicketRechecked.class).size() == 1);
        var kept = worker.log.facts(TicketOpened.class).getFirst().getTicketId();
        assertThat(worker.halo.tickets()).hasSize(2);
        assertThat(worker.halo.tickets())
                .filteredOn(ticket -> ticket.id() != kept)
                .allMatch(HaloTicket::closed)
                .allMatch(ticket -> ticket.closureNote().startsWith("Duplicate of ticket " + kept));
        assertThat(worker.halo.ticket(Math.toIntExact(kept)).closed()).isFalse();
        assertThat(worker.count("duplicate-closed")).isEqualTo(1);
    }

    @Test
    void waitsForALinkWhenTheCustomerIsUnknown() {
        // Given
        var other = worker.halo.seed().addClient("Other name Ltd");
        worker.hears(Events.requested(Events.REQUEST, now(), "Nobody knows", Events.DEVICE));
        await().until(() -> worker.log.facts(TicketStuck.class).size() == 1);
        assertThat(worker.log.facts(TicketStuck.class).getFirst().getReason()).isEqualTo("customer-not-linked");
        await().until(() -> worker.stuck.equals(Map.of("customer-not-linked", 1)));
        await().until(() -> worker.steps.getOrDefault("Open/look-again", 0) > 0);
        assertThat(worker.stuck).isEqualTo(Map.of("customer-not-linked", 1));
        assertThat(worker.log.facts(TicketStuck.class)).hasSize(1);

        // When
        worker.hears(Events.link(now(), "nobody KNOWS ", other));

        // Then
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);
        assertThat(worker.ticket().client()).isEqualTo("Other name Ltd");
        assertThat(worker.ticket().details()).contains("asset not found");
        await().until(() -> worker.stuck.equals(Map.of("customer-not-linked", 0)));
    }

    @Test
    void goesOnByItselfWhenHaloRefusesNoLonger() {
        // Given
        worker.halo.faults().next(1, "POST", "/tickets", Fault.answer(400, "application/json", "\"Team is missing\""));

        // When
        worker.hears(Events.requested(now()));

        // Then
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);
        var stuck = worker.log.facts(TicketStuck.class);
        assertThat(stuck).hasSize(1);
        assertThat(stuck.getFirst().getReason()).isEqualTo("halo-refused");
        assertThat(stuck.getFirst().getDetail()).contains("Team is missing");
        assertThat(worker.count("in-doubt")).isZero();
    }

    @Test
    void triesAgainWithoutLookingWhenHaloWasTooBusy() {
        // Given
        worker.halo.faults().next(1, "POST", "/tickets", Fault.tooManyRequests(Duration.ofSeconds(1)));

        // When
        worker.hears(Events.requested(now()));

        // Then
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);
        assertThat(worker.log.facts(TicketAttemptWithdrawn.class)).hasSize(1);
        assertThat(worker.count("in-doubt")).isZero();
    }

    @Test
    void readsTheTicketWhenTheAnswerToACloseWasLost() {
        // Given
        worker.hears(Events.requested(now()));
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);
        worker.halo.faults().next(1, "POST", "/tickets", Fault.dropAfterApply());

        // When
        worker.hears(Events.approved(now()));

        // Then
        await().until(() -> worker.log.facts(TicketClosed.class).size() == 1);
        assertThat(worker.halo.effects().calls("POST", "/tickets")).hasSize(2);
        assertThat(worker.ticket().closed()).isTrue();
    }

    @Test
    void writesNoteAndTimeAsAnActionWhenHaloKeepsNeitherWithAnUpdate() {
        // Given
        worker.hears(Events.requested(now()));
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);
        var bare = "{\"id\":" + worker.ticket().id() + ",\"hasbeenclosed\":true}";
        worker.halo
                .faults()
                .next(
                        1,
                        "POST",
                        "/tickets",
                        new Fault.AnswerWith(
                                Moment.AFTER_APPLY, 200, Map.of("Content-Type", "application/json"), bare));

        // When
        worker.hears(Events.approved(now()));

        // Then
        await().until(() -> worker.log.facts(TicketClosed.class).size() == 1);
        assertThat(worker.log.facts(TicketNoted.class)).hasSize(1);
        var note = worker.ticket().notes().getFirst();
        assertThat(note.text()).contains("Approved by ann@msp.example");
        assertThat(note.hours()).isBetween(0.0833, 0.0834);
    }

    @Test
    void doesNothingTwiceAfterACrash() {
        // Given
        worker.hears(Events.requested(now()), Events.approved(now()));
        await().until(() -> worker.log.facts(TicketClosed.class).size() == 1);
        var facts = worker.log.facts().size();

        // When
        worker.restart();
        worker.hears(Events.requested("next", now(), Events.CUSTOMER, Events.DEVICE));
        await().until(() -> worker.halo.tickets().size() == 2);

        // Then
        assertThat(worker.halo.createsForRequest(Events.REQUEST)).hasSize(1);
        assertThat(worker.log.facts(TicketClosed.class)).hasSize(1);
        assertThat(worker.log.facts().size()).isGreaterThan(facts);
    }
}
