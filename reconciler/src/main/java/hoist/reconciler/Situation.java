package hoist.reconciler;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that a plan may look at.
 *
 * @param entry the entry's name within the tenant
 * @param state what the ledger says of it
 * @param tenantWide what the ledger says of the tenant as a whole, if anything
 */
public record Situation<S>(
        String tenant, String entry, S state, @Nullable S tenantWide, Instant now) {}
