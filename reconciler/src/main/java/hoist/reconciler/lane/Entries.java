package hoist.reconciler.lane;

import hoist.reconciler.Pace;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.schemas.StuckReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The unsettled entries of one tenant, what is next for each, and which have a step under way. Settled ones are forgotten
 * until another record concerns them. Not thread-safe; the lane guards it.
 */
final class Entries<S, A> {
    private static final Duration PLAN_AGAIN = Duration.ofSeconds(30);

    /** A step that was started. */
    record Started<S, A>(String entry, S state, Step.Act<A> act) {}

    /** What happened to an entry since its step started. */
    private static final class UnderWay {
        final Pace pace;
        int changes;
        boolean tenantChanged;

        UnderWay(Pace pace) {
            this.pace = pace;
        }
    }

    private final String tenant;
    private final Reconciliation<S, A> reconciliation;
    private final LaneObserver observer;
    private final Clock clock;
    private final Map<String, S> live = new HashMap<>();
    private final Stuck stuck;
    private final Map<String, UnderWay> underWay = new HashMap<>();
    private final Agenda<A> agenda = new Agenda<>();
    private @Nullable S tenantWide;

    Entries(String tenant, Reconciliation<S, A> reconciliation, LaneObserver observer, Clock clock) {
        this.tenant = tenant;
        this.reconciliation = reconciliation;
        this.observer = observer;
        this.clock = clock;
        this.stuck = new Stuck(tenant, observer);
    }

    void changed(String entry, S state) {
        if (entry.equals(Reconciliation.TENANT_WIDE)) {
            tenantWide = state;
            planAll();
            return;
        }
        live.put(entry, state);
        var running = underWay.get(entry);
        if (running == null) {
            plan(entry);
        } else {
            running.changes++;
        }
    }

    /** Something that concerns all of them changed. */
    void planAll() {
        underWay.values().forEach(running -> running.tenantChanged = true);
        List.copyOf(live.keySet()).forEach(this::plan);
    }

    void planThoseToLookAt() {
        agenda.takeThoseToLookAt(clock.instant()).forEach(this::plan);
    }

    /** What is due may have changed while it could not start. */
    void planThoseDue() {
        agenda.due().forEach(this::plan);
    }

    /** The most urgent step at the vendor that may run beside those under way. */
    Optional<Agenda.Due<A>> mostUrgent() {
        var alone = underWay.values().stream().anyMatch(running -> running.pace == Pace.ALONE);
        return agenda.mostUrgent(alone ? Set.of(Pace.TOGETHER) : EnumSet.of(Pace.ALONE, Pace.TOGETHER));
    }

    /** The most urgent step that calls no vendor. */
    Optional<Agenda.Due<A>> mostUrgentWithoutVendor() {
        return agenda.mostUrgent(Set.of(Pace.WITHOUT_VENDOR));
    }

    Started<S, A> start(Agenda.Due<A> due) {
        var state = Objects.requireNonNull(live.get(due.entry()), "what is due is live");
        agenda.remove(due.entry());
        underWay.put(due.entry(), new UnderWay(due.act().pace()));
        return new Started<>(due.entry(), state, due.act());
    }

    /**
     * The step ended.
     *
     * @param ownFacts how many facts it told: more changes than that are news from elsewhere, which end a pause
     */
    void ended(String entry, int ownFacts, Aftermath aftermath) {
        var ran = underWay.remove(entry);
        var state = live.get(entry);
        if (ran == null || state == null) {
            return;
        }
        stuck.acted(entry, aftermath.failure());
        var news = ran.tenantChanged || ran.changes > ownFacts;
        var step = next(entry, state);
        if (step instanceof Step.Act<A> && aftermath.notBefore().isPresent() && !news) {
            agenda.put(entry, wait(aftermath.notBefore().get()));
        } else {
            put(entry, step);
        }
    }

    /** The step ended after the lane was closed: nothing is planned any more. */
    void forget(String entry) {
        underWay.remove(entry);
    }

    /** Nothing is stuck here any more: another instance counts it now. */
    void forgetStuck() {
        stuck.clear();
    }

    Optional<S> tenantWide() {
        return Optional.ofNullable(tenantWide);
    }

    Optional<S> state(String entry) {
        return Optional.ofNullable(live.get(entry));
    }

    int underWayCount() {
        return underWay.size();
    }

    int liveCount() {
        return live.size();
    }

    int dueCount() {
        return agenda.dueCount();
    }

    Optional<Instant> nextTime() {
        return agenda.nextTime();
    }

    private void plan(String entry) {
        var state = live.get(entry);
        if (state != null && !underWay.containsKey(entry)) {
            put(entry, next(entry, state));
        }
    }

    private void put(String entry, Step<A> step) {
        agenda.put(entry, step);
        stuck.planned(entry, step);
        if (step instanceof Step.Settled<A>) {
            live.remove(entry);
        }
    }

    private Step<A> next(String entry, S state) {
        var now = clock.instant();
        try {
            var step = reconciliation.next(new Situation<>(tenant, entry, state, tenantWide, now));
            return Objects.requireNonNull(step, "a plan came to no step");
        } catch (Throwable e) { // an Error of one plan must not take the tenant's lane down, nor the fold
            observer.judgeTrust(e);
            stuck.planFailed(entry, e);
            return new Step.Stuck<>(StuckReason.PLAN_FAILED, "see the log", now, Optional.of(now.plus(PLAN_AGAIN)));
        }
    }

    private static <A> Step<A> wait(Instant until) {
        return new Step.LookAgain<>(until);
    }
}
