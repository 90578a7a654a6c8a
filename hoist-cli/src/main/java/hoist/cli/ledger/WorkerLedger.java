package hoist.cli.ledger;

import hoist.cli.ledger.Entry.StillStuck;
import hoist.cli.topics.TopicRecord;
import hoist.reconciler.LogPosition;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.reconciler.ledger.RecordFold;
import hoist.reconciler.ledger.RecordFold.Unfoldable;
import hoist.schemas.Envelope;
import hoist.schemas.StuckReason;
import hoist.schemas.Topic;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.Reopen;
import hoist.schemas.operator.RetryNow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * One worker's ledger in memory, folded and planned by the worker's own rules. What it cannot know is what happened in the
 * worker's memory alone: a step that fails with a defect there is due here.
 */
public final class WorkerLedger<S, A> {
    private final Reconciliation<S, A> reconciliation;
    private final RecordFold<S> fold;
    private final Map<String, Map<String, Known<S>>> byTenant = new TreeMap<>();

    WorkerLedger(Reconciliation<S, A> reconciliation) {
        this.reconciliation = reconciliation;
        this.fold = new RecordFold<>(reconciliation);
    }

    /** The worker's rules. */
    public Reconciliation<S, A> reconciliation() {
        return reconciliation;
    }

    /** Takes the record in; what the worker would send to the dead letters changes nothing here either. */
    public void fold(TopicRecord record) {
        var topic = Topic.named(record.topic()).filter(reconciliation.inputs()::contains);
        var value = record.record();
        if (topic.isPresent() && value.isPresent()) {
            try {
                RecordFold.envelope(record.tenant().orElse(null), value.get());
                keep(value.get(), new LogPosition(topic.get(), record.offset()));
            } catch (Unfoldable e) {
                // a dead letter: it is no entry's
            }
        }
    }

    /**
     * What would become of the entries that this record concerns, by their names; the ledger stays as it is.
     *
     * @throws Unfoldable when the worker would send it to the dead letters
     */
    public Map<String, S> after(SpecificRecord value, LogPosition position) throws Unfoldable {
        var tenant = Envelope.of(value).tenant();
        return fold.fold(value, position, entry -> state(tenant, entry).orElse(null), state -> state);
    }

    /** What is known of the entry. */
    public Optional<S> state(String tenant, String entry) {
        return Optional.ofNullable(known(tenant, entry)).map(Known::state);
    }

    /** The entry as it stands at this time. */
    public Optional<Entry<S, A>> entry(String tenant, String entry, Instant now) {
        return Optional.ofNullable(known(tenant, entry)).map(known -> entry(tenant, entry, known, now));
    }

    /** Whether it knows anything of the tenant. */
    public boolean hasTenant(String tenant) {
        return byTenant.containsKey(tenant);
    }

    /** The tenants that have an entry of this name. */
    public List<String> tenantsOf(String entry) {
        return byTenant.entrySet().stream()
                .filter(tenant -> tenant.getValue().containsKey(entry))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All entries as they stand at this time, by tenant and name; those of whole tenants are not among them. */
    public List<Entry<S, A>> entries(Instant now) {
        return byTenant.entrySet().stream()
                .flatMap(tenant -> tenant.getValue().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(Reconciliation.TENANT_WIDE))
                        .map(entry -> entry(tenant.getKey(), entry.getKey(), entry.getValue(), now)))
                .toList();
    }

    /** What the worker would do at this time about an entry in this state; where its plan fails, the others are still shown. */
    public Step<A> next(String tenant, String entry, S state, Instant now) {
        var tenantWide = state(tenant, Reconciliation.TENANT_WIDE).orElse(null);
        try {
            return reconciliation.next(new Situation<>(tenant, entry, state, tenantWide, now));
        } catch (RuntimeException e) {
            return new Step.Stuck<>(
                    StuckReason.PLAN_FAILED,
                    "Its next step cannot be worked out (" + e.getClass().getSimpleName()
                            + "), which is a defect: the log of " + reconciliation.worker() + " tells more.",
                    now,
                    Optional.empty());
        }
    }

    /** Whether the worker leaves the entry alone, and would not if an operator insisted on it. */
    public boolean wouldWake(String tenant, String entry, Instant now) {
        var before = entry(tenant, entry, now);
        if (before.isEmpty() || !(before.get().next() instanceof Step.Settled<A>)) {
            return false;
        }
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var reopen = new OperatorCommand("", tenant, at, at, "", "", null, new Reopen(entry));
        try {
            return after(reopen, new LogPosition(Topic.OPERATOR_COMMANDS, Long.MAX_VALUE)).entrySet().stream()
                    .anyMatch(
                            after -> !(next(tenant, after.getKey(), after.getValue(), now) instanceof Step.Settled<A>));
        } catch (Unfoldable e) {
            throw new IllegalStateException(e);
        }
    }

    private Entry<S, A> entry(String tenant, String name, Known<S> known, Instant now) {
        var next = next(tenant, name, known.state(), now);
        return new Entry<>(
                reconciliation.worker(),
                tenant,
                name,
                known.state(),
                known.touched(),
                next,
                next instanceof Step.Act<A> ? stillStuck(tenant, name, known) : Optional.empty());
    }

    /** By the plan for the moment at which the worker told its newest fact, with the links and files that there are by now. */
    private Optional<StillStuck<A>> stillStuck(String tenant, String name, Known<S> known) {
        var unretried = known.unretried();
        return unretried == null
                ? Optional.empty()
                : known.told()
                        .flatMap(told -> next(tenant, name, unretried, told) instanceof Step.Stuck<A> stuck
                                ? Optional.of(
                                        new StillStuck<>(stuck, known.retried().filter(at -> at.isAfter(told))))
                                : Optional.empty());
    }

    private void keep(SpecificRecord value, LogPosition position) throws Unfoldable {
        var record = Envelope.of(value);
        var kind = record.body() instanceof RetryNow
                ? Known.Kind.RETRY
                : position.topic() == reconciliation.facts() ? Known.Kind.FACT : Known.Kind.OTHER;
        var ofTenant = byTenant.computeIfAbsent(record.tenant(), _ -> new TreeMap<>());
        for (var after : after(value, position).entrySet()) {
            var entry = after.getKey();
            @Nullable Known<S> before = ofTenant.get(entry);
            @Nullable S unretried = before == null ? null : before.unretried();
            if (kind != Known.Kind.RETRY) {
                unretried = before != null && before.isRetried()
                        ? after(value, position, entry, unretried)
                        : after.getValue();
            }
            ofTenant.put(entry, Known.after(before, kind, record.receivedAt(), after.getValue(), unretried));
        }
    }

    private S after(SpecificRecord value, LogPosition position, String entry, @Nullable S before) throws Unfoldable {
        return Objects.requireNonNull(
                fold.fold(value, position, each -> each.equals(entry) ? before : null, state -> state)
                        .get(entry));
    }

    private @Nullable Known<S> known(String tenant, String entry) {
        return byTenant.getOrDefault(tenant, Map.of()).get(entry);
    }
}
