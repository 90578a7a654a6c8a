package hoist.cli.stuck;

import hoist.cli.connection.Connection;
import hoist.cli.failure.ExitCode;
import hoist.cli.ledger.GivenUp;
import hoist.cli.output.Column;
import hoist.cli.output.Output;
import hoist.cli.output.Table;
import hoist.cli.workers.Workers;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hoist stuck}. */
@Command(
        name = "stuck",
        description = {
            "List what waits for a person, why, since when, and the command that mends it.",
            "What is mended goes through by itself, in order. Exits 1 when anything is stuck, or a worker does not read."
        },
        mixinStandardHelpOptions = true)
public final class ListStuck implements Callable<ExitCode> {
    @Option(
            names = "--given-up",
            description = "List what was given up instead, and the command that takes it up again.")
    private boolean givenUp;

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
            if (givenUp) {
                output.rows(
                        givenUp(connection.asGiven()), read.ledgers().givenUp().all(), "Nothing is given up.");
                return ExitCode.DONE;
            }
            var chosen = selection.of(read.stuck().all(), clock.instant());
            output.rows(
                    table(connection.asGiven() + workers.asGiven()),
                    chosen,
                    selection.isGiven() ? "Nothing of that is stuck." : "Nothing is stuck.");
            return chosen.isEmpty() && read.workersAreWell() ? ExitCode.DONE : ExitCode.FOUND;
        }
    }

    private static Table<GivenUp.InForce> givenUp(String options) {
        return Table.of(
                Column.of("tenant", GivenUp.InForce::tenant),
                Column.of("subject", GivenUp.InForce::subject),
                Column.of("givenUpAt", each -> each.order().at()),
                Column.of("by", each -> each.order().operator()),
                Column.below("why", each -> each.order().why()),
                Column.below("mend", each -> TakeUpAgain.command(each.tenant(), each.subject(), options)));
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
