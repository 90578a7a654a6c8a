package hoist.faults.torture;

import hoist.faults.plant.Machine;
import hoist.faults.plant.Machine.Readiness;
import hoist.faults.plant.Plant;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

/** One round: mishaps that play at once while users go on, and everything mended afterwards. */
record Stage(Plant plant, Supervisor supervisor, Damage damage) {
    /** From the moment when nothing is broken any more; starts of all processes at once on a small machine included. */
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(3);

    /** Returns when all have played, everything is mended and every process is ready again. */
    void play(List<Placed> mishaps) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            mishaps.forEach(placed -> threads.execute(() -> play(placed)));
        } finally {
            mend();
        }
        plant.machines().forEach(machine -> machine.awaitReady(LONGEST_RECOVERY));
    }

    /** A mishap may come to nothing: what is killed cannot be stopped in order, and some wait for a call. */
    private void play(Placed placed) {
        try {
            placed.mishap().act().play(new Scene(plant, supervisor, placed.msp(), placed.random(), damage));
            damage.played(placed.mishap());
        } catch (IllegalStateException e) {
            damage.addOneThatCameToNothing();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void mend() {
        plant.links().passAll();
        for (var msp : plant.msps()) {
            msp.halo().faults().clear();
            msp.idemeum().faults().clear();
        }
        plant.machines().forEach(Machine::thaw);
        supervisor.releaseAll();
        plant.machines().stream()
                .filter(machine -> machine.readiness() == Readiness.GONE)
                .forEach(Machine::start);
    }
}
