package hoist.cli.deadletters;

import hoist.cli.command.Operator;
import hoist.cli.connection.Kafka;
import hoist.cli.failure.CliFailure;
import hoist.cli.failure.ExitCode;
import hoist.cli.ledger.Ledgers;
import hoist.cli.topics.Place;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hoist dead-letters put-back}. */
@Command(
        name = "put-back",
        description = {
            "Write a dead letter's bytes back to the topic they came from, once they can be read:",
            "after a schema was registered again, or the workers were upgraded. Refused (1) while they cannot."
        },
        mixinStandardHelpOptions = true)
public final class PutBack implements Callable<ExitCode> {
    @Parameters(paramLabel = "PARTITION:OFFSET", description = "As 'hoist dead-letters' shows it.")
    private String letter = "";

    @Mixin
    private final LetterWork work = new LetterWork();

    @Mixin
    private final Operator operator = new Operator();

    @Override
    public ExitCode call() {
        return work.with(Optional.empty(), (kafka, letters) -> putBack(kafka, letters.named(letter)));
    }

    private ExitCode putBack(Kafka kafka, Letter found) {
        try (var desk = new LetterDesk(kafka, operator)) {
            desk.requireWaiting(found);
            var workers = Ledgers.empty(work.connection().tenants().inForce(), Clock.systemUTC());
            reading(kafka, found, workers).obstacle().ifPresent(obstacle -> {
                throw CliFailure.refused("Dead letter " + found.name() + " still cannot be read (" + obstacle
                        + "): mend that first, or discard it with 'hoist dead-letters discard " + found.name()
                        + " --why …'.");
            });
            var written = desk.putBack(found);
            var place = new Place(written.topic(), written.partition(), written.offset());
            desk.mark(found, Handled.PUT_BACK, "");
            work.output().forScripts(LetterRow.TABLE, new LetterRow(found, Handled.PUT_BACK, "", Optional.of(place)));
            work.output()
                    .say("Put dead letter " + found.name() + " back: " + found.origin() + " stands at " + place
                            + " now.");
            return ExitCode.DONE;
        }
    }

    private static Readability reading(Kafka kafka, Letter found, Ledgers workers) {
        try (var decoder = kafka.decoder()) {
            return Readability.of(found, decoder, workers);
        }
    }
}
