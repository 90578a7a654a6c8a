package hoist.simulators.idemeum;

import hoist.simulators.effects.EffectLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All JIT accounts, and the only place where one changes. */
final class JitAccounts {

    private final Clock clock;
    private final Duration life;
    private final Directory directory;
    private final EffectLog effects;
    private final Announcements announcements;
    private volatile AfterGrantedTime afterGrantedTime = AfterGrantedTime.ENDS;
    private final Map<String, JitGrant> grants = new LinkedHashMap<>();

    JitAccounts(Clock clock, Duration life, Directory directory, EffectLog effects, Announcements announcements) {
        this.clock = clock;
        this.life = life;
        this.directory = directory;
        this.effects = effects;
        this.announcements = announcements;
    }

    void afterGrantedTime(AfterGrantedTime value) {
        afterGrantedTime = value;
    }

    JitGrant grant(NewJitGrant asked) {
        return grant(asked, now().plus(life));
    }

    synchronized JitGrant grant(NewJitGrant asked, Instant activeUntil) {
        Customer customer = directory.customer(asked.customer());
        String id = UUID.randomUUID().toString();
        JitGrant grant = new JitGrant(
                id, customer, asked, account(customer, asked, id), now(), activeUntil, new JitStanding.Active());
        grants.put(id, grant);
        effects.effect("jit.granted", id, details(grant));
        announcements.granted(grant);
        return grant;
    }

    /** Disables whatever that technician has at that customer; what ended is returned, often nothing. */
    synchronized List<JitGrant> disable(String customer, String technicianEmail) {
        expireDue();
        return all().stream()
                .filter(JitGrant::isActive)
                .filter(grant -> grant.isFor(customer, technicianEmail))
                .map(grant -> ended(grant, JitEnd.DISABLED))
                .toList();
    }

    /** Whoever left keeps being known by the accounts they had. */
    synchronized boolean everGivenTo(String technicianEmail) {
        return grants.values().stream()
                .anyMatch(grant -> grant.asked().technicianEmail().equalsIgnoreCase(technicianEmail));
    }

    synchronized Optional<JitGrant> find(String id) {
        return Optional.ofNullable(grants.get(id));
    }

    synchronized Optional<JitGrant> end(String id, JitEnd cause) {
        return Optional.ofNullable(grants.get(id)).filter(JitGrant::isActive).map(grant -> ended(grant, cause));
    }

    synchronized void expireDue() {
        if (afterGrantedTime == AfterGrantedTime.STAYS_ON) {
            return;
        }
        Instant now = now();
        all().stream()
                .filter(grant -> !grant.activeUntil().isAfter(now))
                .forEach(grant -> end(grant.id(), JitEnd.EXPIRED));
    }

    synchronized List<JitGrant> all() {
        return List.copyOf(grants.values());
    }

    /** Goes on with the JIT accounts of an earlier run. */
    synchronized void continueWith(List<JitGrant> earlier) {
        earlier.forEach(grant -> grants.put(grant.id(), grant));
    }

    private JitGrant ended(JitGrant grant, JitEnd cause) {
        Instant now = now();
        JitGrant ended = grant.with(new JitStanding.Ended(cause, now));
        grants.put(grant.id(), ended);
        effects.effect("jit." + cause.word(), grant.id(), details(grant));
        announcements.ended(ended, cause, now);
        return ended;
    }

    private static Map<String, String> details(JitGrant grant) {
        return Map.of(
                "customer", grant.customer().displayName(),
                "technician", grant.asked().technicianEmail(),
                "account", grant.account());
    }

    private static String account(Customer customer, NewJitGrant asked, String id) {
        String technician = asked.technicianEmail().replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        return "jit-" + technician + "-" + id.substring(0, 4) + "@" + customer.name() + ".onmicrosoft.com";
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
