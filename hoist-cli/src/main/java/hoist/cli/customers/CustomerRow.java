package hoist.cli.customers;

import hoist.cli.output.Column;
import hoist.cli.output.ShellCommand;
import hoist.cli.output.Shown;
import hoist.cli.output.Table;
import hoist.connections.customer.CustomerMatcher.By;
import hoist.connections.customer.CustomerNames;
import hoist.schemas.operator.OperatorCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer as it is shown.
 *
 * @param linked how its client is known, or why it is not: by display name, by name, manual, none, ambiguous, inactive, gone
 * @param link who linked it by hand, when and why, while that is what counts
 * @param mend what to do about it; null where nothing is
 */
record CustomerRow(
        String tenant,
        String customer,
        @Nullable String name,
        @Nullable String haloClient,
        @Nullable Long haloClientId,
        String linked,
        @Nullable String link,
        @Nullable String mend) {
    static final Table<CustomerRow> TABLE = Table.of(
            Column.of("tenant", CustomerRow::tenant),
            Column.of("customer", CustomerRow::customer),
            Column.of("name", CustomerRow::name),
            Column.of("haloClient", CustomerRow::haloClient),
            Column.of("haloClientId", CustomerRow::haloClientId),
            Column.of("linked", CustomerRow::linked),
            Column.below("link", CustomerRow::link),
            Column.below("mend", CustomerRow::mend));

    private static final String MANUAL = "manual";
    private static final String GONE = "gone";

    /** @param options with which a command reaches the same Hoist */
    static CustomerRow of(String tenant, CustomerNames customer, ClientMatch match, String options) {
        var cure = new Cure(tenant, customer.displayName(), options);
        return switch (match) {
            case ClientMatch.Matched(var client, var by) ->
                row(tenant, customer, client.name(), client.id(), word(by), null);
            case ClientMatch.None(var similar) -> row(tenant, customer, null, null, "none", cure.none(similar));
            case ClientMatch.Ambiguous(var name, var several) ->
                row(tenant, customer, null, null, "ambiguous", cure.ambiguous(name, several));
            case ClientMatch.Inactive(var client) ->
                row(tenant, customer, client.name(), client.id(), "inactive", cure.inactive());
            case ClientMatch.LinkedClientGone(var id) -> row(tenant, customer, null, id, GONE, cure.gone());
        };
    }

    /** The same with the command that linked it, where that is what counts. */
    CustomerRow linkedBy(OperatorCommand command) {
        if (!linked.equals(MANUAL) && !linked.equals(GONE)) {
            return this;
        }
        var words = "made by " + command.getOperator() + " at " + Shown.time(command.getReceivedAt()) + " UTC"
                + (command.getWhy() == null ? "" : ": " + command.getWhy());
        return new CustomerRow(tenant, customer, name, haloClient, haloClientId, linked, words, mend);
    }

    /** Whether a ticket for this customer would be stuck. */
    boolean needsAPerson() {
        return mend != null;
    }

    private static String word(By by) {
        return switch (by) {
            case DISPLAY_NAME -> "by display name";
            case NAME -> "by name";
            case LINK -> MANUAL;
        };
    }

    private static CustomerRow row(
            String tenant,
            CustomerNames customer,
            @Nullable String client,
            @Nullable Long id,
            String linked,
            @Nullable String mend) {
        return new CustomerRow(tenant, customer.displayName(), customer.name(), client, id, linked, null, mend);
    }

    /** What to do about a customer without a client. */
    private record Cure(String tenant, String customer, String options) {
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
            return ShellCommand.hoist(
                    "customers link", " --tenant " + tenant + options, customer, "<client in HaloPSA>");
        }
    }
}
