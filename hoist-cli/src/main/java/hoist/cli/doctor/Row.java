package hoist.cli.doctor;

import static hoist.cli.output.Column.below;
import static hoist.cli.output.Column.of;

import hoist.cli.doctor.seen.Observation;
import hoist.cli.output.Table;

/**
 * An observation and whom it concerns.
 *
 * @param tenant its name; {@code all} for what all tenants share
 */
record Row(String tenant, Observation seen) {
    static final Table<Row> TABLE = Table.of(
            of("tenant", Row::tenant),
            of("verdict", row -> row.seen().verdict().word()),
            of("about", row -> row.seen().about()),
            of("what", row -> row.seen().what()),
            below("why", row -> row.seen().why()),
            below("mend", row -> row.seen().mend()));
}
