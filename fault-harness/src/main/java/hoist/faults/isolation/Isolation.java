package hoist.faults.isolation;

import hoist.faults.isolation.Phase.With;
import hoist.faults.plant.Plant;
import hoist.quickstart.msp.SimulatedMsp;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Measures in one run how long the tenants without trouble wait for their tickets while the others' HaloPSA is well and
 * while it is not, by turns so that neither the warmth of the services nor this machine's other work decides.
 */
public final class Isolation {
    private final IsolationSettings settings;
    private final Clientele clientele;
    private final Consumer<String> progress;
    private final Arrivals arrivals;
    private final List<Asked> asked = new ArrayList<>();
    private final List<Phase> phases = new ArrayList<>();
    private final List<Duration> drains = new ArrayList<>();

    private Isolation(IsolationSettings settings, Clientele clientele, Consumer<String> progress) {
        this.settings = settings;
        this.clientele = clientele;
        this.progress = progress;
        this.arrivals = Arrivals.of(settings);
    }

    /**
     * Starts a plant with the settings of a real deployment, and runs there.
     *
     * @param directory for everything that the plant keeps
     * @param progress is told in a sentence what happens
     */
    public static Result run(IsolationSettings settings, Path directory, Consumer<String> progress)
            throws InterruptedException {
        progress.accept("isolation: starting the pipeline for " + settings.tenants() + " tenants");
        try (var plant = Plant.start(RealPace.of(settings, directory))) {
            return run(settings, plant.msps(), progress);
        }
    }

    /**
     * Runs in a pipeline that is there already.
     *
     * @param msps as many as the settings say
     */
    public static Result run(IsolationSettings settings, List<SimulatedMsp> msps, Consumer<String> progress)
            throws InterruptedException {
        try (var clientele = Clientele.of(msps, settings)) {
            return new Isolation(settings, clientele, progress).run();
        }
    }

    private Result run() throws InterruptedException {
        warmUp();
        for (int round = 0; round < settings.rounds(); round++) {
            phase(With.NO_TROUBLE);
            clientele.beginTrouble();
            phase(With.TROUBLE);
            clientele.endTrouble();
            drain();
        }
        // Whatever was sent while there was trouble has ended by then, one way or the other.
        TimeUnit.NANOSECONDS.sleep(settings.callTimeout().multipliedBy(2).toNanos());
        var tickets = Tickets.of(asked);
        return new Result(
                settings,
                clientele.troubles(),
                List.copyOf(phases),
                List.copyOf(drains),
                new Result.Requests(
                        asked.size(),
                        tickets.missing(asked).size(),
                        tickets.doubled(asked).size()));
    }

    /** Every tenant is known to every service, and every client has its token, before anything is measured. */
    private void warmUp() throws InterruptedException {
        progress.accept("isolation: a request of each tenant, to warm up");
        var first = Traffic.raise(Arrivals.oneEach(settings), clientele.all()).asked();
        asked.addAll(first);
        requireAll(first, "warm-up");
        var second = Traffic.raise(arrivals, clientele.all()).asked();
        asked.addAll(second);
        requireAll(second, "warm-up");
    }

    private void requireAll(List<Asked> some, String when) throws InterruptedException {
        var missing = awaitTickets(some);
        if (!missing.isEmpty()) {
            throw new IllegalStateException(when + ": " + missing.size() + " of " + some.size()
                    + " requests have no ticket after " + settings.patience().toSeconds() + " s, first of tenant "
                    + missing.getFirst().msp().tenant());
        }
    }

    private void phase(With with) throws InterruptedException {
        var traffic = Traffic.raise(arrivals, clientele.all());
        asked.addAll(traffic.asked());
        var ofTheWell = clientele.ofTheWell(traffic.asked());
        var missing = awaitTickets(ofTheWell);
        var heldUp = Tickets.of(traffic.asked()).missing(clientele.ofTheTroubled(traffic.asked()));
        var phase = new Phase(with, waits(ofTheWell), missing.size(), heldUp.size(), traffic.lag(), load());
        phases.add(phase);
        progress.accept("isolation: " + Table.line(phase));
        if (with == With.NO_TROUBLE) {
            requireAll(traffic.asked(), "without trouble");
        }
    }

    /** What was held up gets its ticket, each at its own pace. */
    private void drain() throws InterruptedException {
        var began = System.nanoTime();
        var missing = awaitTickets(clientele.ofTheTroubled(asked));
        var took = Duration.ofNanos(System.nanoTime() - began);
        drains.add(took);
        progress.accept(
                "isolation: trouble over, all but " + missing.size() + " drained after " + took.toSeconds() + " s");
    }

    private List<Asked> awaitTickets(List<Asked> some) throws InterruptedException {
        return Tickets.await(some, settings.patience());
    }

    private static Waits waits(List<Asked> some) {
        var tickets = Tickets.of(some);
        return new Waits(
                some.stream().map(tickets::wait).flatMap(Optional::stream).toList());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
