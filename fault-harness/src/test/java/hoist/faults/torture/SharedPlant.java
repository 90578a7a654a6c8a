package hoist.faults.torture;

import hoist.faults.plant.Machine;
import hoist.faults.plant.Plant;
import hoist.faults.plant.PlantSettings;
import hoist.faults.plant.Role;
import hoist.quickstart.msp.SimulatedMsp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The plant that the tests of this package share, started once: it takes longer than most of them. With the system property
 * {@code hoist.services} it runs the jars in that directory, to see whether the tests find what is wrong with them.
 */
final class SharedPlant {
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int UNDER_LOAD = 5;

    private static final Plant PLANT = start();

    private SharedPlant() {}

    static Plant plant() {
        return PLANT;
    }

    /** The MSPs that lives are lived at. */
    static List<SimulatedMsp> underLoad() {
        return PLANT.msps().subList(0, UNDER_LOAD);
    }

    /** One that nobody but a story uses. */
    static SimulatedMsp ofStories() {
        return PLANT.msps().getLast();
    }

    /** All of a role are gone until {@link #up}. */
    static void down(Role role) {
        PLANT.of(role).forEach(Machine::kill);
    }

    /** All of a role are there again and ready. */
    static void up(Role role) {
        PLANT.of(role).forEach(Machine::start);
        PLANT.machines().forEach(machine -> machine.awaitReady(PATIENCE));
    }

    private static Plant start() {
        try {
            var directory = Files.createTempDirectory("hoist-faults");
            var usual = PlantSettings.in(directory);
            var plant = Plant.start(Optional.ofNullable(System.getProperty("hoist.services"))
                    .map(Path::of)
                    .map(usual::withJars)
                    .orElse(usual)
                    .withMsps(UNDER_LOAD + 1)
                    .with(Role.TICKET_WORKER, ticketWorker -> ticketWorker.times(2))
                    .with(Role.JIT_WORKER, jitWorker -> jitWorker.with("hoist-jit.tickets.sweep-every", "5s")));
            Runtime.getRuntime().addShutdownHook(new Thread(plant::close));
            return plant;
        } catch (IOException e) {
            throw new UncheckedIOException("no directory for the plant", e);
        }
    }
}
