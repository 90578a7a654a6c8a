package hoist.jit.ticket;

import hoist.connections.tenant.TenantsNow;
import hoist.reconciler.LogPosition;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.schemas.Topic;
import hoist.schemas.halo.HaloEvent;
import hoist.schemas.jit.JitEvent;
import hoist.schemas.jit.JitFact;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.ticket.TicketFact;
import hoist.tenants.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/** A ledger as the fold makes it of these records, and what the plan says of it. */
public final class Folded {
    public static final Patience PATIENCE = new Patience(
            Duration.ofMinutes(5),
            Duration.ofMinutes(2),
            Duration.ofMinutes(2),
            Duration.ofSeconds(60),
            Duration.ofMinutes(10));

    private final TicketWatch watch;
    private final Map<String, WatchState> entries = new TreeMap<>();
    private final Map<Topic, Long> ends = new EnumMap<>(Topic.class);

    Folded(SpecificRecord... records) {
        this(new TenantsNow(Tenants.of(TestTenants.tenant()), Clock.systemUTC()), records);
    }

    Folded(TenantsNow tenants, SpecificRecord... records) {
        watch = new TicketWatch(tenants, PATIENCE);
        and(records);
    }

    Folded and(SpecificRecord... records) {
        for (var record : records) {
            take(record, ends.merge(topicOf(record), 1L, Long::sum) - 1);
        }
        return this;
    }

    /** The record of that place in its topic, maybe again. */
    void take(SpecificRecord record, long offset) {
        var folded = new HashMap<String, WatchState>();
        var position = new LogPosition(topicOf(record), offset);
        watch.entriesOf(record)
                .forEach(entry -> folded.put(entry, watch.fold(entry, entries.get(entry), record, position)));
        entries.putAll(folded);
    }

    Map<String, WatchState> entries() {
        return Map.copyOf(entries);
    }

    Step<WatchAction> ticket(Instant now) {
        return next("ticket/" + Records.TICKET, now);
    }

    Step<WatchAction> sweep(Instant now) {
        return next("sweep", now);
    }

    Step<WatchAction> next(String entry, Instant now) {
        var state = java.util.Objects.requireNonNull(entries.get(entry), entry);
        return watch.next(new Situation<>(Records.TENANT, entry, state, entries.get(Reconciliation.TENANT_WIDE), now));
    }

    TicketLedger ledger() {
        return ((WatchState.OfTicket) entries.get("ticket/" + Records.TICKET)).ledger();
    }

    TenantLedger tenant() {
        return ((WatchState.OfTenant) entries.get(Reconciliation.TENANT_WIDE)).ledger();
    }

    public static Topic topicOf(SpecificRecord value) {
        return switch (value) {
            case HaloEvent _ -> Topic.HALO_EVENTS;
            case JitEvent _ -> Topic.JIT_EVENTS;
            case TicketFact _ -> Topic.TICKET_FACTS;
            case JitFact _ -> Topic.JIT_FACTS;
            case OperatorCommand _ -> Topic.OPERATOR_COMMANDS;
            default -> throw new IllegalArgumentException();
        };
    }
}
