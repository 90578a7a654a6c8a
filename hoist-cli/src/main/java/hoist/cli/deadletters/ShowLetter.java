package hoist.cli.deadletters;

import hoist.cli.connection.Kafka;
import hoist.cli.failure.ExitCode;
import hoist.cli.ledger.Ledgers;
import hoist.cli.output.Column;
import hoist.cli.output.Table;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hoist dead-letters show}. */
@Command(
        name = "show",
        description =
                "Show one dead letter: headers, what it says as far as it can be decoded, and its bytes otherwise.",
        mixinStandardHelpOptions = true)
public final class ShowLetter implements Callable<ExitCode> {
    private static final Table<Finding> TABLE =
            Table.of(Column.of("what", Finding::what), Column.of("is", Finding::is));

    @Parameters(paramLabel = "PARTITION:OFFSET", description = "As 'hoist dead-letters' shows it.")
    private String letter = "";

    @Mixin
    private final LetterWork work = new LetterWork();

    @Override
    public ExitCode call() {
        return work.with(Optional.empty(), (kafka, letters) -> show(kafka, letters.named(letter)));
    }

    private ExitCode show(Kafka kafka, Letter found) {
        var workers = Ledgers.empty(work.connection().tenants().inForce(), Clock.systemUTC());
        try (var decoder = kafka.decoder();
                var registry = new WriterSchemas(kafka.serdes().registry())) {
            var findings = new Dissection(found, Readability.of(found, decoder, workers), registry).findings();
            work.output().rows(TABLE, findings, "");
        }
        return ExitCode.DONE;
    }
}
