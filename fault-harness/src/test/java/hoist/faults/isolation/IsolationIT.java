package hoist.faults.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.faults.plant.Plant;
import hoist.faults.plant.PlantSettings;
import hoist.faults.plant.Role;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tenants beside others whose HaloPSA is in trouble. The calls of those in trouble do not end before the trouble does:
 * whoever waited for one of them would wait in vain.
 */
@Tag("long")
class IsolationIT {
    private static final Duration LONGER_THAN_THIS_TEST = Duration.ofMinutes(30);
    private static final IsolationSettings SETTINGS = new IsolationSettings(
            20_261_121, 24, 5, 12, Duration.ofSeconds(6), 1, LONGER_THAN_THIS_TEST, Duration.ofSeconds(90));

    @TempDir
    static Path directory;

    private static Plant plant;

    @BeforeAll
    static void start() {
        var timeout = LONGER_THAN_THIS_TEST.toMinutes() + "m";
        plant = Plant.start(PlantSettings.in(directory)
                .withMsps(SETTINGS.tenants())
                .with(
                        Role.TICKET_WORKER,
                        worker -> worker.with("hoist.lane.call-timeout", timeout)
                                // However slow this machine is, no announcement gets too old.
                                .with("hoist.lane.freshness", "1m"))
                .with(Role.APPROVAL_WORKER, worker -> worker.times(0))
                .with(Role.JIT_WORKER, worker -> worker.times(0)));
    }

    @AfterAll
    static void stop() {
        plant.close();
    }

    @Test
    void nobodyWaitsForATenantWhoseHaloPsaIsInTrouble() throws InterruptedException {
        try (var clientele = Clientele.of(plant.msps(), SETTINGS)) {
            // Given
            clientele.beginTrouble();

            // When
            var asked = Traffic.raise(Arrivals.of(SETTINGS), clientele.all()).asked();

            // Then
            assertThat(Tickets.await(clientele.ofTheWell(asked), SETTINGS.patience()))
                    .as("requests without a ticket, of tenants that are well")
                    .isEmpty();
            var held = clientele.ofTheTroubled(asked);
            assertThat(held).isNotEmpty();
            assertThat(Tickets.of(asked).missing(held))
                    .as("requests that the trouble holds up")
                    .isEqualTo(held);

            // When
            clientele.endTrouble();

            // Then
            assertThat(Tickets.await(asked, SETTINGS.patience()))
                    .as("requests without a ticket after the trouble")
                    .isEmpty();
            assertThat(Tickets.of(asked).doubled(asked)).isEmpty();
        }
    }
}
