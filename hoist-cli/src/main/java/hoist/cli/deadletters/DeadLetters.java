package hoist.cli.deadletters;

import hoist.cli.connection.TenantChoice;
import hoist.cli.failure.ExitCode;
import hoist.cli.output.Column;
import hoist.cli.output.Table;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hoist dead-letters}: lists them. */
@Command(
        name = "dead-letters",
        description = {
            "List records that no worker could read: where they came from, when, and why.",
            "Several workers may bury the same record: it is one row. Exits 1 while one waits for a person."
        },
        subcommands = {ShowLetter.class, PutBack.class, Discard.class},
        mixinStandardHelpOptions = true)
public final class DeadLetters implements Callable<ExitCode> {
    private static final Table<Letter> TABLE = Table.of(
            Column.of("letter", Letter::name),
            Column.of("origin", letter -> letter.origin().toString()),
            Column.of("key", Letter::key),
            Column.of("buriedAt", Letter::buriedAt),
            Column.of("bytes", Letter::size),
            Column.of("state", Letter::state),
            Column.below("reason", letter -> letter.reasons() + " (" + letter.workers() + ")"),
            Column.jsonOnly("workers", Letter::workers),
            Column.jsonOnly("handled", letter -> letter.handled().map(Handled::how)),
            Column.jsonOnly("handledWhy", letter -> letter.handled().map(Handled::why)));

    @Mixin
    private final LetterWork work = new LetterWork();

    @Mixin
    private final TenantChoice tenant = new TenantChoice();

    @Option(names = "--all", description = "Also those that were put back or discarded.")
    private boolean all;

    @Override
    public ExitCode call() {
        return work.with(tenant.named(), (_, letters) -> {
            work.output().rows(TABLE, all ? letters.all() : letters.waiting(), "No dead letter waits for a person.");
            return letters.waiting().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
        });
    }
}
