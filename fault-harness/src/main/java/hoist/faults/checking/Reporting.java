package hoist.faults.checking;

import hoist.faults.load.Book;
import hoist.faults.load.LifePlan;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells each finding once, and sums up. */
final class Reporting {
    private final Book book;
    private final Collection<AtTenant> tenants;
    private final Set<String> reported = new HashSet<>();
    private long lost;
    private long doubled;
    private long stuck;
    private Duration slowestRecovery = Duration.ZERO;

    Reporting(Book book, Collection<AtTenant> tenants) {
        this.book = book;
        this.tenants = tenants;
    }

    boolean isNew(Finding finding) {
        return !reported.contains(finding.toString());
    }

    /** How many entries wait for a person now. */
    void stuck(long entries) {
        stuck = entries;
    }

    /**
     * What is new.
     *
     * @param lasting findings that a later check would have again: each is told once
     * @param ofRound findings of this check alone
     */
    Report report(List<Finding> lasting, List<Finding> ofRound, Duration recovery) {
        var fresh = Stream.concat(lasting.stream().filter(each -> reported.add(each.toString())), ofRound.stream())
                .toList();
        lost += count(fresh, Finding.Kind.MISSING);
        doubled += count(fresh, Finding.Kind.DOUBLED);
        slowestRecovery = recovery.compareTo(slowestRecovery) > 0 ? recovery : slowestRecovery;
        return new Report(fresh, recovery, totals());
    }

    private Totals totals() {
        var tallies = tenants.stream().map(tenant -> tenant.history().tally()).toList();
        return new Totals(
                book.lives().stream()
                        .filter(life -> life.soFar().plan() instanceof LifePlan.OfRequest)
                        .count(),
                tallies.stream().mapToLong(Tally::tickets).sum(),
                tallies.stream().mapToLong(Tally::decisions).sum(),
                tallies.stream().mapToLong(Tally::disables).sum(),
                lost,
                doubled,
                stuck,
                slowestRecovery);
    }

    private static long count(List<Finding> findings, Finding.Kind kind) {
        return findings.stream().filter(each -> each.kind() == kind).count();
    }
}
