package hoist.reconciler.lane;

import hoist.reconciler.Acts;
import hoist.reconciler.GaveWay;
import hoist.reconciler.Reconciliation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * All of one tenant's steps at one vendor.
 *
 * <p>A virtual thread takes the most urgent due step and runs it on another one. The lane never believes itself, only the
 * log: what a step told is looked at by the plan after it came back through the fold. Between {@link #changed} and
 * {@link #open} it only listens.
 */
public final class Lane<S, A> implements AutoCloseable {
    private static final Duration NAP = Duration.ofMillis(100);
    private static final Duration LONGEST_NAP = Duration.ofMinutes(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PLAN_HELD_UP_EVERY = Duration.ofSeconds(1);

    private final String tenant;
    private final String name;
    private final Reconciliation<S, A> reconciliation;
    private final Acts<S, A> acts;
    private final FactLog log;
    private final Budget budget;
    private final LaneSettings settings;
    private final LaneObserver observer;
    private final Clock clock;
    private final Breaker breaker;
    private final FoldWaiters waiters = new FoldWaiters();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Entries<S, A> entries;
    private Phase phase = Phase.LISTENING;
    private Instant planHeldUpAgainAt = Instant.MIN;

    private enum Phase {
        LISTENING,
        OPEN,
        CLOSED
    }

    /** A lane that listens; nothing runs before {@link #open}. */
    public Lane(
            String tenant,
            Reconciliation<S, A> reconciliation,
            Acts<S, A> acts,
            FactLog log,
            Budget budget,
            LaneSettings settings,
            LaneObserver observer,
            Clock clock) {
        this.tenant = tenant;
        this.name = reconciliation.worker() + "-" + tenant;
        this.reconciliation = reconciliation;
        this.acts = acts;
        this.log = log;
        this.budget = budget;
        this.settings = settings;
        this.observer = observer;
        this.clock = clock;
        this.breaker = new Breaker(reconciliation.worker() + "/" + tenant, settings.probeEvery(), clock);
        this.entries = new Entries<>(tenant, reconciliation, observer, clock);
    }

    /** The ledger has caught up: from now on the lane acts. */
    public void open() {
        locked(() -> {
            if (phase == Phase.LISTENING) {
                phase = Phase.OPEN;
                Thread.ofVirtual().name("lane-" + name).start(this::dispatch);
            }
        });
    }

    /** The ledger's entry is now this. Called by the fold; never waits for a step. */
    public void changed(String entry, S state) {
        locked(() -> {
            if (phase != Phase.CLOSED) {
                entries.changed(entry, state);
            }
        });
    }

    /** A record with this event id was folded. Called by the fold after {@link #changed}. */
    public void folded(String eventId) {
        waiters.folded(eventId);
    }

    /** Something outside the ledger changed, for example the tenant's settings. */
    public void reconsider() {
        locked(() -> {
            if (phase != Phase.CLOSED) {
                entries.planAll();
            }
        });
    }

    /** No new step starts; those under way finish, but start no call they had only announced. */
    @Override
    public void close() {
        locked(() -> {
            phase = Phase.CLOSED;
            entries.forgetStuck();
        });
        waiters.abandon();
    }

    /** Waits until no step is under way, but no longer than this. To be called after {@link #close}. */
    void awaitLastStep(Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = atMost.toNanos();
            while (entries.underWayCount() > 0 && left > 0) {
                left = news.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    String tenant() {
        return tenant;
    }

    Budget budget() {
        return budget;
    }

    LaneObserver observer() {
        return observer;
    }

    FoldWaiters waiters() {
        return waiters;
    }

    Instant now() {
        return clock.instant();
    }

    Optional<S> tenantWide() {
        return asked(entries::tenantWide);
    }

    Optional<S> state(String entry) {
        return asked(() -> entries.state(entry));
    }

    int liveCount() {
        return asked(entries::liveCount);
    }

    boolean isClosed() {
        return asked(() -> phase == Phase.CLOSED);
    }

    /** Whether the vendor is left alone just now. */
    boolean isWaitingForVendor() {
        return breaker.isOpen() || breaker.isQuiet();
    }

    /** @throws GaveWay when the tenant is no longer ours, or the vendor asked to be left alone */
    void requireActing() {
        if (isClosed()) {
            throw new GaveWay("the tenant moved to another instance");
        }
        if (breaker.isQuiet()) {
            throw new GaveWay("the vendor asked for a pause");
        }
    }

    private void dispatch() {
        try {
            while (dispatchOne()) {}
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts the next step; no failure ends the lane as long as it is open. */
    private boolean dispatchOne() throws InterruptedException {
        try {
            var next = awaitStep();
            next.ifPresent(step -> Thread.ofVirtual().name("step-" + name).start(step));
            return next.isPresent();
        } catch (RuntimeException | Error e) {
            observer.judgeTrust(e);
            observer.laneFailed(tenant, e);
            TimeUnit.NANOSECONDS.sleep(AFTER_FAILURE.toNanos());
            return true;
        }
    }

    /** The next step to run; empty when the lane was closed. */
    private Optional<StepRun<S, A>> awaitStep() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (phase != Phase.CLOSED) {
                entries.planThoseToLookAt();
                var started = startMostUrgent();
                if (started.isPresent()) {
                    return started;
                }
                news.awaitNanos(nap().toNanos());
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private Optional<StepRun<S, A>> startMostUrgent() {
        if (entries.underWayCount() >= settings.parallel()) {
            return Optional.empty();
        }
        var telling = entries.mostUrgentWithoutVendor();
        return telling.isPresent()
                ? Optional.of(stepRun(entries.start(telling.get()), Breaker.Gate.NOT_NEEDED))
                : startMostUrgentAtVendor();
    }

    /** A step starts only when a permit is there for it beside those that the steps under way may still want. */
    private Optional<StepRun<S, A>> startMostUrgentAtVendor() {
        var due = entries.mostUrgent();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        var gate = budget.available() <= entries.underWayCount() ? Breaker.Gate.SHUT : breaker.tryEnter();
        if (gate == Breaker.Gate.SHUT) {
            planAgainWhatIsHeldUp();
            return Optional.empty();
        }
        return Optional.of(stepRun(entries.start(due.get()), gate));
    }

    /** While the vendor is down, or the budget empty, time goes on: what was due may have ended, or have to be told to a person. */
    private void planAgainWhatIsHeldUp() {
        var now = clock.instant();
        if (!now.isBefore(planHeldUpAgainAt)) {
            planHeldUpAgainAt = now.plus(PLAN_HELD_UP_EVERY);
            entries.planThoseDue();
        }
    }

    private StepRun<S, A> stepRun(Entries.Started<S, A> step, Breaker.Gate gate) {
        var turn = new LaneTurn<>(this, reconciliation, settings, log, step.entry(), step.state());
        return new StepRun<>(step, turn, acts, breaker, gate, settings.retryAfter(), observer, clock, this::ended);
    }

    /** Until the next known time; a short nap while steps wait for budget, breaker or their turn. */
    private Duration nap() {
        if (entries.dueCount() > 0) {
            return NAP;
        }
        var wait = entries.nextTime()
                .map(at -> Duration.between(clock.instant(), at))
                .orElse(LONGEST_NAP);
        return wait.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : wait.isPositive() ? wait : NAP;
    }

    private void ended(String entry, int facts, Aftermath aftermath) {
        locked(() -> {
            if (phase == Phase.CLOSED) {
                entries.forget(entry);
            } else {
                entries.ended(entry, facts, aftermath);
            }
        });
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private <T> T asked(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }
}
