package hoist.faults.isolation;

import hoist.faults.isolation.Phase.With;
import hoist.quickstart.msp.SimulatedMsp;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Measures in one run how long the tenants without trouble wait for their tickets while the others' HaloPSA is well and
 * while it is not, by turns so that neither the warmth of the services nor this machine's other work decides.
 */
public final class Isolation {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

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
     * Runs against services that are there already.
     *
     * @param tenants the directory of tenant files that they share; one is written for each tenant of the run
     * @param ingest base URL of the ingest-service
     * @param progress is told in a sentence what happens
     */
    public static Result run(IsolationSettings settings, Path tenants, URI ingest, Consumer<String> progress)
            throws InterruptedException {
        progress.accept("isolation: starting " + settings.tenants() + " tenants");
        try (var clientele = Clientele.start(settings, tenants, ingest)) {
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
        var tickets = Tickets.of(clientele.all());
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
        var ofTheWell = traffic.asked().stream()
                .filter(one -> clientele.isWell(one.msp()))
                .toList();
        var missing = awaitTickets(ofTheWell);
        var phase = new Phase(with, waits(ofTheWell), missing.size(), traffic.lag(), load());
        phases.add(phase);
        progress.accept("isolation: " + Table.line(phase));
        if (with == With.NO_TROUBLE) {
            requireAll(traffic.asked(), "without trouble");
        }
    }

    /** What was held up gets its ticket, each at its own pace. */
    private void drain() throws InterruptedException {
        var began = System.nanoTime();
        var held = asked.stream().filter(one -> !clientele.isWell(one.msp())).toList();
        var missing = awaitTickets(held);
        var took = Duration.ofNanos(System.nanoTime() - began);
        drains.add(took);
        progress.accept(
                "isolation: trouble over, all but " + missing.size() + " drained after " + took.toSeconds() + " s");
    }

    /** Returns those that have none when patience ends. */
    private List<Asked> awaitTickets(List<Asked> some) throws InterruptedException {
        var deadline = System.nanoTime() + settings.patience().toNanos();
        while (true) {
            var missing = Tickets.of(msps(some)).missing(some);
            if (missing.isEmpty() || System.nanoTime() > deadline) {
                return missing;
            }
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
        }
    }

    private static Waits waits(List<Asked> some) {
        var tickets = Tickets.of(msps(some));
        return new Waits(
                some.stream().map(tickets::wait).flatMap(Optional::stream).toList());
    }

    private static Collection<SimulatedMsp> msps(List<Asked> some) {
        return some.stream().map(Asked::msp).distinct().toList();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
