package hoist.jit.plan;

import hoist.connections.tenant.TenantsNow;
import hoist.jit.account.AccountLedger;
import hoist.jit.account.AccountState;
import hoist.jit.account.Close;
import hoist.jit.account.OperatorWill;
import hoist.tenants.Lives;
import hoist.tenants.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what is owed: the causes there are, less what operators gave up and what is too old to matter. */
public record Owed(TenantsNow tenants, Patience patience) {
    private enum Age {
        FRESH,
        OVERDUE,
        FORGOTTEN
    }

    /**
     * What is owed for this account now.
     *
     * @param tenantWide what the ledger says of the tenant as a whole, if anything
     */
    public Obligations at(String tenant, AccountLedger ledger, @Nullable AccountState tenantWide, Instant now) {
        var settings = tenants.find(tenant);
        var causes = new Causes(
                ledger,
                tenantWide instanceof AccountState.OfTenant(var leavers)
                        ? leavers.of(ledger.spelling().technician())
                        : Optional.empty(),
                GrantEnd.at(settings, ledger.spelling().customer()),
                now);
        var lives = settings.map(Tenant::lives).orElse(Lives.DEFAULTS);
        return sorted(causes, ledger.operator(), lives, now);
    }

    private Obligations sorted(Causes causes, OperatorWill operator, Lives lives, Instant now) {
        List<Cause> pressing = new ArrayList<>();
        List<Cause> overdue = new ArrayList<>();
        causes.all()
                .sorted(Cause.OLDEST)
                .filter(cause -> !operator.hasGivenUp(cause.noticedAt()))
                .forEach(cause -> {
                    switch (age(cause.noticedAt(), operator, lives, now)) {
                        case FRESH -> pressing.add(cause);
                        case OVERDUE -> overdue.add(cause);
                        case FORGOTTEN -> {}
                    }
                });
        var held = causes.held()
                .filter(close -> !operator.hasGivenUp(close.noticedAt()))
                .filter(close -> age(close.noticedAt(), operator, lives, now) == Age.FRESH)
                .sorted(Comparator.comparing(Close::noticedAt).thenComparing(Close::eventId))
                .toList();
        return new Obligations(pressing, overdue, held, causes.nextEnd());
    }

    private Age age(Instant noticedAt, OperatorWill operator, Lives lives, Instant now) {
        var wantedAt = operator.wantedSince(noticedAt);
        if (now.isBefore(wantedAt.plus(patience.retryFor()))) {
            return Age.FRESH;
        }
        return now.isBefore(wantedAt.plus(lives.kept())) ? Age.OVERDUE : Age.FORGOTTEN;
    }
}
