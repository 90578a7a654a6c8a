package hoist.jit.reading;

import static hoist.jit.reading.TestWatch.now;
import static hoist.jit.ticket.Records.CUSTOMER;
import static hoist.jit.ticket.Records.NIK;
import static hoist.jit.ticket.Records.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.jit.ticket.Records;
import hoist.schemas.jit.ClosedTicket;
import hoist.schemas.jit.ElevationTicketClosedByHand;
import hoist.schemas.jit.TechnicianTicketClosed;
import hoist.schemas.jit.TicketsSwept;
import hoist.simulators.halo.desk.Switches.ListColumns;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is found although Halo's webhooks are lost (rule J5), at a simulated Halo. */
@Execution(ExecutionMode.CONCURRENT)
final class SweepTest {
    private static final String REQUEST = "request-17";

    private final TestWatch watch = new TestWatch(TestWatch.patience(Duration.ofMillis(300)));

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void tellsACloseOfWhichNoWebhookCame() {
        // Given
        watch.watches(granted(now()));

        // When
        var ticket = watch.closedTicket(watch.client, watch.nik);

        // Then
        await().until(() -> watch.reads(ticket) == 1);
        assertThat(watch.whose()).containsExactly(CUSTOMER + "/" + NIK);
        assertThat(watch.count("read-without-webhook")).isEqualTo(1);
        var sweep = watch.log.facts().stream()
                .filter(fact -> fact.getBody() instanceof TicketsSwept swept
                        && !swept.getClosed().isEmpty())
                .findFirst()
                .orElseThrow();
        var close = watch.closes().getFirst();
        assertThat(close.getBecause()).isEqualTo(sweep.getEventId());
        assertThat(close.getNoticedAt()).isEqualTo(sweep.getReceivedAt());
    }

    @Test
    void readsATicketOnceHoweverOftenASweepFindsIt() {
        // Given
        watch.watches(granted(now()));
        var ticket = watch.closedTicket(watch.client, watch.nik);

        // When
        await().until(() -> found(ticket) >= 3);

        // Then
        assertThat(watch.reads(ticket)).isEqualTo(1);
        assertThat(watch.closes()).hasSize(1);
    }

    @Test
    void saysThatItLookedAlsoWhenNothingWasFound() {
        // When
        watch.watches(granted(now()));

        // Then
        await().until(() -> watch.log.facts(TicketsSwept.class).size() >= 2);
        var sweeps = watch.log.facts(TicketsSwept.class);
        assertThat(sweeps.get(1).getClosed()).isEmpty();
        assertThat(sweeps.get(1).getChangedFrom())
                .isEqualTo(sweeps.get(0).getChangedUntil().minus(Duration.ofMinutes(2)));
    }

    @Test
    void findsWhatIsOnALaterPage() {
        // Given
        IntStream.range(0, 120).forEach(each -> watch.closedTicket(watch.client, watch.ann));
        var ticket = watch.closedTicket(watch.client, watch.nik);

        // When
        watch.hears(granted(now()));

        // Then
        await().until(() -> watch.reads(ticket) == 1);
        assertThat(sweptTickets()).containsOnly((long) ticket);
    }

    @Test
    void leavesOutWhatConcernsNobody() {
        // Given
        var contoso = watch.halo.seed().addClient("Contoso");
        watch.closedTicket(contoso, watch.nik);
        watch.closedTicket(watch.client, watch.ann);
        watch.halo.logByHand(watch.client, watch.nik, "Still open");

        // When
        watch.watches(granted(now()));

        // Then
        assertThat(sweptTickets()).isEmpty();
    }

    @Test
    void findsATicketThatAnAccountWasGrantedInWhoeverHasItNow() {
        // Given
        var ticket = watch.halo.logByHand(watch.client, watch.nik, "Mailbox");
        watch.watches(granted(now(), CUSTOMER, NIK, (long) ticket));

        // When
        watch.halo.closeByHand(ticket, watch.ann);

        // Then
        await().until(() -> watch.reads(ticket) == 1);
        assertThat(watch.whose()).containsExactly(CUSTOMER + "/" + NIK);
    }

    @Test
    void tellsOnceThatAnElevationTicketWasClosedByHand() {
        // Given
        var ticket = watch.halo.logByHand(watch.client, watch.ann, "Elevation request");
        watch.watches(Records.opened(ticket, REQUEST, now()));

        // When
        watch.halo.closeByHand(ticket, watch.ann);

        // Then
        await().until(() -> watch.reads(ticket) == 1);
        await().until(() -> found(ticket) >= 3);
        assertThat(watch.log.facts(ElevationTicketClosedByHand.class))
                .singleElement()
                .extracting(ElevationTicketClosedByHand::getRequestId)
                .isEqualTo(REQUEST);
        assertThat(watch.reads(ticket)).isEqualTo(1);
    }

    @Test
    void isNotConfusedByListsThatDoNotSayWhenATicketWasClosed() {
        // Given
        watch.halo.switches().listColumns(ListColumns.WITHOUT_CLOSURE);
        watch.watches(granted(now()));

        // When
        var ticket = watch.closedTicket(watch.client, watch.nik);

        // Then
        await().until(() -> found(ticket) >= 3);
        await().until(() -> watch.reads(ticket) >= 1);
        var closedAt = watch.halo.ticket(ticket).closedAt().orElseThrow();
        assertThat(watch.closes())
                .extracting(TechnicianTicketClosed::getClosedAt)
                .allMatch(told -> Duration.between(told, closedAt).toMillis() == 0);
    }

    private long found(int ticket) {
        return sweptTickets().stream().filter(id -> id == ticket).count();
    }

    private List<Long> sweptTickets() {
        return watch.log.facts(TicketsSwept.class).stream()
                .flatMap(swept -> swept.getClosed().stream())
                .map(ClosedTicket::getTicketId)
                .toList();
    }
}
