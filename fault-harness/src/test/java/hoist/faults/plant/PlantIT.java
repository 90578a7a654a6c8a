package hoist.faults.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.faults.plant.Machine.Readiness;
import hoist.simulators.idemeum.Application;
import hoist.simulators.idemeum.NewElevationRequest;
import hoist.simulators.idemeum.Person;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plant of one broker, and what can be done to its processes and links. */
@Tag("long")
class PlantIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path directory;

    private static Plant plant;

    @BeforeAll
    static void start() {
        plant = Plant.start(PlantSettings.in(directory));
    }

    @AfterAll
    static void end() {
        plant.close();
    }

    @Test
    void aKilledWorkerComesBackAndDoesWhatWasAskedMeanwhile() {
        // Given
        var worker = plant.machine("ticket-worker-1");
        long before = worker.pid().orElseThrow();
        // When
        worker.kill();
        var request = raise();
        // Then
        assertThat(worker.readiness()).isEqualTo(Readiness.GONE);
        assertThat(ProcessHandle.of(before).filter(ProcessHandle::isAlive)).isEmpty();
        // When
        worker.start();
        worker.awaitReady(PATIENCE);
        // Then
        awaitTicketOf(request);
        assertThat(worker.pid().orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void aFrozenMachineIsSilentUntilItIsThawed() {
        // Given
        var worker = plant.machine("approval-worker-1");
        long pid = worker.pid().orElseThrow();
        // When
        worker.freeze();
        // Then
        assertThat(worker.readiness()).isEqualTo(Readiness.NOT_READY);
        // When
        worker.thaw();
        worker.awaitReady(PATIENCE);
        // Then
        assertThat(worker.pid()).hasValue(pid);
    }

    @Test
    void aStoppedMachineEndsInOrder() {
        // Given
        var worker = plant.machine("jit-worker-1");
        // When
        var ending = worker.stop();
        // Then
        assertThat(ending.exitCode()).isEqualTo(128 + 15); // a JVM that ended because of TERM says so
        assertThat(ending.took()).isLessThan(Duration.ofSeconds(30)); // the promise of a graceful stop
        assertThat(worker.readiness()).isEqualTo(Readiness.GONE);
        // When
        worker.start();
        worker.awaitReady(PATIENCE);
    }

    @Test
    void throughACutLinkNothingComesUntilItPasses() {
        // Given
        var toHalo = plant.links().link("halo/msp-1");
        // When
        toHalo.cut();
        var request = raise();
        await().atMost(PATIENCE)
                .until(() -> plant.msps().getFirst().idemeum().webhooks().undelivered() == 0);
        await().atMost(PATIENCE).until(() -> toHalo.struck() > 0);
        // Then
        assertThat(plant.msps().getFirst().halo().ticketsForRequest(request)).isEmpty();
        // When
        toHalo.pass();
        // Then
        awaitTicketOf(request);
    }

    private static String raise() {
        return plant.msps()
                .getFirst()
                .idemeum()
                .raise(new NewElevationRequest(
                        "Contoso Ltd",
                        new Person("ada.king@contoso.example", "Ada King"),
                        new Application("7-Zip", null, null, null),
                        null,
                        null))
                .id();
    }

    private static void awaitTicketOf(String request) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(plant.msps().getFirst().halo().ticketsForRequest(request))
                        .hasSize(1));
    }
}
