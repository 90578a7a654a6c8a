package hoist.cli.stuck;

import hoist.cli.output.Column;
import hoist.cli.output.Table;
import java.util.Optional;

/**
 * What came of one subject of a command.
 *
 * @param reason why it was stuck, if it was
 * @param outcome what was done
 * @param place of the command in the log, if one was written
 */
record Told(String tenant, String subject, Optional<String> reason, String outcome, Optional<String> place) {
    static final Table<Told> TABLE = Table.of(
            Column.of("tenant", Told::tenant),
            Column.of("subject", Told::subject),
            Column.of("wasStuck", Told::reason),
            Column.of("outcome", Told::outcome),
            Column.jsonOnly("command", Told::place));

    /** Without whom it is about. */
    @Override
    public String toString() {
        return "Told[tenant=" + tenant + ", outcome=" + outcome + "]";
    }
}
