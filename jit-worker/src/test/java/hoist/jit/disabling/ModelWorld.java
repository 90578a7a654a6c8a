package hoist.jit.disabling;

import hoist.connections.tenant.TenantsNow;
import hoist.jit.account.AccountState;
import hoist.jit.account.Events;
import hoist.jit.account.Ledgers;
import hoist.jit.plan.AccountAction;
import hoist.jit.plan.AccountReconciliation;
import hoist.reconciler.Acts;
import hoist.schemas.Topic;
import hoist.schemas.operator.RepeatEffect;
import hoist.schemas.operator.RepeatableEffect;
import hoist.schemas.operator.RetryNow;
import hoist.tenants.Tenants;
import hoist.vendor.BeforeWrite;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** One technician at one customer, the log, two instances that both believe they own it, idemeum, and a clock that only chance moves. */
final class ModelWorld {
    static final List<Topic> INPUTS = List.of(Topic.JIT_EVENTS, Topic.JIT_FACTS, Topic.OPERATOR_COMMANDS);

    /** Shorter than what is kept, after which nothing is owed any more. */
    private static final Instant NO_LATER_THAN = Events.after(Duration.ofDays(20));

    /** Written out only when a test fails. */
    private record Noted(Instant at, String what, Object about) {
        @Override
        public String toString() {
            return Duration.between(Events.START, at) + " " + what + " " + about;
        }
    }

    private final Choices choices;
    private final Map<Topic, List<SpecificRecord>> logs = new EnumMap<>(Topic.class);
    private final List<Instant> closeTimes = new ArrayList<>();
    private final AccountReconciliation reconciliation;
    private final Acts<AccountState, AccountAction> acts;
    private final List<Noted> story = new ArrayList<>();
    private Instant now = Events.START;
    private int ids;
    private int depth;

    final ModelAccounts accounts = new ModelAccounts();
    final List<ModelWorker> workers = List.of(new ModelWorker(this), new ModelWorker(this));
    int calls;

    ModelWorld(Choices choices) {
        this.choices = choices;
        var tenants = new TenantsNow(Tenants.of(Ledgers.tenant()), Clock.fixed(Events.START, ZoneOffset.UTC));
        var metrics = new DisableMetrics(new SimpleMeterRegistry());
        var idemeum = new ModelIdemeum(this, BeforeWrite.NOTHING);
        reconciliation = new AccountReconciliation(tenants, Ledgers.PATIENCE);
        acts = new AccountActs(_ -> Optional.of(idemeum), tenants, Ledgers.PATIENCE, metrics);
    }

    Instant now() {
        return now;
    }

    Choices choices() {
        return choices;
    }

    AccountReconciliation reconciliation() {
        return reconciliation;
    }

    Acts<AccountState, AccountAction> acts() {
        return acts;
    }

    List<SpecificRecord> log(Topic topic) {
        return logs.computeIfAbsent(topic, _ -> new ArrayList<>());
    }

    Map<Topic, Integer> ends() {
        var ends = new EnumMap<Topic, Integer>(Topic.class);
        INPUTS.forEach(topic -> ends.put(topic, log(topic).size()));
        return ends;
    }

    /** What happened, for whoever reads a failure. */
    String story() {
        return story.stream().map(Noted::toString).collect(Collectors.joining("\n"));
    }

    void note(String what, Object about) {
        story.add(new Noted(now, what, about));
    }

    String newId() {
        return "id-" + ids++;
    }

    void tell(SpecificRecord body) {
        note("told", body);
        log(Topic.JIT_FACTS).add(reconciliation.fact(newId(), Events.TENANT, Events.ACCOUNT, now, body));
    }

    private void disableAgain() {
        log(Topic.OPERATOR_COMMANDS)
                .add(Events.command(new RepeatEffect(Events.ACCOUNT, RepeatableEffect.DISABLE_ACCOUNTS), now));
    }

    void retry() {
        log(Topic.OPERATOR_COMMANDS).add(Events.command(new RetryNow(Events.ACCOUNT), now));
    }

    /** While somebody waits, at most this long, others may go on; not deeper than one wait within another. */
    void meanwhile(Duration atMost) {
        if (depth > 1) {
            return;
        }
        depth++;
        var until = now.plus(atMost);
        while (choices.below(3) == 1) {
            move(Duration.between(now, until));
        }
        depth--;
    }

    /** One thing happens, somewhere. */
    void move(Duration atMost) {
        var worker = workers.get(choices.below(workers.size()));
        switch (choices.below(10)) {
            case 0, 1, 2 -> worker.act();
            case 3, 4 -> {
                var _ = worker.readOne(INPUTS.get(choices.below(INPUTS.size())));
            }
            case 5 -> worker.readAll();
            case 6 -> pass(atMost);
            case 7, 8 -> outside();
            default -> trouble(worker);
        }
    }

    void passExactly(Duration span) {
        now = now.plus(span);
    }

    private void pass(Duration atMost) {
        var span = choices.oneOf(
                Duration.ofSeconds(1),
                Duration.ofSeconds(18),
                Duration.ofMinutes(6),
                Duration.ofHours(5),
                Duration.ofDays(4));
        var shorter = span.compareTo(atMost) < 0 ? span : atMost;
        if (now.plus(shorter).isBefore(NO_LATER_THAN)) {
            passExactly(shorter);
        }
    }

    private void trouble(ModelWorker worker) {
        if (choices.below(2) == 0) {
            worker.crash();
        } else {
            worker.redeliver(INPUTS.get(choices.below(INPUTS.size())), 1 + choices.below(4));
        }
    }

    private void outside() {
        switch (choices.below(8)) {
            case 0, 1 -> given();
            case 2 -> toldAgainOrLate();
            case 3 -> event(Events.asked(newId(), now));
            case 4, 5 -> closed();
            case 6 -> endsByItself();
            default -> leftOrRetried();
        }
    }

    /** At a time when nothing else happens, so that before and after are clear. */
    private void given() {
        passExactly(Duration.ofMillis(1));
        var account = accounts.give(now, choices.oneOf(null, now.plusSeconds(600), now.plus(Duration.ofDays(2))));
        note("given", account.id);
        if (choices.below(3) != 1) {
            event(account.told(now));
        }
        passExactly(Duration.ofMillis(1));
    }

    private void toldAgainOrLate() {
        if (!accounts.all.isEmpty()) {
            event(accounts.all.get(choices.below(accounts.all.size())).told(now));
        }
    }

    /** The tickets' half tells it, perhaps again, perhaps of a close that is long past. */
    private void closed() {
        if (closeTimes.isEmpty() || choices.below(3) != 1) {
            closeTimes.add(now);
        }
        var which = choices.below(closeTimes.size());
        var closedAt = closeTimes.get(closeTimes.size() - 1 - which);
        var open = choices.oneOf(List.<Long>of(), List.of(8L), List.<Long>of());
        note("closed with tickets still open", open);
        log(Topic.JIT_FACTS).add(Events.closed(newId(), Events.TICKET, closedAt, now, open));
    }

    private void endsByItself() {
        if (!accounts.all.isEmpty()) {
            var account = accounts.all.get(choices.below(accounts.all.size()));
            account.on = false;
            event(Events.ended(account.id, now));
        }
    }

    private void leftOrRetried() {
        switch (choices.below(3)) {
            case 0 -> event(Events.left(newId(), now));
            case 1 -> disableAgain();
            default -> retry();
        }
    }

    private void event(SpecificRecord event) {
        note("event", event);
        log(Topic.JIT_EVENTS).add(event);
    }
}
