package hoist.faults.torture;

import static hoist.faults.torture.Mishap.ofPlant;

import hoist.faults.plant.Machine;
import hoist.faults.plant.Role;
import java.time.Duration;
import java.util.List;

/** Processes that end, stand still or come and go. */
final class MachineMishaps {
    /** Longer than the workers' session at the broker: others take over meanwhile. */
    private static final Duration BEYOND_THE_SESSION = Duration.ofSeconds(8);

    private static final Duration A_MOMENT = Duration.ofMillis(500);
    private static final Duration A_WHILE = Duration.ofSeconds(3);

    /** Part of every round. */
    static final Mishap KILLS = ofPlant("processes killed one after the other", MachineMishaps::killOneAfterTheOther);

    private MachineMishaps() {}

    static List<Mishap> all() {
        return List.of(
                killed("ingest-service", Role.INGEST),
                killed("ticket-worker", Role.TICKET_WORKER),
                killed("approval-worker", Role.APPROVAL_WORKER),
                killed("jit-worker", Role.JIT_WORKER),
                killed("broker", Role.BROKER),
                killed("registry", Role.REGISTRY),
                ofPlant("all workers killed at once", MachineMishaps::killWorkers),
                ofPlant("everything killed at once", MachineMishaps::killEverything),
                ofPlant("a worker killed again as soon as it is back", MachineMishaps::killAgain),
                ofPlant("all brokers down for a while", MachineMishaps::brokersDown),
                ofPlant("all brokers but one down for a while", MachineMishaps::allBrokersButOneDown),
                ofPlant("registry down while a worker starts", MachineMishaps::startWithoutRegistry),
                ofPlant("registry down until every worker says so", LostRegistry::play),
                frozen("ticket-worker", Role.TICKET_WORKER, BEYOND_THE_SESSION),
                frozen("approval-worker", Role.APPROVAL_WORKER, BEYOND_THE_SESSION),
                frozen("jit-worker", Role.JIT_WORKER, BEYOND_THE_SESSION),
                frozen("broker", Role.BROKER, A_WHILE),
                frozen("ingest-service", Role.INGEST, A_WHILE),
                ofPlant("every service stopped in order under load", MachineMishaps::stopInOrder),
                ofPlant("instances leave and join", MachineMishaps::leaveAndJoin));
    }

    private static Mishap killed(String what, Role role) {
        return ofPlant(what + " killed", scene -> {
            scene.pause(Duration.ZERO, A_WHILE);
            scene.kill(scene.any(role));
        });
    }

    private static Mishap frozen(String what, Role role, Duration time) {
        return ofPlant(what + " frozen for " + time.toSeconds() + " s", scene -> {
            scene.pause(Duration.ZERO, A_MOMENT);
            scene.freeze(scene.any(role), time);
        });
    }

    private static void killWorkers(Scene scene) throws InterruptedException {
        scene.pause(A_MOMENT, A_WHILE);
        workers(scene).forEach(scene::kill);
    }

    private static void killEverything(Scene scene) throws InterruptedException {
        scene.pause(A_MOMENT, A_WHILE);
        scene.plant().machines().forEach(scene::kill);
    }

    private static void killOneAfterTheOther(Scene scene) throws InterruptedException {
        for (var i = 0; i < 14; i++) {
            scene.kill(scene.any());
            scene.pause(A_MOMENT, A_WHILE);
        }
    }

    private static void killAgain(Scene scene) throws InterruptedException {
        var all = workers(scene);
        var victim = all.get(scene.random().nextInt(all.size()));
        for (var i = 0; i < 3; i++) {
            scene.kill(victim);
            scene.pause(A_MOMENT, A_WHILE.multipliedBy(2));
        }
    }

    private static void brokersDown(Scene scene) throws InterruptedException {
        scene.pause(A_MOMENT, A_WHILE);
        scene.keepDown(scene.plant().of(Role.BROKER), A_WHILE);
    }

    /** With three of them too few in-sync replicas are left to write to; one alone goes too. */
    private static void allBrokersButOneDown(Scene scene) throws InterruptedException {
        var brokers = scene.plant().of(Role.BROKER);
        scene.pause(Duration.ZERO, A_WHILE);
        scene.keepDown(brokers.subList(0, Math.max(1, brokers.size() - 1)), A_WHILE);
    }

    private static void startWithoutRegistry(Scene scene) throws InterruptedException {
        var registry = scene.plant().of(Role.REGISTRY);
        scene.kill(scene.any(Role.TICKET_WORKER));
        scene.kill(scene.any(Role.INGEST));
        scene.keepDown(registry, BEYOND_THE_SESSION);
    }

    private static void stopInOrder(Scene scene) throws InterruptedException {
        for (var role : List.of(Role.INGEST, Role.TICKET_WORKER, Role.APPROVAL_WORKER, Role.JIT_WORKER)) {
            scene.stop(scene.any(role));
            scene.pause(Duration.ZERO, A_MOMENT);
        }
    }

    private static void leaveAndJoin(Scene scene) throws InterruptedException {
        for (var role : List.of(Role.TICKET_WORKER, Role.JIT_WORKER, Role.TICKET_WORKER)) {
            scene.stop(scene.any(role));
            scene.pause(A_MOMENT, A_WHILE);
        }
    }

    static List<Machine> workers(Scene scene) {
        return scene.plant().machines().stream()
                .filter(machine -> switch (machine.role()) {
                    case TICKET_WORKER, APPROVAL_WORKER, JIT_WORKER -> true;
                    case BROKER, REGISTRY, INGEST -> false;
                })
                .toList();
    }
}
