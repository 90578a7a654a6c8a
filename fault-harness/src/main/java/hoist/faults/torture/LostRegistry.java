package hoist.faults.torture;

import hoist.faults.checking.HealthNotice;
import hoist.faults.plant.Machine;
import hoist.faults.plant.Machine.Readiness;
import hoist.faults.plant.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The registry is gone until every worker says that it is not ready, and how long that takes each of them. */
final class LostRegistry {
    /** The promise is 10 s; the machine has more processes than processors, and others are being killed. */
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private LostRegistry() {}

    static void play(Scene scene) throws InterruptedException {
        var registry = scene.any(Role.REGISTRY);
        var ready = new ArrayList<>(readyWorkers(scene));
        scene.supervisor().holdDown(registry);
        try {
            scene.kill(registry);
            awaitWords(scene, registry, ready);
        } finally {
            scene.supervisor().release(registry);
        }
    }

    /** Another mishap may bring the registry back: then nothing more is to be learnt. */
    private static void awaitWords(Scene scene, Machine registry, List<Machine> silent) throws InterruptedException {
        var began = System.nanoTime();
        while (!silent.isEmpty() && registry.pid().isEmpty()) {
            var after = Duration.ofNanos(System.nanoTime() - began);
            silent.removeIf(worker -> {
                var said = worker.readiness() != Readiness.READY;
                if (said) {
                    scene.notice(notice(worker, Optional.of(after)));
                }
                return said;
            });
            if (after.compareTo(WITHIN) > 0) {
                silent.forEach(worker -> scene.notice(notice(worker, Optional.empty())));
                return;
            }
            Thread.sleep(BETWEEN);
        }
    }

    private static HealthNotice notice(Machine worker, Optional<Duration> after) {
        return new HealthNotice(worker.name(), "not ready without a registry", WITHIN, after);
    }

    private static List<Machine> readyWorkers(Scene scene) {
        return MachineMishaps.workers(scene).stream()
                .filter(worker -> worker.readiness() == Readiness.READY)
                .toList();
    }
}
