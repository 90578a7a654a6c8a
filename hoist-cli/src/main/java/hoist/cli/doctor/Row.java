package hoist.cli.doctor;

import hoist.cli.doctor.seen.Observation;
import hoist.cli.output.Column;
import hoist.cli.output.Table;

/**
 * An observation and whom it concerns.
 *
 * @param tenant its name; {@code all} for what all tenants share
 */
record Row(String tenant, Observation seen) {
    static final Table<Row> TABLE = Table.of(
            Column.of("tenant", Row::tenant),
            Column.of("verdict", row -> row.seen().verdict().word()),
            Column.of("about", row -> row.seen().about()),
            Column.of("what", row -> row.seen().what()),
            Column.below("why", row -> row.seen().why()),
            Column.below("mend", row -> row.seen().mend()));
}
