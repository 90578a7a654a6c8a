package hoist.faults.checking;

import hoist.faults.load.Book;
import hoist.faults.load.Life;
import hoist.faults.load.LifePlan;
import hoist.faults.load.LifeSoFar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The lives that have to be looked at: those with something missing or still to come, and those that something was done to
 * since they were settled. A life that is settled and left alone costs nothing, however long the run.
 */
final class OpenLives {
    private final Book book;
    private final Map<String, AtTenant> tenants;
    private final Set<Life> open = new LinkedHashSet<>();
    private final Map<String, Life> bySubject = new HashMap<>();
    private int known;

    OpenLives(Book book, Map<String, AtTenant> tenants) {
        this.book = book;
        this.tenants = tenants;
    }

    /** What does not hold now, of all that may have changed. */
    List<Finding> look(Instant now) {
        var lives = book.lives();
        open.addAll(lives.subList(known, lives.size()));
        known = lives.size();
        tenants.values()
                .forEach(tenant -> tenant.history().takeChanged().stream()
                        .map(bySubject::get)
                        .filter(Objects::nonNull)
                        .forEach(open::add));
        var findings = new ArrayList<Finding>();
        open.removeIf(life -> isSettled(life, now, findings));
        return findings;
    }

    private boolean isSettled(Life life, Instant now, List<Finding> findings) {
        var soFar = life.soFar();
        remember(life, soFar);
        var tenant = tenants.get(soFar.tenant());
        if (tenant == null) {
            throw new IllegalStateException("no such tenant: " + soFar.tenant());
        }
        var own = LifeRules.of(soFar, tenant, now);
        findings.addAll(own);
        return own.stream().noneMatch(finding -> finding.kind() == Finding.Kind.MISSING) && !isToCome(soFar, now);
    }

    /** An account whose reason to go off lies in the future, or a life that has no name yet. */
    private static boolean isToCome(LifeSoFar life, Instant now) {
        return life.subject().isEmpty()
                || life.causeAt().filter(cause -> cause.isAfter(now)).isPresent();
    }

    private void remember(Life life, LifeSoFar soFar) {
        soFar.subject().ifPresent(subject -> bySubject.put(subject, life));
        if (soFar.plan() instanceof LifePlan.OfAccount) {
            soFar.handTickets()
                    .forEach(ticket -> bySubject.put(TenantHistory.ticketKey(soFar.tenant(), ticket.toString()), life));
        }
    }

    /** Whether a life, known by its request, grant or ticket, has something to come by its plan. */
    boolean isToCome(String knownBy, Instant now) {
        var life = bySubject.get(knownBy);
        return life != null && isToCome(life.soFar(), now);
    }

    /** Whether a life of the run is about this request. */
    boolean knows(String requestId) {
        return bySubject.containsKey(requestId);
    }
}
