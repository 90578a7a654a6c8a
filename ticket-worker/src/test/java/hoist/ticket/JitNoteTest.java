package hoist.ticket;

import static hoist.ticket.TestWorker.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.schemas.jit.JitFact;
import hoist.schemas.jit.JitHeld;
import hoist.schemas.ticket.TicketClosed;
import hoist.schemas.ticket.TicketNoted;
import hoist.schemas.ticket.TicketOpened;
import hoist.schemas.ticket.TicketStuck;
import hoist.simulators.faults.Fault;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What tickets say of JIT accounts, and of requests that are open although the ticket is closed, at a simulated Halo. */
@Execution(ExecutionMode.CONCURRENT)
final class JitNoteTest {
    private final TestWorker worker = new TestWorker();
    private final int bob = worker.halo.seed().addAgent(Events.BOB);

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void tellsEachTicketClosedOrNot() {
        // Given
        var closed = ticket();
        var open = ticket();
        worker.halo.closeByHand(closed, bob);

        // When
        worker.hears(JitFacts.disabled(now(), (long) closed, (long) open));

        // Then
        await().until(() -> worker.log.facts(TicketNoted.class).size() == 2);
        assertThat(worker.notesIn(closed))
                .singleElement()
                .asString()
                .contains("JIT account of ann@msp.example")
                .contains("is disabled");
        assertThat(worker.notesIn(open)).hasSize(1);
        assertThat(worker.halo.ticket(closed).closed()).isTrue();
        assertThat(worker.log.facts(TicketNoted.class))
                .extracting(TicketNoted::getBecause)
                .containsExactlyInAnyOrder("news@" + closed, "news@" + open);
    }

    @Test
    void findsTheNoteWhoseAnswerWasLost() {
        // Given
        var ticket = ticket();
        worker.halo.faults().next(1, "POST", "/actions", Fault.dropAfterApply());

        // When
        worker.hears(JitFacts.stillOn(now(), "idemeum-unreachable", (long) ticket));

        // Then
        await().until(() -> worker.log.facts(TicketNoted.class).size() == 1);
        assertThat(worker.notesIn(ticket)).singleElement().asString().contains("STILL ON");
    }

    @Test
    void writesTheNoteAgainThatWasLost() {
        // Given
        var ticket = ticket();
        worker.halo.faults().next(1, "POST", "/actions", Fault.dropBeforeApply());

        // When
        worker.hears(JitFacts.held(now(), 1000, ticket));

        // Then
        await().until(() -> worker.log.facts(TicketNoted.class).size() == 1);
        assertThat(worker.notesIn(ticket)).singleElement().asString().contains("stays on although ticket 1000");
    }

    @Test
    void leavesADeletedTicketAloneAndTellsTheOthers() {
        // Given
        var there = ticket();

        // When
        worker.hears(JitFacts.disabled(now(), 9999L, (long) there));

        // Then
        await().until(() -> worker.log.facts(TicketNoted.class).size() == 1);
        assertThat(worker.log.facts(TicketStuck.class))
                .singleElement()
                .satisfies(stuck -> assertThat(stuck.getReason()).isEqualTo("ticket-gone"));
        assertThat(worker.notesIn(there)).hasSize(1);
        assertThat(worker.stuck.values()).allMatch(count -> count == 0);
    }

    @Test
    void waitsForAPersonWhenHaloRefusesTheNote() {
        // Given
        var ticket = ticket();
        worker.halo.faults().next(1, "POST", "/actions", Fault.answer(400, "application/json", "\"Outcome missing\""));

        // When
        worker.hears(JitFacts.held(now(), 1000, ticket));

        // Then
        await().until(() -> worker.log.facts(TicketNoted.class).size() == 1);
        assertThat(worker.log.facts(TicketStuck.class)).hasSize(1);
        assertThat(worker.notesIn(ticket)).hasSize(1);
        await().until(() -> worker.stuck.equals(Map.of("halo-refused", 0)));
    }

    /** The simulator shows notes as a browser does: what were a tag would not be seen. */
    @Test
    void writesWhatCameFromOutsideAsText() {
        // Given
        var ticket = ticket();
        var technician = "<script>alert(1)</script>\u202E@msp.example";
        var held = new JitHeld("close", 1000L, (long) ticket);

        // When
        worker.hears(new JitFact("news", Events.TENANT, now(), now(), "test", Events.CUSTOMER, technician, held));

        // Then
        await().until(() -> worker.log.facts(TicketNoted.class).size() == 1);
        assertThat(worker.notesIn(ticket))
                .singleElement()
                .asString()
                .contains("The JIT account of <script>alert(1)</script>@msp.example for");
    }

    @Test
    void writesNothingTwiceAfterACrash() {
        // Given
        var ticket = ticket();
        worker.hears(JitFacts.disabled(now(), (long) ticket));
        await().until(() -> worker.log.facts(TicketNoted.class).size() == 1);

        // When
        worker.restart();
        worker.hears(JitFacts.about("next", now(), new JitHeld("close", 1000L, (long) ticket)));
        await().until(() -> worker.log.facts(TicketNoted.class).size() == 2);

        // Then
        assertThat(worker.notesIn(ticket)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void saysThatATicketWasClosedWithoutADecisionAndListsItUntilThereIsOne() {
        // Given
        worker.hears(Events.requested(now()));
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);
        var ticket = worker.ticket().id();
        worker.halo.closeByHand(ticket, bob);

        // When
        worker.hears(JitFacts.closedByHand("by-hand", now(), ticket, now()));

        // Then
        await().until(() -> worker.stuck.getOrDefault("closed-without-decision", 0) == 1);
        assertThat(worker.notesIn(ticket)).singleElement().asString().contains("without a decision");

        // When
        worker.hears(Events.approved(now()));

        // Then
        await().until(() -> worker.log.facts(TicketClosed.class).size() == 1);
        await().until(() -> worker.stuck.get("closed-without-decision") == 0);
        assertThat(worker.ticket().closureNote()).contains("Approved by ann@msp.example");
        assertThat(worker.ticket().agentId()).isEqualTo(worker.ann);
        assertThat(worker.ticket().closureHours()).isBetween(0.0833, 0.0834);
    }

    private int ticket() {
        return worker.halo.logByHand(worker.client, bob, "Printer on fire");
    }
}
