package hoist.approval;

import hoist.approval.plan.DecisionAction;
import hoist.approval.request.DecisionFold;
import hoist.approval.request.DecisionLedger;
import hoist.reconciler.GaveWay;
import hoist.reconciler.LiveAttempt;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.reconciler.Turn;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.Topic;
import hoist.schemas.attempt.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** One instance: reads topics at its own pace, acts on what it has read, and may die anywhere. */
final class ModelWorker {
    private static final Duration FRESHNESS = Duration.ofSeconds(2);
    private static final Duration LEASE = Duration.ofSeconds(17);

    private final ModelWorld world;
    private final Map<Topic, Integer> read = new EnumMap<>(Topic.class);
    private Map<Topic, Integer> mustReach = Map.of();
    private @Nullable DecisionLedger ledger;
    private boolean acting;

    ModelWorker(ModelWorld world) {
        this.world = world;
    }

    @Nullable
    DecisionLedger ledger() {
        return ledger;
    }

    /** Reads one more record of a topic; whether there was one. */
    boolean readOne(Topic topic) {
        var position = read.getOrDefault(topic, 0);
        var log = world.log(topic);
        if (position >= log.size()) {
            return false;
        }
        ledger = DecisionFold.fold(ledger, log.get(position), Ledgers.positionOf(log.get(position), position));
        read.put(topic, position + 1);
        return true;
    }

    void readAll() {
        for (var topic : ModelWorld.INPUTS) {
            while (readOne(topic)) {}
        }
    }

    /** Dies and starts with nothing but the log; it acts again when it has read what is there now. */
    void crash() {
        world.note("worker " + world.workers.indexOf(this) + " dies");
        ledger = null;
        read.clear();
        mustReach = world.ends();
    }

    /** Is given records again that it had read. */
    void redeliver(Topic topic, int records) {
        read.computeIfPresent(topic, (each, position) -> Math.max(0, position - records));
        mustReach = world.ends();
    }

    /** What is next, if this instance may act. */
    Step<DecisionAction> next() {
        var behind = mustReach.entrySet().stream().anyMatch(end -> read.getOrDefault(end.getKey(), 0) < end.getValue());
        if (ledger == null || behind) {
            return new Step.Waiting<>();
        }
        return world.reconciliation().next(new Situation<>(Events.TENANT, Events.REQUEST, ledger, null, world.now()));
    }

    /** Does what is next, if anything is; never twice at the same time. */
    void act() {
        if (acting || !(next() instanceof Step.Act<DecisionAction> act)) {
            return;
        }
        acting = true;
        world.note("worker " + world.workers.indexOf(this) + " " + act.action());
        var turn = new ModelTurn(ledger);
        try {
            var _ = world.acts().act(turn, act.action());
        } catch (GaveWay e) {
            turn.withdrawWhatGaveWay();
        } catch (ModelIdemeum.Crash e) {
            crash();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            acting = false;
        }
    }

    private final class ModelTurn implements Turn<DecisionLedger> {
        private final DecisionLedger state;
        private @Nullable LiveAttempt lastMoment;

        ModelTurn(DecisionLedger state) {
            this.state = state;
        }

        @Override
        public String tenant() {
            return Events.TENANT;
        }

        @Override
        public String entry() {
            return Events.REQUEST;
        }

        @Override
        public DecisionLedger state() {
            return state;
        }

        @Override
        public Optional<DecisionLedger> tenantWide() {
            return Optional.empty();
        }

        @Override
        public Instant now() {
            return world.now();
        }

        @Override
        public LiveAttempt announce(
                Standing.Free free,
                Function<Attempt, SpecificRecord> body,
                Function<DecisionLedger, Optional<String>> holder) {
            world.meanwhile(Duration.ofMinutes(5)); // the budget
            var id = world.newId();
            var lease = now().plus(LEASE);
            world.tell(body.apply(new Attempt(id, free.number(), free.doubts(), lease)));
            var acknowledgedAt = now();
            world.meanwhile(Duration.ofSeconds(3));
            if (now().isAfter(acknowledgedAt.plus(FRESHNESS))) {
                world.tell(world.reconciliation().withdrawn(id, "not seen in time"));
                throw new GaveWay("not seen in time");
            }
            while (readOne(Topic.DECISION_FACTS)) {}
            if (!Optional.ofNullable(ledger).flatMap(holder).equals(Optional.of(id))) {
                throw new GaveWay("another attempt holds the step");
            }
            return new Announced(id, free.number(), acknowledgedAt);
        }

        @Override
        public void tell(SpecificRecord body) {
            if (world.choices().below(8) == 1) {
                throw new ModelIdemeum.Crash();
            }
            world.tell(body);
            while (readOne(Topic.DECISION_FACTS)) {}
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

        private record Fresh(String id, int number, Instant acknowledgedAt) {}

        private final class Announced implements LiveAttempt {
            private final Fresh fresh;

            Announced(String id, int number, Instant acknowledgedAt) {
                fresh = new Fresh(id, number, acknowledgedAt);
            }

            @Override
            public String id() {
                return fresh.id();
            }

            @Override
            public int number() {
                return fresh.number();
            }

            @Override
            public void requireFresh() {
                world.meanwhile(Duration.ofSeconds(3));
                if (now().isAfter(fresh.acknowledgedAt().plus(FRESHNESS))) {
                    lastMoment = this;
                    throw new GaveWay("too late after the announcement");
                }
            }
        }
    }
}
