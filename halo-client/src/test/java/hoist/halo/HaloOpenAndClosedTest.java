package hoist.halo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hoist.simulators.halo.HaloSimulatorSettings;
import hoist.simulators.halo.desk.Switches.ListColumns;
import hoist.simulators.halo.desk.TenantIds;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which tickets are open, and that closed means closed now. */
class HaloOpenAndClosedTest {
    private final SimulatedHalo simulated =
            SimulatedHalo.withCustomFields(HaloSimulatorSettings.defaults().withIds(TenantIds.shiftedBy(100)));
    private final Halo halo = CachedLookups.around(simulated.halo, CacheSettings.DEFAULT, System::nanoTime);
    private long contoso;
    private long other;
    private int ann;
    private int bob;

    @BeforeEach
    void people() {
        contoso = simulated.vendor.seed().addClient("Contoso Ltd");
        other = simulated.vendor.seed().addClient("Other");
        ann = simulated.vendor.seed().addAgent("ann@msp.example");
        bob = simulated.vendor.seed().addAgent("bob@msp.example");
    }

    @AfterEach
    void stop() {
        simulated.close();
    }

    @ParameterizedTest
    @EnumSource
    void openTicketsAreThoseOfThatAgentAtThatClientThatAreOpenNow(ListColumns columns) {
        // Given
        simulated.vendor.switches().listColumns(columns);
        int open = ticket(contoso, ann);
        int closed = ticket(contoso, ann);
        int reopened = ticket(contoso, ann);
        ticket(contoso, bob);
        ticket(contoso, 1);
        ticket(other, ann);
        simulated.vendor.closeByHand(closed, ann);
        simulated.vendor.closeByHand(reopened, ann);
        simulated.vendor.reopen(reopened, bob);
        // When
        List<Ticket> found = halo.openTickets(ann, contoso);
        // Then
        assertThat(found).extracting(Ticket::id).containsExactly((long) open, (long) reopened);
        assertThat(found).allSatisfy(ticket -> {
            assertThat(ticket.agentId()).hasValue(ann);
            assertThat(ticket.clientId()).isEqualTo(contoso);
            assertThat(ticket.closed()).isFalse();
            assertThat(ticket.changed()).isPresent();
        });
    }

    @Test
    void openTicketsAreNeverRemembered() {
        // Given
        int ticket = ticket(contoso, ann);
        assertThat(halo.openTickets(ann, contoso)).hasSize(1);
        // When
        simulated.vendor.reassign(ticket, bob);
        // Then
        assertThat(halo.openTickets(ann, contoso)).isEmpty();
        assertThat(halo.openTickets(bob, contoso)).hasSize(1);
    }

    @Test
    void aHundredOpenTicketsCostOneCall() {
        // Given
        IntStream.range(0, 101).forEach(_ -> ticket(contoso, ann));
        // When
        int all = halo.openTickets(ann, contoso).size();
        // Then
        assertThat(all).isEqualTo(101);
        assertThat(simulated.operations).filteredOn("list open tickets"::equals).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void closedMeansClosedNowHoweverItIsRead(ListColumns columns) {
        // Given
        simulated.vendor.switches().listColumns(columns);
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        int id = ticket(contoso, ann);
        ticket(contoso, bob);
        // When
        simulated.vendor.closeByHand(id, ann);
        Ticket first = halo.ticket(id).orElseThrow();
        List<Ticket> closed = rows(id, before);
        simulated.vendor.reopen(id, ann);
        Ticket again = halo.ticket(id).orElseThrow();
        List<Ticket> reopened = rows(id, before);
        simulated.vendor.closeByHand(id, bob);
        Ticket second = halo.ticket(id).orElseThrow();
        // Then
        assertThat(first.closed()).isTrue();
        assertThat(closed).hasSize(3).allMatch(Ticket::closed);
        assertThat(again.closed()).isFalse();
        assertThat(again.closedAt()).isEmpty();
        assertThat(reopened)
                .hasSize(3)
                .noneMatch(Ticket::closed)
                .noneMatch(row -> row.closedAt().isPresent());
        assertThat(second.closed()).isTrue();
        assertThat(second.closedAt().orElseThrow())
                .isAfter(first.closedAt().orElseThrow())
                .isBetween(before, Clock.systemUTC().instant());
    }

    @Test
    void rowsTellWhenTheyWereClosed() {
        // Given
        int id = ticket(contoso, ann);
        simulated.vendor.closeByHand(id, ann);
        // When
        Ticket row = halo.tickets(List.of((long) id)).getFirst();
        // Then
        assertThat(row.closedAt()).isEqualTo(halo.ticket(id).orElseThrow().closedAt());
    }

    @Test
    void aSweepOverChangedTicketsCostsOneCallForAHundred() {
        // Given
        IntStream.range(0, 101).forEach(_ -> ticket(contoso, ann));
        // When
        int all = halo.ticketsChangedSince(Instant.now().minusSeconds(600)).size();
        // Then
        assertThat(all).isEqualTo(101);
        assertThat(simulated.operations)
                .filteredOn("list changed tickets"::equals)
                .hasSize(2);
    }

    @Test
    void aHaloThatCannotBeAskedHasNoOpenTicketsToTell() {
        simulated.vendor.goDown();

        var e = catchThrowableOfType(HaloException.class, () -> halo.openTickets(ann, contoso));

        assertThat(e).isNotNull();
    }

    private List<Ticket> rows(int id, Instant since) {
        return List.of(
                row(halo.tickets(List.of((long) id)), id),
                row(halo.ticketsBySummary("Elevation"), id),
                row(halo.ticketsChangedSince(since), id));
    }

    private static Ticket row(List<Ticket> rows, int id) {
        return rows.stream().filter(ticket -> ticket.id() == id).findFirst().orElseThrow();
    }

    private int ticket(long client, int agent) {
        return simulated.vendor.logByHand((int) client, agent, "Elevation");
    }
}
