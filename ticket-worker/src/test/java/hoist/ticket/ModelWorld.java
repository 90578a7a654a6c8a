package hoist.ticket;

import hoist.reconciler.GaveWay;
import hoist.reconciler.LiveAttempt;
import hoist.reconciler.LogPosition;
import hoist.reconciler.Outcome;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.reconciler.Turn;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.Topic;
import hoist.schemas.attempt.Attempt;
import hoist.ticket.halo.TicketMetrics;
import hoist.ticket.plan.Patience;
import hoist.ticket.plan.TicketAction;
import hoist.ticket.request.TicketState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** The log, Halo and two instances of the worker that both believe they own the tenant, in virtual time. */
final class ModelWorld {
    static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofSeconds(10));
    private static final Duration LEASE = Duration.ofSeconds(17);

    final Map<Topic, List<SpecificRecord>> log = new EnumMap<>(Topic.class);
    final ModelHalo halo;
    Instant now = Instant.parse("2026-11-21T12:00:00Z");

    private final Random random;
    final String entry;
    private final TicketReconciliation reconciliation;
    private final TicketActs acts;
    private int ids;
    private boolean kind;

    /** About this entry alone. */
    ModelWorld(Random random, String entry) {
        this.random = random;
        this.entry = entry;
        this.halo = new ModelHalo(this::fate, () -> now);
        var tenants = TestTenants.inForce();
        this.reconciliation = new TicketReconciliation(tenants, PATIENCE);
        this.acts = new TicketActs(tenants, tenant -> halo, PATIENCE, new TicketMetrics(new SimpleMeterRegistry()));
        reconciliation.inputs().forEach(topic -> log.put(topic, new ArrayList<>()));
    }

    void append(SpecificRecord value) {
        log.get(InMemoryLog.topicOf(value)).add(value);
    }

    /** From now on nothing goes wrong any more. */
    void beKind() {
        kind = true;
    }

    /** From now on anything may go wrong again. */
    void beUnkind() {
        kind = false;
    }

    private ModelHalo.Fate fate() {
        var fates = ModelHalo.Fate.values();
        return kind || random.nextInt(3) == 0 ? ModelHalo.Fate.ANSWERED : fates[random.nextInt(fates.length)];
    }

    /** Everything in the log folded, topics interleaved at random, suffixes delivered again. */
    TicketState foldedAnyhow() {
        var instance = new Instance();
        while (instance.isBehind(Integer.MAX_VALUE)) {
            instance.foldSome();
            if (random.nextInt(20) == 0) {
                instance.rewind();
            }
        }
        return instance.state;
    }

    /** One instance: a state, how far it has read, and the ends it must reach before it acts. */
    final class Instance {
        TicketState state;
        private final Map<Topic, Integer> positions = new EnumMap<>(Topic.class);
        private final Map<Topic, Integer> ends = new EnumMap<>(Topic.class);
        private Instant pausedUntil = Instant.MIN;

        Instance() {
            crash();
        }

        void crash() {
            state = null;
            pausedUntil = Instant.MIN;
            log.forEach((topic, records) -> {
                positions.put(topic, 0);
                ends.put(topic, records.size());
            });
        }

        /** Kafka delivers from an earlier offset again, into the same state. */
        void rewind() {
            var topic = anyTopic();
            positions.computeIfPresent(topic, (same, at) -> at == 0 ? 0 : random.nextInt(at));
        }

        void foldSome() {
            var topic = anyTopic();
            for (var left = 1 + random.nextInt(3);
                    left > 0 && positions.get(topic) < log.get(topic).size();
                    left--) {
                foldNext(topic);
            }
        }

        void foldAll() {
            log.keySet().forEach(this::foldAll);
        }

        boolean isBehind(int ceiling) {
            return log.keySet().stream()
                    .anyMatch(topic -> positions.get(topic)
                            < Math.min(log.get(topic).size(), ceiling == 0 ? ends.get(topic) : ceiling));
        }

        /** Takes the next step, if there is one and this instance may; what is under way when it crashes stays as it is. */
        Optional<Step<TicketAction>> act() throws InterruptedException {
            if (state == null || isBehind(0) || now.isBefore(pausedUntil)) {
                return Optional.empty();
            }
            var step = reconciliation.next(new Situation<>(Events.TENANT, entry, state, null, now));
            if (step instanceof Step.Act<TicketAction> act) {
                run(act.action());
            }
            return Optional.of(step);
        }

        private void run(TicketAction action) throws InterruptedException {
            try {
                var outcome = acts.act(new ModelTurn(), action);
                pausedUntil = outcome instanceof Outcome.LookAgain(Instant at) ? at : Instant.MIN;
            } catch (GaveWay e) {
                // as the lane: nothing was sent
            } catch (Crash e) {
                crash();
            }
        }

        private Topic anyTopic() {
            var topics = List.copyOf(log.keySet());
            return topics.get(random.nextInt(topics.size()));
        }

        private void foldAll(Topic topic) {
            while (positions.get(topic) < log.get(topic).size()) {
                foldNext(topic);
            }
        }

        private void foldNext(Topic topic) {
            int at = positions.get(topic);
            var value = log.get(topic).get(at);
            state = reconciliation.fold(state, value, new LogPosition(topic, at));
            positions.put(topic, at + 1);
        }

        private final class ModelTurn implements Turn<TicketState> {
            private final TicketState chosenWith = state;

            @Override
            public String tenant() {
                return Events.TENANT;
            }

            @Override
            public String entry() {
                return entry;
            }

            @Override
            public TicketState state() {
                return chosenWith;
            }

            @Override
            public Optional<TicketState> tenantWide() {
                return Optional.empty();
            }

            @Override
            public Instant now() {
                return now;
            }

            @Override
            public LiveAttempt announce(
                    Standing.Free free,
                    Function<Attempt, SpecificRecord> body,
                    Function<TicketState, Optional<String>> holder) {
                perhapsCrash();
                var id = "attempt-" + ++ids;
                append(fact(body.apply(new Attempt(id, free.number(), free.doubts(), now.plus(LEASE)))));
                perhapsCrash();
                foldAll(Topic.TICKET_FACTS);
                if (!holder.apply(Instance.this.state).equals(Optional.of(id))) {
                    throw new GaveWay("another attempt holds the step");
                }
                return new Live(id, free.number());
            }

            @Override
            public void tell(SpecificRecord body) {
                perhapsCrash();
                append(fact(body));
                foldAll(Topic.TICKET_FACTS);
            }

            @Override
            public void withdraw(LiveAttempt attempt, String reason) {
                tell(reconciliation.withdrawn(attempt.id(), reason));
            }

            private SpecificRecord fact(SpecificRecord body) {
                return reconciliation.fact("fact-" + ++ids, Events.TENANT, entry, now, body);
            }
        }
    }

    private void perhapsCrash() {
        if (!kind && random.nextInt(12) == 0) {
            throw new Crash();
        }
    }

    private record Live(String id, int number) implements LiveAttempt {
        @Override
        public void requireFresh() {}
    }

    /** The process dies here. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
