package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.cli.failure.ExitCode;
import hoist.schemas.decision.DecisionRelayed;
import hoist.schemas.jit.JitDisabled;
import hoist.schemas.operator.RepeatEffect;
import hoist.schemas.ticket.TicketClosed;
import hoist.simulators.effects.Call;
import hoist.simulators.idemeum.ElevationRequest;
import hoist.simulators.idemeum.NewJitGrant;
import hoist.simulators.idemeum.Verdict;
import hoist.simulators.idemeum.webhooks.DeliveryMode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** An operator has one effect done once more, because what it left behind was lost: once, and with a record of it. */
class RepeatedOnPurposeStory {
    private static final String APPROVE = "/api/integrations/elevation/request/approve";

    private final Seen seen = new Seen(Pipeline.shared().msp());
    private final Cli cli = new Cli(Pipeline.shared());
    private final String tenant = seen.msp().tenant();

    @Test
    void aTicketThatSomebodyOpenedByMistakeIsClosedOnceMore() {
        // Given
        var request = approvedInItsTicket();
        var ticket = seen.ticketOf(request);
        seen.msp().reopenTicket(ticket.id(), Seen.TESS.email());
        var before = closesOf(ticket.id());

        // When
        var closed = again("close_ticket", "--request", request.id(), "opened by mistake");
        var there = again("close_ticket", "--request", request.id(), "to be sure");

        // Then
        assertThat(closed.out())
                .contains("CLOSE_TICKET of " + request.id() + " once more, because: opened by mistake")
                .containsPattern("Done: TicketClosed \\(ticket-facts/\\d+/\\d+\\)\\.");
        assertThat(closed.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(there.out()).contains("Nothing was to be done, what it left behind is still there: TicketClosed");
        assertThat(there.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(seen.now(ticket).closed()).isTrue();
        assertThat(closesOf(ticket.id())).isEqualTo(before + 1);
        assertRecorded(request.id(), "close ticket: opened by mistake");

        // When: there is nothing to close any more
        seen.msp()
                .halo()
                .deleteByHand(
                        ticket.id(), seen.msp().halo().agentWith(JitSeen.NIK).orElseThrow());
        var gone = again("close_ticket", "--request", request.id(), "opened again");

        // Then
        assertThat(gone.out())
                .contains(
                        "It waits for a person, see 'hoist stuck': TicketStuck", "ticket-gone: HaloPSA has no ticket");
        assertThat(gone.exitCode()).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void aDecisionThatIdemeumLostIsSentOnceMoreUntilTheRequestEnds() {
        // Given
        var request = approvedInItsTicket();
        var approvals = approvals().size();
        var atHalo = seen.msp().halo().effects().effects().size();

        // When
        var sent = again("relay_decision", "--request", request.id(), "idemeum lost it");

        // Then
        assertThat(sent.out()).containsPattern("Done: DecisionRelayed \\(decision-facts/\\d+/\\d+\\)\\.");
        assertThat(sent.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(approvals()).hasSize(approvals + 1);
        assertThat(approvals().getLast().status()).isEqualTo(200);
        assertThat(seen.verdict(request)).contains(Verdict.APPROVED);
        assertRecorded(request.id(), "relay decision: idemeum lost it");

        // When
        expired(request);
        var refused = again("relay_decision", "--request", request.id(), "lost again");

        // Then
        assertThat(refused.err())
                .startsWith("hoist: Refused to repeat RELAY_DECISION of " + request.id() + ": The request ended on ")
                .endsWith(" UTC: its decision is not sent to idemeum any more.%n".formatted());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(approvals()).hasSize(approvals + 1);
        assertThat(seen.msp().halo().effects().effects()).hasSize(atHalo);
        assertThat(Pipeline.shared().records().ofTenant(RepeatEffect.class, tenant))
                .as("what is refused is not commanded")
                .hasSize(1);
    }

    @Test
    void anAccountThatSomebodyTurnedOnAgainIsDisabledOnceMore() {
        // Given: an account that Hoist saw off, and another that it was not told of
        var jit = new JitSeen(seen.msp());
        var ticket = jit.ticketOfNik();
        var grant = jit.grantedIn(ticket);
        seen.msp().closeTicket(ticket, JitSeen.NIK);
        Seen.soon()
                .untilAsserted(() -> assertThat(Pipeline.shared().records().ofTenant(JitDisabled.class, tenant))
                        .hasSize(1));
        seen.msp().idemeum().webhooks().deliver("jit", DeliveryMode.LOST);
        var another = seen.msp().idemeum().grant(new NewJitGrant(JitSeen.CUSTOMER, JitSeen.NIK, null));
        var calls = jit.disableCalls().size();
        var account = JitSeen.CUSTOMER + "/" + JitSeen.NIK;

        // When
        var disabled = again("disable_accounts", "--subject", account, "turned on by hand");

        // Then
        assertThat(disabled.out()).containsPattern("Done: JitDisabled \\(jit-facts/\\d+/\\d+\\)\\.");
        assertThat(disabled.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(jit.isOn(another)).isFalse();
        jit.assertDisabledOnce(another);
        jit.assertDisabledOnce(grant);
        assertThat(jit.disableCalls()).hasSize(calls + 1);
        assertRecorded(account, "disable accounts: turned on by hand");
    }

    private ElevationRequest approvedInItsTicket() {
        var request = seen.danaAsks();
        seen.msp().clickApprove(seen.ticketOf(request).id(), Seen.TESS.email());
        told(TicketClosed.class, request);
        told(DecisionRelayed.class, request);
        return request;
    }

    private Cli.Ran again(String effect, String by, String subject, String why) {
        return cli.run(
                "replay", "--again", effect, by, subject, "--tenant", tenant, "--operator", "olga@ops-1", "--why", why);
    }

    /** Who wanted it, when and why stands in the topic, and an auditor is told. */
    private void assertRecorded(String subject, String what) {
        assertThat(cli.run("timeline", subject, "--tenant", tenant).out())
                .containsPattern("(?m)^20\\d\\d-\\d\\d-\\d\\d \\S+ +olga@ops-1 +operator-commands/\\d+/\\d+ +"
                        + "wanted this done once more: " + what + "$");
    }

    private int closesOf(int ticket) {
        return seen.msp().halo().effects().effects("ticket.closed", "" + ticket).size();
    }

    private List<Call> approvals() {
        return seen.msp().idemeum().effects().calls("POST", APPROVE);
    }

    private void expired(ElevationRequest request) {
        var body = """
                {"type": "elevation.expired", "requestId": "%s", "occurredAt": "%s",
                 "customer": {"displayName": "Demo PAM tenant"}}
                """.formatted(request.id(), Instant.now());
        try (var idemeum = new Knocking()) {
            var answer = idemeum.post(
                    URI.create(Pipeline.shared().ingestUrl() + "/webhooks/elevations"),
                    body,
                    "Content-Type",
                    "application/json",
                    "X-Idemeum-Api-Key",
                    seen.msp().haloApiKey());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        }
    }

    private static void told(Class<? extends SpecificRecord> kind, ElevationRequest request) {
        Seen.soon()
                .untilAsserted(() -> assertThat(Pipeline.shared().records().of(kind, request.id()))
                        .isNotEmpty());
    }
}
