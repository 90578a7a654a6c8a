package hoist.jit.disabling;

import hoist.jit.account.AccountState;
import hoist.jit.account.Events;
import hoist.reconciler.GaveWay;
import hoist.reconciler.LiveAttempt;
import hoist.reconciler.Turn;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.Topic;
import hoist.schemas.attempt.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A turn in the model: every wait lets others go on, and every word to the log may be the last. */
final class ModelTurn implements Turn<AccountState> {
    private static final Duration FRESHNESS = Duration.ofSeconds(2);
    private static final Duration LEASE = Duration.ofSeconds(17);

    private final ModelWorld world;
    private final ModelWorker worker;
    private final AccountState state;
    private @Nullable LiveAttempt lastMoment;

    ModelTurn(ModelWorld world, ModelWorker worker) {
        this.world = world;
        this.worker = worker;
        this.state = Objects.requireNonNull(worker.account());
    }

    @Override
    public String tenant() {
        return Events.TENANT;
    }

    @Override
    public String entry() {
        return Events.ACCOUNT;
    }

    @Override
    public AccountState state() {
        return state;
    }

    @Override
    public Optional<AccountState> tenantWide() {
        return Optional.ofNullable(worker.tenantWide());
    }

    @Override
    public Instant now() {
        return world.now();
    }

    @Override
    public LiveAttempt announce(
            Standing.Free free,
            Function<Attempt, SpecificRecord> body,
            Function<AccountState, Optional<String>> holder) {
        world.meanwhile(Duration.ofMinutes(5)); // the budget
        var id = world.newId();
        world.tell(body.apply(new Attempt(id, free.number(), free.doubts(), now().plus(LEASE))));
        var acknowledgedAt = now();
        world.meanwhile(Duration.ofSeconds(3));
        if (now().isAfter(acknowledgedAt.plus(FRESHNESS))) {
            world.tell(world.reconciliation().withdrawn(id, "not seen in time"));
            throw new GaveWay("not seen in time");
        }
        readOwnFacts();
        if (!Optional.ofNullable(worker.account()).flatMap(holder).equals(Optional.of(id))) {
            throw new GaveWay("another attempt holds the step");
        }
        var mayHaveGoneThrough = free.doubts() > 0; // only another answer proves that the account is off
        return new Announced(
                id, free.number(), acknowledgedAt, mayHaveGoneThrough || new Reasons(worker, now()).areThere());
    }

    @Override
    public void tell(SpecificRecord body) {
        if (world.choices().below(8) == 1) {
            throw new ModelIdemeum.Crash();
        }
        world.tell(body);
        readOwnFacts();
    }

    @Override
    public void withdraw(LiveAttempt attempt, String reason) {
        tell(world.reconciliation().withdrawn(attempt.id(), reason));
    }

    void withdrawWhatGaveWay() {
        if (lastMoment != null) {
            world.tell(world.reconciliation().withdrawn(lastMoment.id(), "too late to send"));
        }
    }

    private void readOwnFacts() {
        while (worker.readOne(Topic.JIT_FACTS)) {}
    }

    private final class Announced implements LiveAttempt {
        private final String id;
        private final int number;
        private final Instant acknowledgedAt;
        private final boolean reasonsWereThere;

        Announced(String id, int number, Instant acknowledgedAt, boolean reasonsWereThere) {
            this.id = id;
            this.number = number;
            this.acknowledgedAt = acknowledgedAt;
            this.reasonsWereThere = reasonsWereThere;
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
            world.meanwhile(Duration.ofSeconds(3));
            if (now().isAfter(acknowledgedAt.plus(FRESHNESS))) {
                lastMoment = this;
                throw new GaveWay("too late after the announcement");
            }
            if (!reasonsWereThere) {
                throw new AssertionError("a call that nothing makes necessary\n" + world.story());
            }
        }
    }
}
