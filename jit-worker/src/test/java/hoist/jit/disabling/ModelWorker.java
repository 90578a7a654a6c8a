package hoist.jit.disabling;

import hoist.jit.account.AccountState;
import hoist.jit.account.Events;
import hoist.jit.account.Ledgers;
import hoist.jit.plan.AccountAction;
import hoist.reconciler.GaveWay;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.schemas.Topic;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** One instance: reads topics at its own pace, acts on what it has read, and may die anywhere. */
final class ModelWorker {
    private final ModelWorld world;
    private final Map<Topic, Integer> read = new EnumMap<>(Topic.class);
    private final Map<Topic, Integer> known = new EnumMap<>(Topic.class);
    private final Map<String, AccountState> states = new HashMap<>();
    private Map<Topic, Integer> mustReach = Map.of();
    private boolean acting;

    ModelWorker(ModelWorld world) {
        this.world = world;
    }

    ModelWorld world() {
        return world;
    }

    Map<String, AccountState> states() {
        return states;
    }

    @Nullable
    AccountState account() {
        return states.get(Events.ACCOUNT);
    }

    @Nullable
    AccountState tenantWide() {
        return states.get(Reconciliation.TENANT_WIDE);
    }

    /** All records of a topic that it ever read since it started. */
    List<SpecificRecord> known(Topic topic) {
        return world.log(topic).subList(0, known.getOrDefault(topic, 0));
    }

    /** Reads one more record of a topic; whether there was one. */
    boolean readOne(Topic topic) {
        var position = read.getOrDefault(topic, 0);
        var log = world.log(topic);
        if (position >= log.size()) {
            return false;
        }
        var record = log.get(position);
        var reconciliation = world.reconciliation();
        for (var entry : reconciliation.entriesOf(record)) {
            var state = states.get(entry);
            states.put(entry, reconciliation.fold(entry, state, record, Ledgers.positionOf(record, position)));
        }
        read.put(topic, position + 1);
        known.merge(topic, position + 1, Math::max);
        return true;
    }

    void readAll() {
        for (var topic : ModelWorld.INPUTS) {
            while (readOne(topic)) {}
        }
    }

    /** Dies and starts with nothing but the log; it acts again when it has read what is there now. */
    void crash() {
        world.note("dies: worker", world.workers.indexOf(this));
        states.clear();
        read.clear();
        known.clear();
        mustReach = world.ends();
    }

    /** Is given records again that it had read. */
    void redeliver(Topic topic, int records) {
        read.computeIfPresent(topic, (_, position) -> Math.max(0, position - records));
        mustReach = world.ends();
    }

    /** What is next, if this instance may act. */
    Step<AccountAction> next() {
        var behind = mustReach.entrySet().stream().anyMatch(end -> read.getOrDefault(end.getKey(), 0) < end.getValue());
        var account = account();
        if (account == null || behind) {
            return new Step.Waiting<>();
        }
        return world.reconciliation()
                .next(new Situation<>(Events.TENANT, Events.ACCOUNT, account, tenantWide(), world.now()));
    }

    /** Does what is next, if anything is; never twice at the same time. */
    void act() {
        if (acting || !(next() instanceof Step.Act<AccountAction> act)) {
            return;
        }
        acting = true;
        world.note("worker " + world.workers.indexOf(this), act.action());
        var turn = new ModelTurn(world, this);
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
}
