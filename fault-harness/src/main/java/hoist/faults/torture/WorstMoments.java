package hoist.faults.torture;

import static hoist.faults.torture.Mishap.ofTenant;

import hoist.faults.plant.Machine;
import hoist.faults.plant.Role;
import hoist.simulators.faults.Fault;
import hoist.simulators.faults.Faults;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

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
    /** Until the frozen one was thawed, if the call comes soon. */
    private static final Duration BEYOND_A_FREEZE = Duration.ofSeconds(15);

    private WorstMoments() {}

    /** A worker and what it calls. */
    private record Calling(
            String who, String whom, Role role, Function<Scene, Faults> vendor, String path, List<When> moments) {}

    static List<Mishap> all() {
        var everyMoment = List.of(When.values());
        var killed = Stream.of(
                        new Calling(
                                "ticket-worker",
                                "HaloPSA's tickets",
                                Role.TICKET_WORKER,
                                WorstMoments::halo,
                                TICKETS,
                                everyMoment),
                        new Calling(
                                "ticket-worker",
                                "HaloPSA's notes",
                                Role.TICKET_WORKER,
                                WorstMoments::halo,
                                NOTES,
                                List.of(When.DONE)),
                        new Calling(
                                "approval-worker",
                                "idemeum",
                                Role.APPROVAL_WORKER,
                                WorstMoments::idemeum,
                                DECISIONS,
                                everyMoment),
                        new Calling(
                                "jit-worker", "idemeum", Role.JIT_WORKER, WorstMoments::idemeum, DISABLES, everyMoment))
                .flatMap(calling -> calling.moments().stream().map(when -> killed(calling, when)));
        return Stream.concat(killed, Stream.of(frozenFetchingAToken(), frozenCreating()))
                .toList();
    }

    private static Mishap frozenFetchingAToken() {
        return ofTenant("one ticket-worker frozen while it fetches a token", scene -> {
            scene.msp().halo().tokens().revokeAll();
            var victim = scene.any(Role.TICKET_WORKER);
            once(halo(scene), TOKENS, When.BEFORE, () -> freeze(List.of(victim)), BEYOND_A_FREEZE);
        });
    }

    private static Mishap frozenCreating() {
        return ofTenant("ticket-workers frozen while HaloPSA creates", scene -> {
            var all = scene.plant().of(Role.TICKET_WORKER);
            once(halo(scene), TICKETS, When.DONE, () -> freeze(all), BEYOND_A_FREEZE);
        });
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

    private static Mishap killed(Calling calling, When when) {
        var moment = when.words.formatted("a call to " + calling.whom());
        return ofTenant(calling.who() + " killed " + moment, scene -> {
            var vendor = calling.vendor().apply(scene);
            once(vendor, calling.path(), when, () -> scene.killAll(calling.role()), FOR_A_WHILE);
        });
    }

    /**
     * At the next such call.
     *
     * @param within how long the call is waited for
     * @throws IllegalStateException when nobody made it
     */
    private static void once(Faults faults, String path, When when, Runnable action, Duration within)
            throws InterruptedException {
        var armed = faults.next(
                1,
                "POST",
                path,
                switch (when) {
                    case BEFORE -> Fault.beforeApply(action);
                    case DONE -> Fault.afterApply(action);
                    case ANSWERED -> Fault.afterAnswer(action);
                });
        Thread.sleep(within);
        if (armed.struck() == 0) {
            throw new IllegalStateException("nobody called " + path);
        }
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
