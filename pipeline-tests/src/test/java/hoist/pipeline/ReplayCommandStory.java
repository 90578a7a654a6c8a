package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.cli.failure.ExitCode;
import hoist.schemas.decision.DecisionRelayed;
import hoist.schemas.ticket.TicketClosed;
import hoist.simulators.idemeum.ElevationRequest;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** An operator looks at what a replay would do, carries it out, and has one effect done once more on purpose. */
class ReplayCommandStory {
    private final Seen seen = new Seen(Pipeline.shared().msp());
    private final Cli cli = new Cli(Pipeline.shared());
    private final String tenant = seen.msp().tenant();

    @Test
    void whatWasDoneIsNotDoneAgainByAReplay() {
        // Given
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);
        seen.msp().clickApprove(ticket.id(), Seen.TESS.email());
        told(TicketClosed.class, request);
        told(DecisionRelayed.class, request);
        var halo = seen.msp().halo().effects().calls();
        var idemeum = seen.msp().idemeum().effects().calls();

        // When
        var plan = cli.run("replay", "--request", request.id(), "--tenant", tenant);

        // Then
        assertThat(plan.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(plan.out())
                .contains("would do nothing (ticket " + ticket.id() + " exists)")
                .contains("would do nothing (idemeum has the decision)")
                .contains("0 would do something")
                .contains("Nothing was replayed: --go does.");

        // When
        var gone = cli.run("replay", "--tenant", tenant, "--go");

        // Then
        assertThat(gone.err()).isEmpty();
        assertThat(gone.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(gone.out())
                .containsPattern("Replayed \\d+ events in [0-9.]+ s \\([0-9,]+ events/s\\)")
                .contains("All workers have read them")
                .contains("0 vendor calls announced since");
        assertThat(seen.msp().halo().effects().calls()).isEqualTo(halo);
        assertThat(seen.msp().idemeum().effects().calls()).isEqualTo(idemeum);

        // When
        var after = cli.run("replay", "--request", request.id(), "--tenant", tenant);

        // Then
        assertThat(after.out())
                .contains("Left out: "
                        + plan.out()
                                .lines()
                                .filter(line -> line.contains(request.id()))
                                .count() + " copies that earlier replays wrote.");
        assertThat(after.out().lines().filter(line -> line.contains(request.id())))
                .containsExactlyElementsOf(plan.out()
                        .lines()
                        .filter(line -> line.contains(request.id()))
                        .toList());
    }

    @Test
    void aTicketThatWasDeletedIsOpenedOnceMoreAndOneThatIsThereIsNot() {
        // Given
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);
        String[] again = {
            "replay",
            "--again",
            "open_ticket",
            "--request",
            request.id(),
            "--tenant",
            tenant,
            "--why",
            "deleted by mistake"
        };

        // When
        var there = cli.run(again);
        seen.msp()
                .halo()
                .deleteByHand(
                        ticket.id(), seen.msp().halo().agentWith(JitSeen.NIK).orElseThrow());
        var gone = cli.run(again);

        // Then
        assertThat(there.out()).contains("Nothing was to be done", "TicketOpened");
        assertThat(there.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(gone.out()).contains("because: deleted by mistake", "Done: TicketOpened");
        assertThat(gone.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(seen.msp().halo().createsForRequest(request.id())).hasSize(2);
    }

    @Test
    void whatMayNotBeRepeatedOrReplayedIsRefusedInASentence() {
        // Given
        var request = seen.danaAsks();
        seen.ticketOf(request);

        // When
        var notRelayed = cli.run(
                "replay", "--again", "relay_decision", "--request", request.id(), "--tenant", tenant, "--why", "lost");
        var facts = cli.run("replay", "--topic", "ticket-facts", "--go");
        var withoutWhy = cli.run("replay", "--again", "open_ticket", "--request", request.id(), "--tenant", tenant);

        // Then
        assertThat(notRelayed.err())
                .isEqualTo("hoist: Refused to repeat RELAY_DECISION of %s: Hoist relayed no decision of it.%n"
                        .formatted(request.id()));
        assertThat(notRelayed.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(facts.err()).contains("ticket-facts holds facts, which are results and are never replayed");
        assertThat(withoutWhy.exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private static void told(Class<? extends SpecificRecord> kind, ElevationRequest request) {
        Seen.soon()
                .untilAsserted(() -> assertThat(Pipeline.shared().records().of(kind, request.id()))
                        .isNotEmpty());
    }
}
