package hoist.faults.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.faults.plant.Plant;
import hoist.faults.plant.PlantSettings;
import hoist.faults.plant.Role;
import hoist.quickstart.msp.SimulatedMsp;
import hoist.simulators.faults.Fault;
import hoist.simulators.faults.FaultSwitch;
import hoist.simulators.halo.HaloTicket;
import hoist.simulators.idemeum.Decision;
import hoist.simulators.idemeum.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With calls that may take as long as in life: nobody touches a call that may still be under way, and nobody makes one that
 * was announced too long ago.
 */
@Tag("long")
class LeaseStory {
    private static final Person TECHNICIAN = new Person("tess.tech@msp.example", "Tess Tech");
    private static final Duration CALL = Duration.ofSeconds(10);
    /** Just about what a call may take. */
    private static final Duration SLOW = Duration.ofSeconds(9);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String TICKETS = "/tickets";
    /** Enough that some of them are in a partition that moves when the second worker comes back. */
    private static final int MSPS = 6;

    private Plant plant;

    @BeforeEach
    void start(@TempDir Path directory) {
        var usual = PlantSettings.in(directory);
        plant = Plant.start(Optional.ofNullable(System.getProperty("hoist.services"))
                .map(Path::of)
                .map(usual::withJars)
                .orElse(usual)
                .withMsps(MSPS)
                .with(Role.APPROVAL_WORKER, none -> none.times(0))
                .with(Role.JIT_WORKER, none -> none.times(0))
                .with(
                        Role.TICKET_WORKER,
                        ticketWorker -> ticketWorker.times(2).with("hoist.lane.call-timeout", CALL.toSeconds() + "s")));
    }

    @AfterEach
    void stop() {
        plant.close();
    }

    @Test
    void aCallThatMayStillBeUnderWayIsNotMadeAgain() {
        // Given: HaloPSA takes its time
        var applied = new CountDownLatch(plant.msps().size());
        var called = plant.msps().stream()
                .map(msp -> msp.halo()
                        .faults()
                        .next(1, "POST", TICKETS, Fault.latency(SLOW), Fault.afterApply(applied::countDown)))
                .toList();

        // When: one of two workers dies meanwhile, and the other takes its tenants over before HaloPSA is done
        var requests = raise();
        await().atMost(PATIENCE).until(() -> called.stream().allMatch(call -> call.struck() == 1));
        plant.of(Role.TICKET_WORKER).getFirst().kill();
        await().atMost(PATIENCE).until(() -> applied.getCount() == 0);

        // Then
        requests.forEach(LeaseStory::assertItIsClosedAndTheOnlyOne);
    }

    @Test
    void aWorkerThatLostTheTenantWhileItsCallWaitedForATokenDoesNotMakeIt() {
        // Given: one worker has all tenants, since the other one stands still; HaloPSA refuses its token late and takes
        // long
        // to give another one
        var first = plant.of(Role.TICKET_WORKER).getFirst();
        var second = plant.of(Role.TICKET_WORKER).getLast();
        second.freeze();
        plant.msps().forEach(msp -> requireTicket(msp, Ada.asksFor("Warm-up", msp)));
        var held = plant.msps().stream().map(TokenHeldBack::at).toList();

        // When: the other one is back and takes some of them over
        var requests = plant.msps().stream().collect(Collectors.toMap(msp -> msp, msp -> Ada.asksFor("Putty", msp)));
        await().atMost(PATIENCE).until(() -> held.stream().allMatch(TokenHeldBack::isCalled));
        second.thaw();
        await().atMost(PATIENCE).until(() -> held.stream().allMatch(TokenHeldBack::isOver));
        requests.forEach(LeaseStory::requireTicket);
        first.stop();

        // Then
        requests.forEach(LeaseStory::assertItIsClosedAndTheOnlyOne);
    }

    private Map<SimulatedMsp, String> raise() {
        return plant.msps().stream().collect(Collectors.toMap(msp -> msp, msp -> Ada.asksFor("Putty", msp)));
    }

    /** The next create is refused for its token just before its time is over, and the next token takes as long. */
    private record TokenHeldBack(FaultSwitch create, CountDownLatch given) {
        static TokenHeldBack at(SimulatedMsp msp) {
            var given = new CountDownLatch(1);
            var faults = msp.halo().faults();
            Runnable holdBack = () ->
                    faults.next(1, "POST", "/auth/token", Fault.latency(SLOW), Fault.afterAnswer(given::countDown));
            var create = faults.next(
                    1,
                    "POST",
                    TICKETS,
                    Fault.latency(SLOW),
                    Fault.beforeApply(holdBack),
                    Fault.answer(401, "application/json", "{}"));
            return new TokenHeldBack(create, given);
        }

        boolean isCalled() {
            return create.struck() == 1;
        }

        boolean isOver() {
            return given.getCount() == 0;
        }
    }

    private static void requireTicket(SimulatedMsp msp, String request) {
        await().atMost(PATIENCE)
                .until(() -> !msp.halo().ticketsForRequest(request).isEmpty());
    }

    /** Only a ticket that is known can be closed. */
    private static void assertItIsClosedAndTheOnlyOne(SimulatedMsp msp, String request) {
        msp.idemeum().decide(request, Decision.approvedOnPhone(TECHNICIAN));
        await().atMost(PATIENCE)
                .until(
                        () -> msp.halo().ticketsForRequest(request),
                        tickets -> tickets.size() > 1 || tickets.stream().anyMatch(HaloTicket::closed));
        assertThat(msp.halo().createsForRequest(request)).hasSize(1);
    }
}
