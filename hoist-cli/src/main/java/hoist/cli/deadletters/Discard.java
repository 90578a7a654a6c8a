package hoist.cli.deadletters;

import hoist.cli.command.Operator;
import hoist.cli.failure.CliFailure;
import hoist.cli.failure.ExitCode;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hoist dead-letters discard}. */
@Command(
        name = "discard",
        description =
                "Leave a dead letter out of the list, with the reason; its bytes stay as long as the topic keeps them.",
        mixinStandardHelpOptions = true)
public final class Discard implements Callable<ExitCode> {
    @Parameters(paramLabel = "PARTITION:OFFSET", description = "As 'hoist dead-letters' shows it.")
    private String letter = "";

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "Why, for the audit trail.")
    private String why = "";

    @Mixin
    private final LetterWork work = new LetterWork();

    @Mixin
    private final Operator operator = new Operator();

    @Override
    public ExitCode call() {
        if (why.isBlank()) {
            throw CliFailure.usage("--why is empty: say why, for the audit trail.");
        }
        return work.with(Optional.empty(), (kafka, letters) -> {
            var found = letters.named(letter);
            try (var desk = new LetterDesk(kafka, operator)) {
                desk.requireWaiting(found);
                desk.mark(found, Handled.DISCARDED, why);
            }
            work.output().forScripts(LetterRow.TABLE, new LetterRow(found, Handled.DISCARDED, why, Optional.empty()));
            work.output().say("Discarded dead letter " + found.name() + " (" + found.origin() + "): " + why);
            return ExitCode.DONE;
        });
    }
}
