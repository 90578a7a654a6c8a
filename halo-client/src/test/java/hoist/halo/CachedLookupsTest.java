package hoist.halo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoist.simulators.faults.Fault;
import hoist.simulators.halo.HaloSimulatorSettings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CachedLookupsTest {
    private final SimulatedHalo simulated = SimulatedHalo.withCustomFields(HaloSimulatorSettings.defaults());
    private final AtomicLong nanos = new AtomicLong();
    private final Halo halo = CachedLookups.around(simulated.halo, CacheSettings.DEFAULT, nanos::get);

    @AfterEach
    void stop() {
        simulated.close();
    }

    @Test
    void whatWasFoundIsAskedForAgainAfterTenMinutes() {
        // Given
        int ann = simulated.vendor.seed().addAgent("ann@msp.example");
        // When
        halo.agents("ann@msp.example");
        halo.agents(" Ann@MSP.example");
        halo.within(() -> {}).agents("ann@msp.example");
        // Then
        assertThat(calls("search agents")).isEqualTo(1);
        pass(Duration.ofMinutes(10));
        assertThat(halo.agents("ann@msp.example")).extracting(Agent::id).containsExactly((long) ann);
        assertThat(calls("search agents")).isEqualTo(2);
    }

    @Test
    void whatWasNotFoundIsAskedForAgainAfterHalfAMinute() {
        // Given
        int client = simulated.vendor.seed().addClient("Contoso");
        assertThat(halo.assets(client, "PC-1")).isEmpty();
        simulated.vendor.seed().addAsset(client, "PC-1");
        // Then
        assertThat(halo.assets(client, "PC-1")).isEmpty();
        pass(Duration.ofSeconds(30));
        assertThat(halo.assets(client, "PC-1")).hasSize(1);
    }

    @Test
    void clientsUsersAgentsAndNamesDoNotMixUp() {
        int client = simulated.vendor.seed().addClient("Contoso");
        int other = simulated.vendor.seed().addClient("Other");
        simulated.vendor.seed().addUser(client, "Ada", "ada@x.example");

        assertThat(halo.users(client, "ada@x.example")).hasSize(1);
        assertThat(halo.users(other, "ada@x.example")).isEmpty();
        assertThat(halo.activeClients()).hasSize(3);
        assertThat(halo.ticketIds()).isEqualTo(halo.ticketIds());
        assertThat(halo.me()).isEqualTo(halo.me());
        assertThat(calls("list names")).isEqualTo(Lookup.values().length);
    }

    @Test
    void aFailedCallIsNotRemembered() {
        simulated.vendor.faults().next(1, "GET", "/client", Fault.errorPage(502));

        assertThatThrownBy(halo::activeClients).isInstanceOf(HaloException.class);
        assertThat(halo.activeClients()).isNotEmpty();
    }

    @Test
    void missingNamesAreRememberedForHalfAMinuteOnly() {
        try (var bare = new SimulatedHalo(HaloSimulatorSettings.defaults())) {
            // Given
            Halo cached = CachedLookups.around(bare.halo, CacheSettings.DEFAULT, nanos::get);
            assertThatThrownBy(cached::ticketIds).isInstanceOf(HaloException.class);
            int asked = bare.operations.size();
            assertThatThrownBy(cached::ticketIds).isInstanceOf(HaloException.class);
            assertThat(bare.operations).hasSize(asked);
            // When
            bare.vendor.seed().addCustomField("idemeumCustomerName", "n");
            bare.vendor.seed().addCustomField("idemeumElevationRequestId", "i");
            pass(Duration.ofSeconds(30));
            // Then
            assertThat(cached.ticketIds().customFields()).hasSize(2);
        }
    }

    @Test
    void ticketsAreAlwaysReadAnew() {
        int client = simulated.vendor.seed().addClient("Contoso");
        Ticket ticket = halo.createTicket(simulated.ticket(client, "r-1"));
        assertThat(halo.ticket(ticket.id()).orElseThrow().closed()).isFalse();

        simulated.vendor.closeByHand((int) ticket.id(), 1);

        assertThat(halo.ticket(ticket.id()).orElseThrow().closed()).isTrue();
    }

    private long calls(String operation) {
        return simulated.operations.stream().filter(operation::equals).count();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
