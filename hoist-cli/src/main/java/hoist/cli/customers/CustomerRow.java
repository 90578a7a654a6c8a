package hoist.cli.customers;

import hoist.cli.output.Column;
import hoist.cli.output.ShellWord;
import hoist.cli.output.Table;
import hoist.connections.customer.CustomerMatcher.By;
import hoist.connections.customer.CustomerNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer as it is shown.
 *
 * @param linked how its client is known, or why it is not: by display name, by name, manual, none, ambiguous, inactive, gone
 * @param mend what to do about it; null where nothing is
 */
record CustomerRow(
        String tenant,
        String customer,
        @Nullable String name,
        @Nullable String haloClient,
        @Nullable Long haloClientId,
        String linked,
        @Nullable String mend) {
    /** @param options with which the commands that are shown reach the same Hoist */
    static Table<CustomerRow> table(String options) {
        return Table.of(
                Column.of("tenant", CustomerRow::tenant),
                Column.of("customer", CustomerRow::customer),
                Column.of("name", CustomerRow::name),
                Column.of("haloClient", CustomerRow::haloClient),
                Column.of("haloClientId", CustomerRow::haloClientId),
                Column.of("linked", CustomerRow::linked),
                Column.below("mend", row -> row.mend() == null ? null : row.mend() + options));
    }

    static CustomerRow of(String tenant, CustomerNames customer, ClientMatch match) {
        var cure = new Cure(tenant, customer.displayName());
        return switch (match) {
            case ClientMatch.Matched(var client, var by) ->
                row(tenant, customer, client.name(), client.id(), word(by), null);
            case ClientMatch.None(var similar) -> row(tenant, customer, null, null, "none", cure.none(similar));
            case ClientMatch.Ambiguous(var name, var several) ->
                row(tenant, customer, null, null, "ambiguous", cure.ambiguous(name, several));
            case ClientMatch.Inactive(var client) ->
                row(tenant, customer, client.name(), client.id(), "inactive", cure.inactive());
            case ClientMatch.LinkedClientGone(var id) -> row(tenant, customer, null, id, "gone", cure.gone());
        };
    }

    /** Whether a ticket for this customer would be stuck. */
    boolean needsAPerson() {
        return mend != null;
    }

    private static String word(By by) {
        return switch (by) {
            case DISPLAY_NAME -> "by display name";
            case NAME -> "by name";
            case LINK -> "manual";
        };
    }

    private static CustomerRow row(
            String tenant,
            CustomerNames customer,
            @Nullable String client,
            @Nullable Long id,
            String linked,
            @Nullable String mend) {
        return new CustomerRow(tenant, customer.displayName(), customer.name(), client, id, linked, mend);
    }

    /** What to do about a customer without a client. */
    private record Cure(String tenant, String customer) {
        String none(List<String> similar) {
            return "name the client in HaloPSA \"" + customer + "\", or "
                    + (similar.isEmpty() ? "" : "link it (similar are " + String.join(", ", similar) + "): ")
                    + link();
        }

        String ambiguous(String name, int several) {
            return several + " active clients in HaloPSA are named \"" + name + "\": rename all but one, or " + link();
        }

        String inactive() {
            return "activate the client in HaloPSA (Customers, the client, Edit), or " + link();
        }

        String gone() {
            return "HaloPSA has no client of this number any more: " + link();
        }

        private String link() {
            return "hoist customers link " + ShellWord.of(customer) + " \"<client in HaloPSA>\" --tenant " + tenant;
        }
    }
}
