package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.quickstart.msp.SimulatedMsp;
import hoist.schemas.ticket.TicketOpened;
import hoist.simulators.faults.Fault;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ticket-worker dies, as a process, after Halo made the ticket and before it could hear of it. */
class KilledWorkerStory {
    private final Pipeline pipeline = Pipeline.sharedWithoutWorkers();
    private final AtomicReference<WorkerProcess> worker = new AtomicReference<>();

    @AfterEach
    void stop() {
        worker.get().kill();
    }

    @Test
    void killedBetweenHalosApplyAndItsAnswerThereIsStillOneTicket() {
        // Given
        SimulatedMsp msp = pipeline.msp();
        worker.set(WorkerProcess.ticketWorker(pipeline, Map.of()));
        msp.halo()
                .faults()
                .next(1, "POST", "/tickets", Fault.afterApply(() -> worker.get().kill()));
        var seen = new Seen(msp);

        // When
        var request = seen.danaAsks();
        Seen.soon().untilAsserted(() -> assertThat(worker.get().isAlive()).isFalse());
        worker.set(WorkerProcess.ticketWorker(pipeline, Map.of()));

        // Then
        Seen.soon()
                .untilAsserted(() -> assertThat(pipeline.records().of(TicketOpened.class, request.id()))
                        .singleElement()
                        .satisfies(opened -> assertThat(opened.getAttemptId())
                                .as("found in Halo and adopted, not created again")
                                .isNull()));
        assertThat(msp.halo().createsForRequest(request.id())).hasSize(1);
    }
}
