package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.cli.failure.ExitCode;
import hoist.quickstart.msp.SimulatedMsp;
import hoist.schemas.ticket.TicketOpened;
import hoist.simulators.faults.Fault;
import hoist.simulators.idemeum.ElevationRequest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The ticket-worker dies, as a process, after Halo made the ticket and before it could hear of it; while it is down, operators
 * are told what waits for it.
 */
class KilledWorkerStory {
    private final Pipeline pipeline = Pipeline.sharedWithoutWorkers();
    private final SimulatedMsp msp = pipeline.msp();
    private final Seen seen = new Seen(msp);
    private final Cli cli = new Cli(pipeline);
    private final AtomicReference<WorkerProcess> worker = new AtomicReference<>();

    @AfterEach
    void stop() {
        worker.get().kill();
    }

    @Test
    void killedBetweenHalosApplyAndItsAnswerThereIsStillOneTicket() {
        // Given
        worker.set(WorkerProcess.ticketWorker(pipeline, Map.of()));
        msp.halo()
                .faults()
                .next(1, "POST", "/tickets", Fault.afterApply(() -> worker.get().kill()));

        // When
        var request = seen.danaAsks();
        Seen.soon().untilAsserted(() -> assertThat(worker.get().isAlive()).isFalse());
        var whileItIsDown = seen.danaAsks();

        // Then
        assertThatOperatorsAreToldOf(whileItIsDown);
        assertThatNoOperatorWaitsForAWorkerThatIsDown(whileItIsDown);

        // When
        worker.set(WorkerProcess.ticketWorker(pipeline, Map.of()));

        // Then
        Seen.soon()
                .untilAsserted(() -> assertThat(pipeline.records().of(TicketOpened.class, request.id()))
                        .singleElement()
                        .satisfies(opened -> assertThat(opened.getAttemptId())
                                .as("found in Halo and adopted, not created again")
                                .isNull()));
        seen.ticketOf(whileItIsDown);
        assertThat(msp.halo().createsForRequest(request.id())).hasSize(1);
        assertThat(msp.halo().createsForRequest(whileItIsDown.id())).hasSize(1);
        Seen.soon()
                .untilAsserted(() -> assertThat(cli.run("stuck", "--tenant", msp.tenant()))
                        .satisfies(
                                stuck -> assertThat(stuck.out()).doesNotContain(request.id(), whileItIsDown.id()),
                                stuck -> assertThat(stuck.err()).doesNotContain("ticket-worker")));
    }

    private void assertThatOperatorsAreToldOf(ElevationRequest request) {
        Seen.soon()
                .untilAsserted(() -> assertThat(
                                cli.run("stuck", "--tenant", msp.tenant()).err())
                        .containsPattern(
                                "(?m)^hoist: ticket-worker does not run \\(its consumer group hoist-ticket-worker"
                                        + " has no member; --group PREFIX if it is called otherwise\\)\\. (1 record waits|\\d+"
                                        + " records wait) for it, (the first )?since 20\\S+ \\S+ UTC\\. It reads on where it"
                                        + " stopped once it is started\\.$"));
        var stuck = cli.run("stuck", "--tenant", msp.tenant());
        assertThat(stuck.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(stuck.out())
                .containsPattern(request.id() + " +worker-down +20\\S+ \\S+\\R"
                        + " +what: ticket-worker does not run, and its next step is to create the ticket. Start it: it goes"
                        + " on by itself\\.");
        var retried = cli.run("retry", request.id(), "--tenant", msp.tenant());
        assertThat(retried.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(retried.out())
                .containsPattern(request.id() + " +worker-down +goes on by itself: nothing to try again");
        assertThat(retried.err()).contains("hoist: ticket-worker does not run");
        assertThat(cli.run("timeline", request.id(), "--tenant", msp.tenant()).err())
                .containsPattern(
                        "(?m)^hoist: From elevation-events/\\d+/\\d+ on, ticket-worker has not read this story\\."
                                + " ticket-worker does not run");
    }

    private void assertThatNoOperatorWaitsForAWorkerThatIsDown(ElevationRequest request) {
        var replayed = cli.run("replay", "--request", request.id(), "--tenant", msp.tenant(), "--go", "--progress");
        assertThat(replayed.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(replayed.err())
                .contains("hoist: Not read by ticket-worker, which does not run")
                .as("it waits for nobody, so there is no progress to tell")
                .doesNotContain("Workers reading")
                .contains("What was replayed is kept and is read when they can: 'hoist stuck' tells more.");
        new JitSeen(msp).grantedIn(null);
        var again = cli.run(
                "replay",
                "--again",
                "disable_accounts",
                "--subject",
                JitSeen.CUSTOMER + "/" + JitSeen.NIK,
                "--tenant",
                msp.tenant(),
                "--why",
                "turned on by hand");
        assertThat(again.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(again.out())
                .contains("once more, because: turned on by hand")
                .doesNotContain("Done");
        assertThat(again.err()).contains("hoist: Nothing is done yet: jit-worker does not run");
    }
}
