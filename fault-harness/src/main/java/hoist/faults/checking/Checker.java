package hoist.faults.checking;

import hoist.faults.load.Book;
import hoist.quickstart.msp.SimulatedMsp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Checks, as often as one likes, that all that users were promised became true and nothing else happened. It remembers what
 * is settled: a check costs what has changed since the last one, however long the run is.
 *
 * <p>To be called when the load has finished its acts and the faults are over.
 */
public final class Checker {
    private static final Duration LOOK = Duration.ofMillis(250);
    /** So long nothing may happen at the vendors before it counts as rest. */
    private static final Duration STILL = Duration.ofMillis(1500);

    private final Map<String, AtTenant> tenants = new LinkedHashMap<>();
    private final OpenLives lives;
    private final OpenPromises promises;
    private final EventsInTopics topics;
    private final Canaries canaries;
    private final Clock clock;
    private final Reporting reporting;
    private final Set<String> strays = new HashSet<>();

    /**
     * Follows these vendors from the beginning of their effect logs.
     *
     * @param topics an independent reader's view
     * @param canaries who are given what that reader reads
     */
    public Checker(List<SimulatedMsp> msps, Book book, EventsInTopics topics, Canaries canaries) {
        msps.forEach(msp -> tenants.put(msp.tenant(), new AtTenant(msp)));
        this.lives = new OpenLives(book, tenants);
        this.promises = new OpenPromises(book, topics);
        this.topics = topics;
        this.canaries = canaries;
        this.reporting = new Reporting(book, tenants.values());
        this.clock = Clock.systemUTC();
    }

    /** Waits until nothing is missing and nothing moves any more, at most as long as the round allows; then tells what is wrong. */
    public Report check(Round round) throws InterruptedException {
        var began = clock.instant();
        var rest = awaitRest(began, round);
        var lasting = new ArrayList<>(rest.lasting());
        lasting.addAll(strayTickets());
        lasting.addAll(canaries.look(round.services()));
        var ofRound = new ArrayList<>(rest.ofRound());
        ofRound.addAll(ServiceRules.of(round));
        var waiting = ServiceRules.stuck(round.services());
        waiting.forEach(each -> ofRound.add(each.finding()));
        reporting.stuck(waiting.stream().mapToLong(ServiceRules.Stuck::entries).sum());
        return reporting.report(
                lasting, ofRound, rest.recovery(round.faultsOverAt().orElse(began)));
    }

    /**
     * Has all topics read again by workers that know nothing (I8). To be called after a check, with no other workers running.
     */
    public Report replay(FreshWorkers workers) throws InterruptedException {
        awaitStillness();
        var began = clock.instant();
        var announced = topics.announcements();
        tenants.values().forEach(AtTenant::mark);
        try (var _ = workers.start()) {
            awaitStillness();
        }
        var done = tenants.values().stream()
                .flatMap(tenant -> tenant.sinceMark().stream())
                .toList();
        var findings = new ArrayList<>(done.stream()
                .filter(each -> !lives.isToCome(each.life(), began))
                .map(AtTenant.Done::finding)
                .toList());
        var inVain = topics.announcements() - announced - done.size();
        if (inVain > 0) {
            findings.add(Finding.wrong(
                    Invariant.I8,
                    "a replay announced " + inVain + " calls at vendors that nothing was left to do for"));
        }
        return reporting.report(List.of(), findings, Duration.ZERO);
    }

    /**
     * How it came to rest.
     *
     * @param lasting what is to be told once in a run
     * @param ofRound what is to be told of this round
     */
    private record Rest(List<Finding> lasting, List<Finding> ofRound, Instant recoveredAt) {
        Duration recovery(Instant since) {
            return recoveredAt.isAfter(since) ? Duration.between(since, recoveredAt) : Duration.ZERO;
        }
    }

    private Rest awaitRest(Instant began, Round round) throws InterruptedException {
        var within = round.quietWithin();
        var deadline = System.nanoTime() + within.toNanos();
        var wrong = new LinkedHashMap<String, Finding>();
        var recoveredAt = round.faultsOverAt().orElse(began);
        var movedAt = System.nanoTime();
        var effects = -1L;
        while (true) {
            var now = look();
            now.stream()
                    .filter(each -> each.kind() != Finding.Kind.MISSING)
                    .forEach(each -> wrong.put(each.sentence(), each));
            var missing = now.stream().filter(this::isMissing).toList();
            if (effects != effects()) {
                effects = effects();
                movedAt = System.nanoTime();
            }
            if (!missing.isEmpty()) {
                recoveredAt = clock.instant();
            }
            var isStill = System.nanoTime() - movedAt >= STILL.toNanos();
            if ((missing.isEmpty() && isStill) || System.nanoTime() > deadline) {
                var lasting = new ArrayList<>(wrong.values());
                lasting.addAll(missing);
                var isAtRest = missing.isEmpty() && isStill;
                return new Rest(
                        lasting,
                        isAtRest ? List.of() : List.of(notAtRest(within, missing.size())),
                        round.faultsOverAt().isPresent() ? later(recoveredAt, lastEffectAt()) : recoveredAt);
            }
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        }
    }

    private Instant lastEffectAt() {
        return tenants.values().stream().map(AtTenant::lastEffectAt).reduce(Instant.EPOCH, Checker::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Nothing happens at the vendors, and nothing new is read from the topics. */
    private void awaitStillness() throws InterruptedException {
        look();
        for (var before = -1L; before != effects() + topics.announcements(); ) {
            before = effects() + topics.announcements();
            TimeUnit.NANOSECONDS.sleep(2 * STILL.toNanos());
            look();
        }
    }

    private boolean isMissing(Finding finding) {
        return finding.kind() == Finding.Kind.MISSING && reporting.isNew(finding);
    }

    private static Finding notAtRest(Duration within, int missing) {
        return Finding.wrong(
                Invariant.I9,
                "after " + within + " things are not at rest: " + missing + " that must happen did not"
                        + (missing == 0 ? ", but something still happens at the vendors" : ""));
    }

    private List<Finding> look() {
        tenants.values().forEach(tenant -> promises.add(tenant.read()));
        var findings = new ArrayList<>(lives.look(clock.instant()));
        findings.addAll(promises.look());
        tenants.values().forEach(tenant -> findings.addAll(tenant.undelivered()));
        return findings;
    }

    private long effects() {
        return tenants.values().stream().mapToLong(AtTenant::lastEffects).sum();
    }

    /** Tickets for requests that nobody in this run raised. */
    private List<Finding> strayTickets() {
        var findings = new ArrayList<Finding>();
        tenants.values()
                .forEach(tenant -> tenant.history().requestsWithTickets().stream()
                        .filter(request -> !lives.knows(request))
                        .filter(request -> strays.add(tenant.tenant() + "/" + request))
                        .map(request -> Finding.wrong(
                                Invariant.I3,
                                "tenant " + tenant.tenant() + ": a ticket was created for request " + request
                                        + ", which nobody raised there"))
                        .forEach(findings::add));
        return findings;
    }
}
