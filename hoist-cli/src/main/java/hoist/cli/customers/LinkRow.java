package hoist.cli.customers;

import hoist.cli.output.Column;
import hoist.cli.output.Table;
import hoist.connections.customer.CustomerNames;
import hoist.halo.Client;
import hoist.tenants.Tenant;
import java.util.List;

/**
 * A link that was made, or was there already.
 *
 * @param released the requests that were stuck for it
 * @param outcome in a word
 */
record LinkRow(
        String tenant, String customer, String haloClient, long haloClientId, List<String> released, String outcome) {
    static final Table<LinkRow> TABLE = Table.of(
            Column.of("tenant", LinkRow::tenant),
            Column.of("customer", LinkRow::customer),
            Column.of("haloClient", LinkRow::haloClient),
            Column.of("haloClientId", LinkRow::haloClientId),
            Column.of("released", LinkRow::released),
            Column.of("outcome", LinkRow::outcome));

    private static final int SHOWN = 10;

    static LinkRow made(Tenant tenant, CustomerNames customer, Client client, List<String> released) {
        return new LinkRow(tenant.id().value(), customer.displayName(), client.name(), client.id(), released, "linked");
    }

    static LinkRow asBefore(Tenant tenant, CustomerNames customer, Client client) {
        return new LinkRow(
                tenant.id().value(), customer.displayName(), client.name(), client.id(), List.of(), "linked-already");
    }

    /** What becomes of requests. */
    String sentence() {
        if (released.isEmpty()) {
            return "No request was stuck for it; new ones find it within seconds.";
        }
        var more = released.size() > SHOWN ? " and " + (released.size() - SHOWN) + " more" : "";
        return (released.size() == 1
                        ? "1 request that was stuck goes"
                        : released.size() + " requests that were stuck go")
                + " on within seconds: " + String.join(", ", released.subList(0, Math.min(SHOWN, released.size())))
                + more
                + ".";
    }
}
