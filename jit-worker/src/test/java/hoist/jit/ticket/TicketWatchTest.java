package hoist.jit.ticket;

import static hoist.jit.ticket.Records.CUSTOMER;
import static hoist.jit.ticket.Records.NIK;
import static hoist.jit.ticket.Records.START;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.connections.tenant.TenantsNow;
import hoist.schemas.Topic;
import hoist.schemas.jit.JitFact;
import hoist.schemas.jit.TechnicianTicketClosed;
import hoist.schemas.jit.TicketRead;
import hoist.tenants.Tenants;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TicketWatchTest {
    private final TicketWatch watch =
            new TicketWatch(new TenantsNow(Tenants.of(TestTenants.tenant()), Clock.systemUTC()), Folded.PATIENCE);

    @Test
    void readsAllThatConcernsTicketsAndWritesFactsAboutJitAccounts() {
        assertThat(watch.inputs())
                .containsExactlyInAnyOrder(
                        Topic.JIT_EVENTS,
                        Topic.HALO_EVENTS,
                        Topic.TICKET_FACTS,
                        Topic.JIT_FACTS,
                        Topic.OPERATOR_COMMANDS);
        assertThat(watch.facts()).isEqualTo(Topic.JIT_FACTS);
    }

    @Test
    void factAboutATicketNamesNobody() {
        // When
        var fact = (JitFact) watch.fact("id", "nikmsp", "ticket/7", START.plusNanos(1), new TicketRead(7L, null, null));

        // Then
        assertThat(fact)
                .isEqualTo(new JitFact(
                        "id", "nikmsp", START, START, "jit-worker-tickets", "", "", new TicketRead(7L, null, null)));
    }

    @Test
    void factAboutAnAccountNamesItAsItWasTold() {
        // Given
        var body = new TechnicianTicketClosed("because", 7L, START, START, List.of());
        var account = Account.of(CUSTOMER, NIK, START);

        // When
        var fact = (JitFact) watch.fact("id", "nikmsp", "ticket/7", START, Observation.of(body, account, START));

        // Then
        assertThat(fact.getBody()).isSameAs(body);
        assertThat(fact.getCustomerDisplayName()).isEqualTo(CUSTOMER);
        assertThat(fact.getTechnicianEmail()).isEqualTo(NIK);
    }

    @Test
    void everyStateIsTheSameAfterItWasKeptAsJson() {
        // Given
        var json = JsonMapper.builder().build();
        var folded = new Folded(
                Records.granted(START, CUSTOMER, NIK, 7L),
                Records.opened(7, "request", START),
                Records.hint(7, START, null),
                Records.hint(7, START, true),
                Records.held(8, 7, START),
                Records.swept(START, START, Map.of(7L, START)),
                Records.told(7, START),
                Records.read(7, 1L, START, START),
                Records.closedByHand(7, "request", START, START),
                Records.stuck(7L, "halo-rights", START),
                Records.stuck(null, "halo-rights", START));

        // Then
        assertThat(folded.entries())
                .hasSize(3)
                .values()
                .allSatisfy(state -> assertThat(json.readValue(json.writeValueAsBytes(state), WatchState.class))
                        .isEqualTo(state));
    }
}
