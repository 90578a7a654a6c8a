package hoist.cli.stuck;

import hoist.cli.connection.Connection;
import hoist.cli.failure.ExitCode;
import hoist.cli.output.Column;
import hoist.cli.output.Output;
import hoist.cli.output.Table;
import hoist.cli.workers.Workers;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hoist stuck}. */
@Command(
        name = "stuck",
        description = {
            "List what waits for a person, why, since when, and the command that mends it.",
            "What is mended goes through by itself, in order. Exits 1 when anything is stuck, or a worker does not read."
        },
        mixinStandardHelpOptions = true)
public final class ListStuck implements Callable<ExitCode> {
    @Mixin
    private final Connection connection = new Connection();

    @Mixin
    private final Workers workers = new Workers();

    @Mixin
    private final Selection selection = new Selection();

    @Mixin
    private final Output output = new Output();

    private final Clock clock = Clock.systemUTC();

    @Override
    public ExitCode call() {
        try (var read = Surroundings.read(connection, workers, output, selection.tenant(), clock)) {
            var chosen = selection.of(read.stuck().all(), clock.instant());
            output.rows(
                    table(connection.asGiven() + workers.asGiven()),
                    chosen,
                    selection.isGiven() ? "Nothing of that is stuck." : "Nothing is stuck.");
            return chosen.isEmpty() && read.workersAreWell() ? ExitCode.DONE : ExitCode.FOUND;
        }
    }

    /** @param options with which the commands that are shown reach the same Hoist */
    private static Table<StuckEntry> table(String options) {
        return Table.of(
                Column.of("tenant", StuckEntry::tenant),
                Column.of("subject", StuckEntry::subject),
                Column.of("reason", StuckEntry::reason),
                Column.of("since", StuckEntry::since),
                Column.below("what", StuckEntry::detail),
                Column.below("check", entry -> entry.check(options)),
                Column.below("mend", entry -> entry.mend(options)),
                Column.jsonOnly("worker", StuckEntry::worker),
                Column.jsonOnly("customer", StuckEntry::customer));
    }
}
