package hoist.jit.plan;

import hoist.connections.tenant.TenantsNow;
import hoist.jit.account.AccountKey;
import hoist.jit.account.AccountRecords;
import hoist.jit.account.AccountState;
import hoist.reconciler.LogPosition;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.schemas.Topic;
import hoist.schemas.jit.DisableWithdrawn;
import hoist.schemas.jit.JitFact;
import hoist.tenants.Customer;
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

    private final TenantsNow tenants;
    private final AccountPlan plan;

    public AccountReconciliation(TenantsNow tenants, Patience patience) {
        this.tenants = tenants;
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

    @Override
    public Step<AccountAction> next(Situation<AccountState> situation) {
        return plan.next(situation);
    }

    @Override
    public SpecificRecord fact(String eventId, String tenant, String entry, Instant at, SpecificRecord body) {
        var key = AccountKey.parse(entry).orElseThrow(() -> new IllegalArgumentException("no account's entry"));
        var time = at.truncatedTo(ChronoUnit.MILLIS);
        return new JitFact(eventId, tenant, time, time, WORKER, displayName(tenant, key), key.technician(), body);
    }

    @Override
    public SpecificRecord withdrawn(String attemptId, String reason) {
        return new DisableWithdrawn(attemptId, reason);
    }

    /** As the tenant's file spells it, for people who read facts; the key where it does not name the customer. */
    private String displayName(String tenant, AccountKey key) {
        return tenants.find(tenant)
                .flatMap(found -> found.customers().stream()
                        .map(Customer::displayName)
                        .filter(name -> AccountKey.of(name, key.technician()).equals(key))
                        .findFirst())
                .orElseGet(key::customer);
    }
}
