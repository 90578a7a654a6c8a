package hoist.cli.customers;

import hoist.cli.output.Column;
import hoist.cli.output.Table;
import java.util.List;

/**
 * A link that was taken away.
 *
 * @param linkedAs the names by which the customer was linked: its display name, its name, or both
 */
record UnlinkRow(String tenant, String customer, List<String> linkedAs) {
    static final Table<UnlinkRow> TABLE = Table.of(
            Column.of("tenant", UnlinkRow::tenant),
            Column.of("customer", UnlinkRow::customer),
            Column.of("linkedAs", UnlinkRow::linkedAs),
            Column.of("outcome", _ -> "unlinked"));
}
