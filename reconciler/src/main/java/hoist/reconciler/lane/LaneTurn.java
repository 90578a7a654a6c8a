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
import java.util.ArrayList;
import java.util.List;
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
    private final List<CompletableFuture<Void>> told = new ArrayList<>();
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
        lane.budget().take();
        var id = UUID.randomUUID().toString();
        var fact = fact(body.apply(new Attempt(id, free.number(), free.doubts(), now().plus(settings.lease()))));
        var folded = lane.expectFold(Envelope.of(fact).eventId());
        var attempt = new Announced(id, free.number());
        try {
            log.publish(fact).get();
            attempt.acknowledged();
            folded.get(settings.freshness().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            withdraw(attempt, "announcement not seen in time");
            throw new GaveWay("the log did not show the announcement in time");
        }
        if (!lane.state(entry).flatMap(holder).equals(Optional.of(id))) {
            throw new GaveWay("another attempt holds the step");
        }
        return attempt;
    }

    @Override
    public void tell(SpecificRecord body) throws InterruptedException {
        var fact = fact(body);
        told.add(lane.expectFold(Envelope.of(fact).eventId()));
        while (true) {
            try {
                log.publish(fact).get();
                return;
            } catch (ExecutionException e) {
                if (lane.isClosed()) {
                    throw new GaveWay("stopping while Kafka is out of reach: the step is left in doubt");
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

    /** Waits until all that was told came back through the fold, so that the plan knows it. */
    void awaitFolds() throws InterruptedException {
        try {
            CompletableFuture.allOf(told.toArray(CompletableFuture[]::new)).get();
        } catch (ExecutionException | CancellationException e) {
            // The lane was closed: its successor reads the facts from the log.
        }
    }

    private SpecificRecord fact(SpecificRecord body) {
        return reconciliation.fact(UUID.randomUUID().toString(), lane.tenant(), entry, lane.now(), body);
    }

    private final class Announced implements LiveAttempt {
        private final String id;
        private final int number;
        private long acknowledgedAt;

        Announced(String id, int number) {
            this.id = id;
            this.number = number;
        }

        void acknowledged() {
            acknowledgedAt = System.nanoTime();
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
            if (lane.isClosed()) {
                lastMoment = this;
                throw new GaveWay("the tenant moved to another instance");
            }
            if (System.nanoTime() - acknowledgedAt > settings.freshness().toNanos()) {
                lastMoment = this;
                throw new GaveWay("too late after the announcement");
            }
        }
    }
}
