package hoist.ticket.closing;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.halo.Agent;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Rule T7: the agent whose address is the decider's, if that is certain. */
final class AgentMatchTest {
    private static final Agent ANN = new Agent(14, "Ann", "Ann@MSP.example", false, false);

    @Test
    void takesTheOneWithTheAddressIgnoringCase() {
        var other = new Agent(15, "Joann", "joann@msp.example", false, false);
        assertThat(AgentMatch.of(List.of(other, ANN), "ann@msp.example")).isEqualTo(OptionalLong.of(14));
    }

    @Test
    void leavesOutProgramsTheDisabledAndTwins() {
        var program = new Agent(2, "API", "api@msp.example", false, true);
        var gone = new Agent(3, "Gone", "gone@msp.example", true, false);
        assertThat(AgentMatch.of(List.of(program), "api@msp.example")).isEmpty();
        assertThat(AgentMatch.of(List.of(gone), "gone@msp.example")).isEmpty();
        assertThat(AgentMatch.of(
                        List.of(ANN, new Agent(16, "Ann 2", "ann@msp.example", false, false)), "ann@msp.example"))
                .isEmpty();
    }

    @Test
    void findsNobodyForNobody() {
        assertThat(AgentMatch.of(List.of(new Agent(5, "No mail", "", false, false)), null))
                .isEmpty();
        assertThat(AgentMatch.of(List.of(new Agent(5, "No mail", "", false, false)), " "))
                .isEmpty();
    }
}
