package hoist.jit.plan;

import hoist.connections.tenant.TenantsNow;
import hoist.jit.account.AccountKey;
import hoist.jit.account.AccountRecords;
import hoist.jit.account.AccountState;
import hoist.jit.account.Spelt;
import hoist.reconciler.LogPosition;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.schemas.Topic;
import hoist.schemas.jit.DisableWithdrawn;
import hoist.schemas.jit.JitFact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The pure half of disabling. An entry is a technician's accounts at one customer, by {@link AccountKey}. */
public final class AccountReconciliation implements Reconciliation<AccountState, AccountAction> {
    /** Source of its facts. */
    public static final String WORKER = "jit-worker";

    private final AccountPlan plan;

    public AccountReconciliation(TenantsNow tenants, Patience patience) {
        plan = new AccountPlan(tenants, patience);
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public Set<Topic> inputs() {
        return Set.of(Topic.JIT_EVENTS, Topic.JIT_FACTS, Topic.OPERATOR_COMMANDS);
    }

    @Override
    public Topic facts() {
        return Topic.JIT_FACTS;
    }

    @Override
    public Class<AccountState> stateType() {
        return AccountState.class;
    }

    @Override
    public Optional<String> entryOf(SpecificRecord envelope) {
        return AccountRecords.entryOf(envelope);
    }

    @Override
    public AccountState fold(@Nullable AccountState state, SpecificRecord envelope, LogPosition position) {
        return AccountRecords.fold(state, envelope, position);
    }

    /** Its name has a technician's e-mail address; an operator finds the account by the same digest of a key. */
    @Override
    public String inLogs(String entry) {
        return AccountKey.digest(entry);
    }

    @Override
    public Step<AccountAction> next(Situation<AccountState> situation) {
        return plan.next(situation);
    }

    /** Customer and technician are spelt as told with the body, else as in the entry. */
    @Override
    public SpecificRecord fact(String eventId, String tenant, String entry, Instant at, SpecificRecord body) {
        return switch (body) {
            case Spelt(var inner, var spelling) ->
                fact(eventId, tenant, at, spelling.customer(), spelling.technician(), inner);
            default -> {
                var key = AccountKey.parse(entry).orElseThrow();
                yield fact(eventId, tenant, at, key.customer(), key.technician(), body);
            }
        };
    }

    @Override
    public SpecificRecord withdrawn(String attemptId, String reason) {
        return new DisableWithdrawn(attemptId, reason);
    }

    private static JitFact fact(
            String eventId, String tenant, Instant at, String customer, String technician, SpecificRecord body) {
        var time = at.truncatedTo(ChronoUnit.MILLIS);
        return new JitFact(eventId, tenant, time, time, WORKER, customer, technician, body);
    }
}
