package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.simulators.halo.HaloSeeds.AgentFlag;
import hoist.simulators.halo.HaloTicket;
import hoist.simulators.idemeum.Decision;
import hoist.simulators.idemeum.Person;
import org.junit.jupiter.api.Test;

/** idemeum guide, HaloPSA, "Ticket creation": whoever decided becomes the ticket's agent, if Halo has such an agent. */
class AgentStory {
    private final Seen seen = new Seen(Pipeline.shared().msp());

    @Test
    void theDeciderIsFoundAmongTheAgentsWhateverTheCase() {
        // Given
        seen.msp().halo().seed().addAgent("Ann.Agent@MSP.example");

        // When
        var ticket = closedBy(new Person("ann.agent@msp.example", "Ann Agent"));

        // Then
        assertThat(ticket.agentEmail()).isEqualToIgnoringCase("ann.agent@msp.example");
    }

    @Test
    void aDeciderWhoIsNoAgentLeavesTheTicketWithNobody() {
        // When
        var ticket = closedBy(new Person("who@msp.example", "Who"));

        // Then
        assertThat(ticket.agentEmail()).isBlank();
        assertThat(ticket.closureNote()).contains("who@msp.example");
    }

    @Test
    void aDisabledAgentIsNotGivenTheTicket() {
        // Given
        seen.msp().halo().seed().addAgent("gone@msp.example", AgentFlag.DISABLED);

        // When
        var ticket = closedBy(new Person("gone@msp.example", "Gone"));

        // Then
        assertThat(ticket.agentEmail()).isBlank();
    }

    @Test
    void anApiOnlyAgentIsNotGivenTheTicket() {
        // Given
        seen.msp().halo().seed().addAgent("robot@msp.example", AgentFlag.API_ONLY);

        // When
        var ticket = closedBy(new Person("robot@msp.example", "Robot"));

        // Then
        assertThat(ticket.agentEmail()).isBlank();
    }

    private HaloTicket closedBy(Person decider) {
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);
        seen.msp().idemeum().decide(request.id(), Decision.approvedOnPhone(decider));
        return seen.closed(ticket);
    }
}
