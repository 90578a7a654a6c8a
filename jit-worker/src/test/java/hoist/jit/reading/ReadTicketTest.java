package hoist.jit.reading;

import static hoist.jit.reading.TestWatch.now;
import static hoist.jit.ticket.Records.ANN;
import static hoist.jit.ticket.Records.CUSTOMER;
import static hoist.jit.ticket.Records.NIK;
import static hoist.jit.ticket.Records.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.jit.ticket.Records;
import hoist.jit.ticket.TestTenants;
import hoist.schemas.jit.TechnicianTicketClosed;
import hoist.schemas.jit.TicketRead;
import hoist.schemas.operator.LinkCustomer;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whose close is told when Halo says that a ticket is closed (rule J2), at a simulated Halo. */
@Execution(ExecutionMode.CONCURRENT)
final class ReadTicketTest {
    private static final String NIKS = CUSTOMER + "/" + NIK;

    private final TestWatch watch = new TestWatch();

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void tellsWhoseTicketWasClosedAndThatItWasRead() {
        // Given
        watch.watches(granted(now()));
        var ticket = watch.closedTicket(watch.client, watch.nik);
        var hint = Records.hint(ticket, now(), true);

        // When
        watch.hears(hint);

        // Then
        await().until(() -> watch.reads(ticket) == 1);
        var closedAt = watch.halo.ticket(ticket).closedAt().orElseThrow().truncatedTo(ChronoUnit.MILLIS);
        assertThat(watch.whose()).containsExactly(NIKS);
        assertThat(watch.closes())
                .singleElement()
                .isEqualTo(new TechnicianTicketClosed(
                        hint.getEventId(), (long) ticket, closedAt, hint.getReceivedAt(), List.of()));
        assertThat(watch.log.facts(TicketRead.class)).containsExactly(new TicketRead((long) ticket, 0L, closedAt));
        assertThat(watch.log.facts().getLast().getBody()).isInstanceOf(TicketRead.class);
        assertThat(watch.log.facts().getLast().getTechnicianEmail()).isEmpty();
    }

    @Test
    void costsOneReadAndOneListWithWarmCaches() {
        // Given
        watch.watches(granted(now()));
        watch.hearsThatClosed(watch.closedTicket(watch.client, watch.nik));
        var ticket = watch.closedTicket(watch.client, watch.nik);
        var before = watch.calls().size();

        // When
        watch.hearsThatClosed(ticket);

        // Then
        assertThat(watch.calls().subList(before, watch.calls().size()))
                .containsExactly("GET /tickets/" + ticket, "GET /tickets");
    }

    @Test
    void tellsWhatElseTheTechnicianHasOpenForTheClient() {
        // Given
        var contoso = watch.halo.seed().addClient("Contoso");
        var first = watch.halo.logByHand(watch.client, watch.nik, "First");
        watch.halo.logByHand(contoso, watch.nik, "Another client");
        watch.halo.logByHand(watch.client, watch.ann, "Another technician");
        watch.closedTicket(watch.client, watch.nik);
        var second = watch.halo.logByHand(watch.client, watch.nik, "Second");
        watch.watches(granted(now()));

        // When
        watch.hearsThatClosed(watch.closedTicket(watch.client, watch.nik));

        // Then
        assertThat(watch.closes().getFirst().getOpenTicketIds()).containsExactly((long) first, (long) second);
    }

    @Test
    void technicianWhoWasGrantedTheAccountInATicketIsConcernedWhoeverHasItNow() {
        // Given
        var ticket = watch.halo.logByHand(watch.client, watch.nik, "Mailbox");
        var other = watch.halo.logByHand(watch.client, watch.nik, "Another");
        watch.watches(granted(now(), CUSTOMER, NIK, (long) ticket), granted(now(), CUSTOMER, ANN, null));
        watch.halo.reassign(ticket, watch.ann);
        watch.halo.closeByHand(ticket, watch.ann);

        // When
        watch.hearsThatClosed(ticket);

        // Then
        assertThat(watch.whose()).containsExactlyInAnyOrder(CUSTOMER + "/" + ANN, NIKS);
        var open = watch.closes().get(watch.whose().indexOf(NIKS)).getOpenTicketIds();
        assertThat(open).containsExactly((long) other);
    }

    @Test
    void unassignedTicketConcernsThoseGrantedInItAlone() {
        // Given
        var ticket = watch.halo.logByHand(watch.client, watch.nik, "Mailbox");
        watch.watches(granted(now(), CUSTOMER, NIK, (long) ticket), granted(now(), CUSTOMER, ANN, null));
        watch.halo.reassign(ticket, 1);
        watch.halo.closeByHand(ticket, watch.ann);

        // When
        watch.hearsThatClosed(ticket);

        // Then
        assertThat(watch.whose()).containsExactly(NIKS);
    }

    @Test
    void agentWithoutAddressIsNobodysAccount() {
        // Given
        var nameless = watch.halo.seed().addAgent("");
        watch.watches(granted(now()), granted(now(), CUSTOMER, "", null));

        // When
        watch.hearsThatClosed(watch.closedTicket(watch.client, nameless));

        // Then
        assertThat(watch.whose()).isEmpty();
    }

    @Test
    void deletedTicketCountsAsClosedForThoseGrantedInIt() {
        // Given
        var ticket = watch.halo.logByHand(watch.client, watch.nik, "Mailbox");
        var other = watch.halo.logByHand(watch.client, watch.nik, "Another");
        watch.watches(granted(now(), CUSTOMER, NIK, (long) ticket));
        new AdministratorOfHalo(watch.halo).deletes(ticket);

        // When
        watch.hears(Records.hint(ticket, now(), null));

        // Then
        await().until(() -> watch.reads(ticket) == 1);
        assertThat(watch.whose()).containsExactly(NIKS);
        assertThat(watch.closes().getFirst().getOpenTicketIds()).containsExactly((long) other);
    }

    @Test
    void closeWithoutADateIsTheSameCloseHoweverOftenItIsNoticed() {
        // Given Halo does not say when it was closed, because it is gone
        var ticket = watch.halo.logByHand(watch.client, watch.nik, "Mailbox");
        watch.watches(granted(now(), CUSTOMER, NIK, (long) ticket));
        new AdministratorOfHalo(watch.halo).deletes(ticket);
        watch.hears(Records.hint(ticket, now(), null));
        await().until(() -> watch.reads(ticket) == 1);

        // When
        watch.hears(Records.hint(ticket, now().plusSeconds(1), true));

        // Then
        await().until(() -> watch.reads(ticket) == 2);
        assertThat(watch.closes())
                .extracting(TechnicianTicketClosed::getClosedAt)
                .as("one close")
                .containsOnly(watch.closes().getFirst().getClosedAt());
    }

    @Test
    void clientThatIsTwoCustomersConcernsTheAccountsAtBothAndIsListedOnce() {
        // Given
        watch.watches(
                Records.command(now(), new LinkCustomer("Second name", (long) watch.client, CUSTOMER)),
                granted(now()),
                granted(now(), "Second name", NIK, null));

        // When
        watch.hearsThatClosed(watch.closedTicket(watch.client, watch.nik));

        // Then
        assertThat(watch.whose()).containsExactlyInAnyOrder(NIKS, "Second name/" + NIK);
        assertThat(watch.calls()).filteredOn("GET /tickets"::equals).hasSize(2); // the sweep's is one
    }

    @Test
    void clientThatIsNoCustomerConcernsNobody() {
        // Given
        var unmapped = watch.halo.seed().addClient("Fabrikam");
        watch.watches(granted(now()));

        // When
        watch.hearsThatClosed(watch.closedTicket(unmapped, watch.nik));

        // Then
        assertThat(watch.whose()).isEmpty();
    }

    @Test
    void customerIsFoundByTheNameThatTheTenantsSettingsTell() {
        // Given
        var linked = watch.halo.seed().addClient("linked-7");
        watch.watches(granted(now(), TestTenants.BY_NAME.toUpperCase(Locale.ROOT), NIK, null));

        // When
        watch.hearsThatClosed(watch.closedTicket(linked, watch.nik));

        // Then
        assertThat(watch.whose()).hasSize(1);
    }

    @Test
    void ticketThatIsOpenedAgainAndClosedAgainIsAnotherClose() {
        // Given
        watch.watches(granted(now()));
        var ticket = watch.closedTicket(watch.client, watch.nik);
        watch.hearsThatClosed(ticket);
        watch.halo.reopen(ticket, watch.nik);
        watch.hears(Records.hint(ticket, now(), false));
        watch.halo.closeByHand(ticket, watch.nik);

        // When
        watch.hearsThatClosed(ticket);

        // Then
        assertThat(watch.closes())
                .hasSize(2)
                .extracting(TechnicianTicketClosed::getClosedAt)
                .doesNotHaveDuplicates();
    }

    @Test
    void hintThatSaysNothingMoreIsEnough() {
        // Given
        watch.watches(granted(now()));
        var open = watch.halo.logByHand(watch.client, watch.nik, "Mailbox");
        var closed = watch.closedTicket(watch.client, watch.nik);

        // When
        watch.hears(Records.hint(open, now(), null), Records.hint(closed, now(), null));

        // Then
        await().until(() -> watch.reads(open) == 1 && watch.reads(closed) == 1);
        assertThat(watch.closes())
                .extracting(TechnicianTicketClosed::getTicketId)
                .containsExactly((long) closed);
    }

    @Test
    void closeThatIsNewerThanItsNewsConcernsWhoeverIsWatchedWhenItIsRead() {
        // Given
        var ticket = watch.closedTicket(watch.client, watch.nik);
        watch.watches(granted(now().minusSeconds(200), CUSTOMER, ANN, null), granted(now()));

        // When
        watch.hears(Records.hint(ticket, now().minusSeconds(100), null));

        // Then
        await().until(() -> watch.reads(ticket) >= 1);
        assertThat(watch.whose()).containsOnly(NIKS);
        var close = watch.closes().getFirst();
        assertThat(close.getNoticedAt()).isAfterOrEqualTo(close.getClosedAt());
    }

    @Test
    void hintThatLiesIsNotBelieved() {
        // Given
        watch.watches(granted(now()));
        var open = watch.halo.logByHand(watch.client, watch.nik, "Mailbox");

        // When
        watch.hearsThatClosed(open);

        // Then
        assertThat(watch.whose()).isEmpty();
    }

    @Test
    void readsNothingAgainWhenItStartsWithNothingButTheLog() {
        // Given
        watch.watches(granted(now()));
        watch.hearsThatClosed(watch.closedTicket(watch.client, watch.nik));
        var before = watch.calls().size();
        watch.restart();
        var another = watch.closedTicket(watch.client, watch.nik);

        // When
        watch.hearsThatClosed(another);

        // Then
        assertThat(watch.calls().subList(before, watch.calls().size()))
                .containsExactly("GET /tickets/" + another, "GET /tickets");
    }
}
