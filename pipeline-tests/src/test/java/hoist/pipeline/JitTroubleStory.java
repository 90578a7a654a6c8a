package hoist.pipeline;

import static hoist.pipeline.JitSeen.NIK;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.quickstart.msp.SimulatedMsp;
import hoist.schemas.jit.DisableAttempted;
import hoist.schemas.jit.DisableCause;
import hoist.schemas.jit.JitDisableStuck;
import hoist.schemas.jit.JitDisabled;
import hoist.schemas.jit.TicketsSwept;
import hoist.simulators.faults.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The jit-worker, as a process, when things break. */
class JitTroubleStory {
    private static final Pipeline PIPELINE = Pipeline.sharedWithoutWorkers();
    private static final String DISABLE = "/api/integrations/entrajitaccounts";

    private final SimulatedMsp msp = PIPELINE.msp();
    private final JitSeen seen = new JitSeen(msp);
    private final AtomicReference<WorkerProcess> worker = new AtomicReference<>();

    @AfterEach
    void killTheWorker() {
        worker.get().kill();
    }

    @Test
    void killedBetweenIdemeumsApplyAndItsAnswerItStillConfirmsThatTheAccountIsOff() {
        // Given
        start(Map.of());
        msp.idemeum()
                .faults()
                .next(1, "POST", DISABLE, Fault.afterApply(() -> worker.get().kill()));
        var ticket = seen.ticketOfNik();
        var grant = seen.grantedIn(ticket);

        // When
        msp.closeTicket(ticket, NIK);
        Seen.soon().untilAsserted(() -> assertThat(worker.get().isAlive()).isFalse());
        assertThat(facts(JitDisabled.class)).isEmpty();
        start(Map.of());

        // Then
        Seen.soon().untilAsserted(() -> assertThat(facts(JitDisabled.class)).hasSize(1));
        seen.assertDisabledOnce(grant);
    }

    @Test
    void aCloseWhoseWebhookIsLostIsFoundByTheSweep() {
        // Given
        start(Map.of("hoist-jit.tickets.sweep-every", "2s"));
        var ticket = seen.ticketOfNik();
        var grant = seen.grantedIn(ticket);
        msp.halo().webhooks().loseNextDelivery();

        // When
        msp.closeTicket(ticket, NIK);

        // Then
        seen.awaitOff(grant);
        assertThat(facts(TicketsSwept.class))
                .anySatisfy(sweep -> assertThat(sweep.getClosed()).anyMatch(closed -> closed.getTicketId() == ticket));
        Seen.soon()
                .untilAsserted(() -> assertThat(facts(JitDisabled.class))
                        .singleElement()
                        .satisfies(fact -> assertThat(fact.getCause()).isEqualTo(DisableCause.TICKET_CLOSED)));
        seen.assertDisabledOnce(grant);
    }

    /** Six hundred times as fast as life: an hour is six seconds, the 15 seconds between probes are 25 ms. */
    @Test
    @Tag("long")
    void afterAnHourWithoutIdemeumTheFirstTryThatReachesItDisablesTheAccount() {
        // Given
        start(Map.of(
                "hoist.lane.probe-every", "25ms",
                "hoist.lane.retry-after", "2ms",
                "hoist-jit.accounts.alert-after", "500ms",
                "hoist-jit.accounts.retry-every", "25ms"));
        var ticket = seen.ticketOfNik();
        var grant = seen.grantedIn(ticket);
        msp.idemeum().stop();
        var downAt = Instant.now();

        // When
        msp.closeTicket(ticket, NIK);

        // Then
        Seen.soon()
                .untilAsserted(() -> assertThat(facts(JitDisableStuck.class))
                        .singleElement()
                        .satisfies(stuck -> assertThat(stuck.getTicketIds()).containsExactly((long) ticket)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .during(Duration.ofSeconds(6))
                .until(() -> seen.isOn(grant));
        var attempts = facts(DisableAttempted.class).size();
        var down = Duration.between(downAt, Instant.now());
        assertThat(attempts)
                .as("one probe in 15 seconds, after those that showed that idemeum is down")
                .isLessThanOrEqualTo((int) (down.toMillis() / 25) + 10);

        // When
        var before = seen.disableCalls().size();
        msp.idemeum().start();

        // Then
        seen.awaitOff(grant);
        Seen.soon().untilAsserted(() -> assertThat(facts(JitDisabled.class)).hasSize(1));
        assertThat(seen.disableCalls()).as("calls since idemeum is back").hasSize(before + 1);
        assertThat(facts(JitDisableStuck.class)).as("told once").hasSize(1);
    }

    private void start(Map<String, Object> own) {
        worker.set(WorkerProcess.jitWorker(PIPELINE, own));
    }

    private <T extends SpecificRecord> List<T> facts(Class<T> kind) {
        return PIPELINE.records().ofTenant(kind, msp.tenant());
    }
}
