package hoist.reconciler.lane;

import hoist.reconciler.Acts;
import hoist.reconciler.GaveWay;
import hoist.reconciler.Outcome;
import hoist.reconciler.Pace;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * All of one tenant's steps at one vendor.
 *
 * <p>A virtual thread takes the most urgent due step and runs it on another one. The lane never believes itself, only the
 * log: what a step told is looked at by the plan after it came back through the fold. Between {@link #changed} and
 * {@link #open} it only listens.
 */
public final class Lane<S, A> implements AutoCloseable {
    private static final Duration NAP = Duration.ofMillis(100);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final String tenant;
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
    private final Map<String, S> live = new HashMap<>();
    private final Map<String, String> stuck = new HashMap<>();
    private final Map<String, Pace> underWay = new HashMap<>();
    private final Agenda<A> agenda = new Agenda<>();
    private @Nullable S tenantWide;
    private Phase phase = Phase.LISTENING;

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
        this.reconciliation = reconciliation;
        this.acts = acts;
        this.log = log;
        this.budget = budget;
        this.settings = settings;
        this.observer = observer;
        this.clock = clock;
        this.breaker = new Breaker(reconciliation.worker() + "/" + tenant, settings.probeEvery(), clock);
    }

    /** The ledger has caught up: from now on the lane acts. */
    public void open() {
        locked(() -> {
            if (phase == Phase.LISTENING) {
                phase = Phase.OPEN;
                Thread.ofVirtual().name("lane-" + reconciliation.worker() + "-" + tenant).start(this::dispatch);
            }
        });
    }

    /** The ledger's entry is now this. Called by the fold. */
    public void changed(String entry, S state) {
        locked(() -> {
            if (entry.equals(Reconciliation.TENANT_WIDE)) {
                tenantWide = state;
                planAll();
            } else {
                live.put(entry, state);
                plan(entry);
            }
        });
    }

    /** A record with this event id was folded. Called by the fold after {@link #changed}. */
    public void folded(String eventId) {
        waiters.folded(eventId);
    }

    /** Something outside the ledger changed, for example the tenant's settings. */
    public void reconsider() {
        locked(this::planAll);
    }

    /** No new step starts; those under way finish, but start no call they had only announced. */
    @Override
    public void close() {
        locked(() -> {
            phase = Phase.CLOSED;
            stuck.values().forEach(reason -> observer.stuckChanged(tenant, reason, -1));
            stuck.clear();
        });
        waiters.abandon();
    }

    String tenant() {
        return tenant;
    }

    Budget budget() {
        return budget;
    }

    Instant now() {
        return clock.instant();
    }

    Optional<S> tenantWide() {
        lock.lock();
        try {
            return Optional.ofNullable(tenantWide);
        } finally {
            lock.unlock();
        }
    }

    Optional<S> state(String entry) {
        lock.lock();
        try {
            return Optional.ofNullable(live.get(entry));
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return phase == Phase.CLOSED;
        } finally {
            lock.unlock();
        }
    }

    CompletableFuture<Void> expectFold(String eventId) {
        return isClosed() ? CompletableFuture.failedFuture(new GaveWay("lane closed")) : waiters.expect(eventId);
    }

    private void planAll() {
        List.copyOf(live.keySet()).forEach(this::plan);
    }

    private void plan(String entry) {
        var state = live.get(entry);
        if (underWay.containsKey(entry) || state == null) {
            return;
        }
        var step = reconciliation.next(new Situation<>(tenant, entry, state, tenantWide, clock.instant()));
        agenda.put(entry, step);
        noteStuck(entry, step);
        if (step instanceof Step.Settled<A>) {
            live.remove(entry);
        }
    }

    private void noteStuck(String entry, Step<A> step) {
        var before = stuck.remove(entry);
        if (before != null) {
            observer.stuckChanged(tenant, before, -1);
        }
        if (step instanceof Step.Stuck<A> now) {
            stuck.put(entry, now.reason());
            observer.stuckChanged(tenant, now.reason(), 1);
        }
    }

    private void dispatch() {
        try {
            while (true) {
                var due = awaitDue();
                if (due.isEmpty()) {
                    return;
                }
                Thread.ofVirtual()
                        .name("step-" + reconciliation.worker() + "-" + tenant)
                        .start(() -> run(due.get()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next step to run; empty when the lane was closed. */
    private Optional<Agenda.Due<A>> awaitDue() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (phase != Phase.CLOSED) {
                agenda.takeThoseToLookAt(clock.instant()).forEach(this::plan);
                var due = takeDue();
                if (due.isPresent()) {
                    return due;
                }
                news.awaitNanos(nap().toNanos());
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Agenda.Due<A>> takeDue() {
        if (underWay.size() >= settings.parallel() || !budget.untilNextPermit().isZero()) {
            return Optional.empty();
        }
        var due = agenda.takeMostUrgent(allowedPaces());
        if (due.isPresent() && breaker.tryEnter() == Breaker.Gate.SHUT) {
            agenda.put(due.get().entry(), due.get().act());
            return Optional.empty();
        }
        due.ifPresent(item -> underWay.put(item.entry(), item.act().pace()));
        return due;
    }

    private Set<Pace> allowedPaces() {
        return underWay.containsValue(Pace.ALONE) ? EnumSet.of(Pace.TOGETHER) : EnumSet.allOf(Pace.class);
    }

    /** Until the next known time; a short nap while steps wait for budget, breaker or their turn. */
    private Duration nap() {
        if (agenda.dueCount() > 0) {
            return NAP;
        }
        return agenda.nextTime()
                .map(at -> Duration.between(clock.instant(), at))
                .filter(wait -> wait.compareTo(Duration.ofMinutes(1)) < 0)
                .orElse(Duration.ofMinutes(1));
    }

    private void run(Agenda.Due<A> due) {
        var action = due.act().action();
        var started = System.nanoTime();
        var state = state(due.entry());
        var turn = state.map(s -> new LaneTurn<>(this, reconciliation, settings, log, due.entry(), s));
        Step<A> pause = new Step.Waiting<>();
        var outcome = "failed";
        try {
            if (turn.isPresent()) {
                var came = acts.act(turn.get(), action);
                breaker.report(came);
                outcome = nameOf(came);
                pause = pauseAfter(came);
            }
        } catch (GaveWay e) {
            breaker.leave();
            outcome = "gave-way";
        } catch (InterruptedException e) {
            breaker.leave();
            Thread.currentThread().interrupt();
        } catch (Throwable e) { // an Error of one step must not take the tenant's lane down
            breaker.leave();
            pause = new Step.LookAgain<>(clock.instant().plus(AFTER_FAILURE));
            observer.stepFailed(tenant, due.entry(), action.getClass().getSimpleName(), e);
        }
        observer.stepEnded(
                tenant,
                action.getClass().getSimpleName(),
                outcome,
                Duration.ofNanos(System.nanoTime() - started));
        finish(due.entry(), turn, pause);
    }

    private void finish(String entry, Optional<LaneTurn<S>> turn, Step<A> pause) {
        try {
            if (turn.isPresent()) {
                turn.get().tellWhatGaveWay();
                turn.get().awaitFolds();
            }
        } catch (GaveWay e) {
            // Kafka is out of reach while stopping: the attempt stays, and is looked up after its lease.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        locked(() -> {
            underWay.remove(entry);
            if (pause instanceof Step.LookAgain<A> && live.containsKey(entry)) {
                agenda.put(entry, pause);
            } else {
                plan(entry);
            }
        });
    }

    private Step<A> pauseAfter(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Told told -> new Step.Waiting<>();
            case Outcome.LookAgain look -> new Step.LookAgain<>(look.at());
            case Outcome.VendorTrouble trouble ->
                new Step.LookAgain<>(clock.instant().plus(settings.retryAfter()));
        };
    }

    private static String nameOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Told told -> "told";
            case Outcome.LookAgain look -> "look-again";
            case Outcome.VendorTrouble trouble -> "vendor-trouble";
        };
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
}
