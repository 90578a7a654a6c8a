package hoist.cli.stuck;

import hoist.cli.command.Commands;
import hoist.cli.command.Operator;
import hoist.cli.connection.Connection;
import hoist.cli.failure.CliFailure;
import hoist.cli.failure.ExitCode;
import hoist.cli.output.Output;
import hoist.cli.workers.Workers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What {@code retry} and {@code give-up} have in common: whom they are about, and that they tell the workers. */
final class Giving {
    @Parameters(
            paramLabel = "SUBJECT",
            arity = "0..*",
            description = {
                "A request's id, customer/technician, or what else 'hoist stuck' shows.",
                "Without any, all that is stuck and that --tenant, --reason and --older-than choose."
            })
    private List<String> subjects = new ArrayList<>();

    @Mixin
    private final Connection connection = new Connection();

    @Mixin
    private final Workers workers = new Workers();

    @Mixin
    private final Selection selection = new Selection();

    @Mixin
    private final Operator operator = new Operator();

    @Mixin
    private final Output output = new Output();

    private final Clock clock = Clock.systemUTC();

    /**
     * Tells the workers, and shows a row for each subject.
     *
     * @param body of the command about a subject; empty where there is nothing to tell
     * @param outcome what the row says when it was told
     */
    ExitCode tell(
            Function<Subjects.Named, Optional<SpecificRecord>> body,
            String outcome,
            String otherwise,
            @Nullable String why) {
        if (subjects.isEmpty() && !selection.isGiven()) {
            throw CliFailure.usage("Name what is meant, or choose with --tenant, --reason or --older-than.");
        }
        try (var read = Surroundings.read(connection, workers, output, selection.tenant(), clock)) {
            var chosen = chosen(read);
            try (var commands = new Commands(read.kafka(), operator, clock)) {
                var told = new ArrayList<Told>();
                for (var each : chosen) {
                    told.add(tell(each, body.apply(each), commands, outcome, otherwise, why));
                }
                output.rows(Told.TABLE, told, "Nothing of that is stuck.");
                return told.stream().allMatch(each -> each.place().isPresent()) ? ExitCode.DONE : ExitCode.FOUND;
            }
        }
    }

    private Collection<Subjects.Named> chosen(Surroundings read) {
        var stuck = read.stuck().all();
        var known = new Subjects(read.ledgers(), stuck);
        return subjects.isEmpty()
                ? Subjects.of(selection.of(stuck, clock.instant()).stream()
                        .filter(entry -> !entry.goesOnByItself())
                        .toList())
                : subjects.stream().map(known::named).toList();
    }

    private static Told tell(
            Subjects.Named about,
            Optional<SpecificRecord> body,
            Commands commands,
            String outcome,
            String otherwise,
            @Nullable String why) {
        var place = body.map(command -> commands.give(about.tenant(), command, why));
        return new Told(
                about.tenant(),
                about.subject(),
                about.reason(),
                place.isPresent() ? outcome : otherwise,
                place.map(each -> each.topic() + "/" + each.partition() + "/" + each.offset()));
    }
}
