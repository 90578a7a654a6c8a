package hoist.jit.account;

import hoist.connections.tenant.TenantsNow;
import hoist.jit.plan.AccountAction;
import hoist.jit.plan.AccountReconciliation;
import hoist.jit.plan.Patience;
import hoist.reconciler.LogPosition;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.schemas.Topic;
import hoist.schemas.jit.JitEvent;
import hoist.schemas.jit.JitFact;
import hoist.schemas.operator.OperatorCommand;
import hoist.tenants.Customer;
import hoist.tenants.HaloSettings;
import hoist.tenants.IdemeumCredential;
import hoist.tenants.IdemeumSettings;
import hoist.tenants.Lives;
import hoist.tenants.Secret;
import hoist.tenants.Tenant;
import hoist.tenants.TenantId;
import hoist.tenants.Tenants;
import hoist.tenants.WhoMayComeIn;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** Ledgers folded from records in the order given, each at the next offset, and what is next for the account. */
public final class Ledgers {
    /** As the worker's settings have it by default. */
    public static final Patience PATIENCE =
            new Patience(Duration.ofDays(3), Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofSeconds(15));

    private Ledgers() {}

    public static AccountLedger of(SpecificRecord... records) {
        return ((AccountState.OfAccount) states(List.of(records)).get(Events.ACCOUNT)).ledger();
    }

    /** Every entry's state. */
    public static Map<String, AccountState> states(List<? extends SpecificRecord> records) {
        var states = new HashMap<String, AccountState>();
        for (var offset = 0; offset < records.size(); offset++) {
            var record = records.get(offset);
            var position = positionOf(record, offset);
            AccountRecords.entryOf(record)
                    .ifPresent(entry ->
                            states.compute(entry, (_, before) -> AccountRecords.fold(before, record, position)));
        }
        return states;
    }

    public static LogPosition positionOf(SpecificRecord record, long offset) {
        return new LogPosition(topicOf(record), offset);
    }

    public static Topic topicOf(SpecificRecord record) {
        return switch (record) {
            case JitEvent _ -> Topic.JIT_EVENTS;
            case JitFact _ -> Topic.JIT_FACTS;
            case OperatorCommand _ -> Topic.OPERATOR_COMMANDS;
            default -> throw new IllegalArgumentException(record.getSchema().getName());
        };
    }

    public static Step<AccountAction> next(Instant now, SpecificRecord... records) {
        return next(Tenants.of(tenant()), now, records);
    }

    public static Step<AccountAction> next(Tenants tenants, Instant now, SpecificRecord... records) {
        return next(new TenantsNow(tenants, Clock.systemUTC()), now, records);
    }

    public static Step<AccountAction> next(TenantsNow tenants, Instant now, SpecificRecord... records) {
        var states = states(List.of(records));
        return new AccountReconciliation(tenants, PATIENCE)
                .next(new Situation<>(
                        Events.TENANT,
                        Events.ACCOUNT,
                        states.get(Events.ACCOUNT),
                        states.get(Reconciliation.TENANT_WIDE),
                        now));
    }

    /** A tenant where everything that has a default has it: accounts live 4 hours, 12 at most. */
    public static Tenant tenant() {
        return tenant(URI.create("https://nikmsp.idemeum.com"), "idemeum-key");
    }

    public static Tenant tenant(URI idemeum, String apiKey) {
        return tenant(idemeum, apiKey, new Customer(Events.CUSTOMER, "demo-nikpot"));
    }

    public static Tenant tenant(URI idemeum, String apiKey, Customer customer) {
        return new Tenant(
                new TenantId(Events.TENANT),
                HaloSettings.withDefaults(URI.create("https://nikmsp.halopsa.com"), "client", new Secret("secret")),
                IdemeumSettings.withDefaults(idemeum, new IdemeumCredential.ApiKeyHeader(new Secret(apiKey))),
                WhoMayComeIn.NOBODY,
                List.of(customer),
                Lives.DEFAULTS);
    }

    /** These records, and more after them. */
    public static SpecificRecord[] and(SpecificRecord[] records, SpecificRecord... more) {
        return Stream.concat(Arrays.stream(records), Arrays.stream(more)).toArray(SpecificRecord[]::new);
    }
}
