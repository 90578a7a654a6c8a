package hoist.reconciler.lane;

import hoist.reconciler.GaveWay;
import hoist.reconciler.LiveAttempt;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.Turn;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.Envelope;
import hoist.schemas.attempt.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** One step's turn in its lane. */
final class LaneTurn<S> implements Turn<S> {
    private static final Duration PUBLISH_AGAIN_AFTER = Duration.ofMillis(500);

    private final Lane<S, ?> lane;
    private final Reconciliation<S, ?> reconciliation;
    private final LaneSettings settings;
    private final FactLog log;
    private final String entry;
    private final S state;
    private final Map<String, CompletableFuture<Void>> told = new HashMap<>();
    private int facts;
    private @Nullable LiveAttempt lastMoment;

    LaneTurn(
            Lane<S, ?> lane,
            Reconciliation<S, ?> reconciliation,
            LaneSettings settings,
            FactLog log,
            String entry,
            S state) {
        this.lane = lane;
        this.reconciliation = reconciliation;
        this.settings = settings;
        this.log = log;
        this.entry = entry;
        this.state = state;
    }

    @Override
    public String tenant() {
        return lane.tenant();
    }

    @Override
    public String entry() {
        return entry;
    }

    @Override
    public S state() {
        return state;
    }

    @Override
    public Optional<S> tenantWide() {
        return lane.tenantWide();
    }

    @Override
    public Instant now() {
        return lane.now();
    }

    @Override
    public LiveAttempt announce(
            Standing.Free free, Function<Attempt, SpecificRecord> body, Function<S, Optional<String>> holder)
            throws InterruptedException {
        lane.requireActing();
        lane.budget().take();
        lane.requireActing(); // the permit may have been long in coming
        var attempt = new Announced(UUID.randomUUID().toString(), free.number(), System.nanoTime());
        awaitInLog(attempt, fact(body.apply(avro(attempt, free))));
        var holds = lane.state(entry).flatMap(holder);
        if (holds.isEmpty()) {
            withdraw(attempt, "the step is no longer wanted");
        }
        if (!holds.equals(Optional.of(attempt.id()))) {
            throw new GaveWay("another attempt holds the step");
        }
        return attempt;
    }

    @Override
    public void tell(SpecificRecord body) throws InterruptedException {
        var fact = fact(body);
        var id = Envelope.of(fact).eventId();
        told.put(id, lane.waiters().expect(id));
        var since = System.nanoTime();
        for (var attempts = 1; ; attempts++) {
            try {
                log.publish(fact).get();
                return;
            } catch (ExecutionException e) {
                if (lane.isClosed()
                        && System.nanoTime() - since > settings.lease().toNanos()) {
                    throw new GaveWay("stopping while Kafka is out of reach: the step is left in doubt");
                }
                if (attempts == 1) {
                    lane.observer().factDelayed(lane.tenant(), entry, e);
                }
                TimeUnit.NANOSECONDS.sleep(PUBLISH_AGAIN_AFTER.toNanos());
            }
        }
    }

    @Override
    public void withdraw(LiveAttempt attempt, String reason) throws InterruptedException {
        tell(reconciliation.withdrawn(attempt.id(), reason));
    }

    /** After the step gave way: an attempt that was announced but refused itself at the last moment was not sent. */
    void tellWhatGaveWay() throws InterruptedException {
        if (lastMoment != null) {
            withdraw(lastMoment, "too late to send");
        }
    }

    /**
     * Waits until all that was told came back through the fold, so that the plan knows it. After the length of a lease it
     * waits no longer: planning without it is slower, never wrong, because the log has the facts before any new attempt.
     */
    void awaitFolds() throws InterruptedException {
        try {
            CompletableFuture.allOf(told.values().toArray(CompletableFuture[]::new))
                    .get(settings.lease().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | CancellationException | TimeoutException e) {
            // The lane was closed (its successor reads the facts from the log), or the fold is far behind.
        } finally {
            told.keySet().forEach(lane.waiters()::forget);
        }
    }

    /** How many facts this turn wrote, announcements among them. */
    int facts() {
        return facts;
    }

    private void awaitInLog(Announced attempt, SpecificRecord fact) throws InterruptedException {
        var id = Envelope.of(fact).eventId();
        var folded = lane.waiters().expect(id);
        try {
            log.publish(fact).get(attempt.nanosLeft(), TimeUnit.NANOSECONDS);
            folded.get(attempt.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            withdraw(attempt, "announcement not seen in time");
            throw new GaveWay("the log did not show the announcement in time");
        } finally {
            lane.waiters().forget(id);
        }
    }

    private Attempt avro(Announced attempt, Standing.Free free) {
        return new Attempt(attempt.id(), free.number(), free.doubts(), now().plus(settings.lease()));
    }

    private SpecificRecord fact(SpecificRecord body) {
        facts++;
        return reconciliation.fact(UUID.randomUUID().toString(), lane.tenant(), entry, lane.now(), body);
    }

    /**
     * Fresh for a while after it was made, not after Kafka had it: the lease counts from then too, so however long Kafka took,
     * the call ends before the lease does.
     */
    private final class Announced implements LiveAttempt {
        private final String id;
        private final int number;
        private final long madeAt;

        Announced(String id, int number, long madeAt) {
            this.id = id;
            this.number = number;
            this.madeAt = madeAt;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public void requireFresh() {
            lastMoment = this;
            lane.requireActing();
            if (nanosLeft() <= 0) {
                throw new GaveWay("too late after the announcement");
            }
            lastMoment = null;
        }

        long nanosLeft() {
            return settings.freshness().toNanos() - (System.nanoTime() - madeAt);
        }
    }
}
