package hoist.cli.replay;

import hoist.cli.output.Column;
import hoist.cli.output.Table;
import hoist.cli.workers.Behind;
import java.util.List;
import java.util.Optional;

/**
 * A replay that was carried out, for scripts.
 *
 * @param notReadBy the workers that had not read it when the wait ended
 * @param aftermath what the workers told; empty when not all had read it
 */
record Replayed(Replayer.Written written, List<Behind> notReadBy, Optional<Aftermath> aftermath) {
    static final Table<Replayed> TABLE = Table.of(
            Column.of("events", row -> row.written().events()),
            Column.of("seconds", row -> row.written().took().toMillis() / 1000.0),
            Column.of("eventsPerSecond", row -> row.written().eventsPerSecond()),
            Column.of(
                    "notReadBy",
                    row -> row.notReadBy().stream().map(Behind::name).toList()),
            Column.of("vendorCalls", row -> row.aftermath().map(Aftermath::calls)));
}
