package hoist.jit.ticket;

import static hoist.jit.ticket.Records.CUSTOMER;
import static hoist.jit.ticket.Records.NIK;
import static hoist.jit.ticket.Records.START;
import static hoist.jit.ticket.Records.granted;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.connections.customer.CustomerNames;
import hoist.schemas.jit.JitAccountGranted;
import hoist.schemas.operator.LinkCustomer;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TenantLedgerTest {
    private static final Duration LIFE = Duration.ofHours(12);

    @Test
    void watchesAnAccountForItsLongestLife() {
        // Given
        var ledger = new Folded(granted(START)).tenant();

        // Then
        assertThat(ledger.watched(LIFE, START.plus(LIFE).minusMillis(1))).hasSize(1);
        assertThat(ledger.watched(LIFE, START.plus(LIFE))).isEmpty();
    }

    @Test
    void knowsAnAccountHoweverItIsSpelt() {
        // Given
        var ledger = new Folded(
                        granted(START), granted(START.plusSeconds(1), "DEMO pam tenant ", "Nik@nikpot.com", null))
                .tenant();

        // Then
        assertThat(ledger.accounts()).containsOnlyKeys("demo pam tenant/nik@nikpot.com");
        assertThat(ledger.accounts().get("demo pam tenant/nik@nikpot.com").technician())
                .isEqualTo("Nik@nikpot.com");
    }

    @Test
    void watchesTicketsOfGrantsAndHolds() {
        assertThat(new Folded(granted(START, CUSTOMER, NIK, 7L), Records.held(7, 8, START))
                        .tenant()
                        .tickets())
                .containsOnlyKeys(7L, 8L);
    }

    @Test
    void knowsWhichElevationTicketsAreOpen() {
        assertThat(new Folded(
                                Records.opened(7, "one", START),
                                Records.opened(8, "two", START),
                                Records.closedByWorker(7, "one", START))
                        .tenant()
                        .elevationTickets())
                .containsOnlyKeys(8L);
    }

    @Test
    void ticketThatIsOpenedAgainByARedeliveryStaysClosed() {
        // Given
        var opened = Records.opened(7, "one", START);
        var folded = new Folded(opened, Records.closedByWorker(7, "one", START));

        // When
        folded.take(opened, 0);

        // Then
        assertThat(folded.tenant().elevationTickets()).isEmpty();
    }

    @Test
    void forgetsWhatIsOlderThanAMonth() {
        // Given
        var folded = new Folded(granted(START, CUSTOMER, NIK, 7L), Records.opened(8, "request", START));

        // When
        folded.and(granted(START.plus(Duration.ofDays(30)), "Contoso", NIK, null));

        // Then
        assertThat(folded.tenant().accounts()).containsOnlyKeys("contoso/nik@nikpot.com");
        assertThat(folded.tenant().tickets()).isEmpty();
        assertThat(folded.tenant().elevationTickets()).isEmpty();
    }

    @Test
    void doesNotGrowWithEveryGrantOfAnAccount() {
        // Given
        var folded = new Folded();

        // When
        IntStream.range(0, 100).forEach(minute -> folded.and(granted(START.plusSeconds(60L * minute))));

        // Then
        assertThat(folded.tenant()
                        .accounts()
                        .get("demo pam tenant/nik@nikpot.com")
                        .heardAt())
                .hasSize(20)
                .last()
                .isEqualTo(START.plusSeconds(60 * 99));
    }

    @Test
    void knowsLinks() {
        // Given
        var folded = new Folded(Records.command(START, new LinkCustomer(CUSTOMER, 12L, "Demo")));

        // Then
        assertThat(folded.tenant().links().of(new CustomerNames(CUSTOMER, null)))
                .isPresent();
    }

    @Test
    void accountOfNoCustomerIsNotWatched() {
        assertThat(new Folded(Records.jit(START, null, NIK, new JitAccountGranted("grant", null, null, null)))
                        .tenant()
                        .accounts())
                .isEmpty();
    }
}
