package hoist.cli.ledger;

import hoist.cli.topics.TopicRecord;
import hoist.reconciler.LogPosition;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.reconciler.ledger.RecordFold;
import hoist.reconciler.ledger.RecordFold.Unfoldable;
import hoist.schemas.Envelope;
import hoist.schemas.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    private record Known<S>(S state, Instant touched) {}

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
                var envelope = RecordFold.envelope(record.tenant().orElse(null), value.get());
                keep(envelope, after(value.get(), new LogPosition(topic.get(), record.offset())));
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

    /** What the worker would do at this time about an entry in this state. */
    public Step<A> next(String tenant, String entry, S state, Instant now) {
        var tenantWide = state(tenant, Reconciliation.TENANT_WIDE).orElse(null);
        return reconciliation.next(new Situation<>(tenant, entry, state, tenantWide, now));
    }

    private Entry<S, A> entry(String tenant, String name, Known<S> known, Instant now) {
        var next = next(tenant, name, known.state(), now);
        return new Entry<>(reconciliation.worker(), tenant, name, known.state(), known.touched(), next);
    }

    private void keep(Envelope envelope, Map<String, S> states) {
        var ofTenant = byTenant.computeIfAbsent(envelope.tenant(), _ -> new TreeMap<>());
        states.forEach((entry, state) -> {
            @Nullable Known<S> before = ofTenant.get(entry);
            var at = envelope.receivedAt();
            var touched = before == null || at.isAfter(before.touched()) ? at : before.touched();
            ofTenant.put(entry, new Known<>(state, touched));
        });
    }

    private @Nullable Known<S> known(String tenant, String entry) {
        return byTenant.getOrDefault(tenant, Map.of()).get(entry);
    }
}
