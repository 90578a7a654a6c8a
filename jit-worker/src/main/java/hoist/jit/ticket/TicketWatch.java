package hoist.jit.ticket;

import hoist.connections.tenant.TenantsNow;
import hoist.reconciler.LogPosition;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.schemas.Topic;
import hoist.schemas.jit.DisableWithdrawn;
import hoist.schemas.jit.JitFact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The half of jit-worker that looks at Halo and tells which technicians' tickets are closed there. Whether an account goes
 * off is not decided here.
 */
public final class TicketWatch implements Reconciliation<WatchState, WatchAction> {
    /** Name of this reconciler and source of its facts. */
    public static final String WORKER = "jit-worker-tickets";

    private final WatchPlan plan;

    public TicketWatch(TenantsNow tenants, Patience patience) {
        plan = new WatchPlan(tenants, patience);
    }

    /** The ticket that this entry is about; empty for others. */
    public static Optional<Long> ticketOf(String entry) {
        return EntryName.parse(entry).flatMap(name -> switch (name) {
            case EntryName.OfTicket(long id) -> Optional.of(id);
            case EntryName.OfSweep _, EntryName.OfTenant _ -> Optional.empty();
        });
    }

    /** Whether it names one of this ledger's entries, which operators name alike. */
    public static boolean isEntry(String subject) {
        return EntryName.parse(subject).isPresent();
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public Set<Topic> inputs() {
        return EnumSet.of(
                Topic.JIT_EVENTS, Topic.HALO_EVENTS, Topic.TICKET_FACTS, Topic.JIT_FACTS, Topic.OPERATOR_COMMANDS);
    }

    @Override
    public Topic facts() {
        return Topic.JIT_FACTS;
    }

    @Override
    public Class<WatchState> stateType() {
        return WatchState.class;
    }

    /** The first of {@link #entriesOf}: a record may concern several. */
    @Override
    public Optional<String> entryOf(SpecificRecord envelope) {
        return entriesOf(envelope).stream().findFirst();
    }

    @Override
    public Set<String> entriesOf(SpecificRecord envelope) {
        return Concerned.by(envelope);
    }

    @Override
    public WatchState fold(@Nullable WatchState state, SpecificRecord envelope, LogPosition position) {
        return fold(entryOf(envelope).orElseThrow(TicketWatch::noneOfOurs), state, envelope, position);
    }

    @Override
    public WatchState fold(String entry, @Nullable WatchState state, SpecificRecord envelope, LogPosition position) {
        return switch (EntryName.parse(entry).orElseThrow(TicketWatch::noneOfOurs)) {
            case EntryName.OfTicket(long id) -> {
                var known = state instanceof WatchState.OfTicket(TicketLedger ledger) ? ledger : null;
                yield new WatchState.OfTicket(TicketFold.fold(id, known, envelope, position));
            }
            case EntryName.OfSweep _ -> {
                var known = state instanceof WatchState.OfSweep(SweepLedger ledger) ? ledger : null;
                yield new WatchState.OfSweep(SweepLedger.fold(known, envelope, position));
            }
            case EntryName.OfTenant _ -> {
                var known = state instanceof WatchState.OfTenant(TenantLedger ledger) ? ledger : null;
                yield new WatchState.OfTenant(TenantLedger.fold(known, envelope, position));
            }
        };
    }

    @Override
    public Step<WatchAction> next(Situation<WatchState> situation) {
        return plan.next(situation);
    }

    @Override
    public SpecificRecord fact(String eventId, String tenant, String entry, Instant at, SpecificRecord body) {
        return body instanceof Observation(SpecificRecord seen, Optional<Account> account, Instant seenAt)
                ? fact(eventId, tenant, seenAt, account, seen)
                : fact(eventId, tenant, at, Optional.empty(), body);
    }

    private static SpecificRecord fact(
            String eventId, String tenant, Instant at, Optional<Account> account, SpecificRecord body) {
        var time = at.truncatedTo(ChronoUnit.MILLIS);
        return new JitFact(
                eventId,
                tenant,
                time,
                time,
                WORKER,
                account.map(Account::customer).orElse(""),
                account.map(Account::technician).orElse(""),
                body);
    }

    /** Never called: this worker writes nothing at a vendor, so it announces nothing. */
    @Override
    public SpecificRecord withdrawn(String attemptId, String reason) {
        return new DisableWithdrawn(attemptId, reason);
    }

    private static IllegalArgumentException noneOfOurs() {
        return new IllegalArgumentException("no entry of this worker");
    }
}
