package hoist.faults.torture;

import static hoist.faults.torture.Mishap.ofTenant;

import hoist.faults.plant.Machine;
import hoist.faults.plant.Role;
import hoist.simulators.faults.Fault;
import hoist.simulators.faults.Faults;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** A worker dies or stands still at the worst moments of a call: before it takes effect, before its answer, just after it. */
final class WorstMoments {
    private static final String DECISIONS = "/api/integrations/elevation/request/**";
    private static final String DISABLES = "/api/integrations/entrajitaccounts";
    private static final String TICKETS = "/tickets";
    private static final String TOKENS = "/auth/token";
    private static final String NOTES = "/actions";
    /** Longer than a lease and the session. */
    private static final Duration BEYOND_THE_LEASE = Duration.ofSeconds(9);

    private static final Duration FOR_A_WHILE = Duration.ofSeconds(5);

    private WorstMoments() {}

    static List<Mishap> all() {
        return List.of(
                killed(
                        "ticket-worker",
                        "HaloPSA's tickets",
                        WorstMoments::halo,
                        TICKETS,
                        Role.TICKET_WORKER,
                        When.BEFORE),
                killed(
                        "ticket-worker",
                        "HaloPSA's tickets",
                        WorstMoments::halo,
                        TICKETS,
                        Role.TICKET_WORKER,
                        When.DONE),
                killed(
                        "ticket-worker",
                        "HaloPSA's tickets",
                        WorstMoments::halo,
                        TICKETS,
                        Role.TICKET_WORKER,
                        When.ANSWERED),
                killed("ticket-worker", "HaloPSA's notes", WorstMoments::halo, NOTES, Role.TICKET_WORKER, When.DONE),
                killed(
                        "approval-worker",
                        "idemeum",
                        WorstMoments::idemeum,
                        DECISIONS,
                        Role.APPROVAL_WORKER,
                        When.BEFORE),
                killed("approval-worker", "idemeum", WorstMoments::idemeum, DECISIONS, Role.APPROVAL_WORKER, When.DONE),
                killed(
                        "approval-worker",
                        "idemeum",
                        WorstMoments::idemeum,
                        DECISIONS,
                        Role.APPROVAL_WORKER,
                        When.ANSWERED),
                killed("jit-worker", "idemeum", WorstMoments::idemeum, DISABLES, Role.JIT_WORKER, When.BEFORE),
                killed("jit-worker", "idemeum", WorstMoments::idemeum, DISABLES, Role.JIT_WORKER, When.DONE),
                killed("jit-worker", "idemeum", WorstMoments::idemeum, DISABLES, Role.JIT_WORKER, When.ANSWERED),
                ofTenant("one ticket-worker frozen while it fetches a token", scene -> {
                    scene.msp().halo().tokens().revokeAll();
                    var victim = scene.any(Role.TICKET_WORKER);
                    once(halo(scene), TOKENS, When.BEFORE, () -> freeze(List.of(victim)));
                    Thread.sleep(FOR_A_WHILE.multipliedBy(3));
                }),
                ofTenant("ticket-worker frozen while HaloPSA creates", scene -> {
                    once(
                            halo(scene),
                            TICKETS,
                            When.DONE,
                            () -> freeze(scene.plant().of(Role.TICKET_WORKER)));
                    Thread.sleep(FOR_A_WHILE);
                }));
    }

    /** When, in the life of a call. */
    private enum When {
        BEFORE("before %s takes effect"),
        DONE("when %s has taken effect and not answered"),
        ANSWERED("when %s has answered");

        private final String words;

        When(String words) {
            this.words = words;
        }
    }

    private static Mishap killed(
            String who, String whom, Function<Scene, Faults> vendor, String path, Role role, When when) {
        return ofTenant(who + " killed " + when.words.formatted("a call to " + whom), scene -> {
            once(vendor.apply(scene), path, when, () -> scene.killAll(role));
            Thread.sleep(FOR_A_WHILE);
        });
    }

    private static void once(Faults faults, String path, When when, Runnable action) {
        faults.next(
                1,
                "POST",
                path,
                switch (when) {
                    case BEFORE -> Fault.beforeApply(action);
                    case DONE -> Fault.afterApply(action);
                    case ANSWERED -> Fault.afterAnswer(action);
                });
    }

    /** They stand still longer than a lease and their session at the broker. */
    private static void freeze(List<Machine> machines) {
        machines.forEach(Machine::freeze);
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(BEYOND_THE_LEASE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                machines.forEach(Machine::thaw);
            }
        });
    }

    private static Faults halo(Scene scene) {
        return scene.msp().halo().faults();
    }

    private static Faults idemeum(Scene scene) {
        return scene.msp().idemeum().faults();
    }
}
