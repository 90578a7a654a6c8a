package hoist.cli.stuck;

import hoist.cli.command.Commands;
import hoist.cli.command.Operator;
import hoist.cli.connection.Connection;
import hoist.cli.failure.ExitCode;
import hoist.cli.output.Output;
import hoist.cli.workers.Workers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** Tells the workers what an operator wants, and shows a row for each subject. */
final class Telling {
    @Mixin
    private final Connection connection = new Connection();

    @Mixin
    private final Workers workers = new Workers();

    @Mixin
    private final Operator operator = new Operator();

    @Mixin
    private final Output output = new Output();

    private final Clock clock = Clock.systemUTC();

    /** Whom it is about, by what is known now. */
    interface Chosen {
        Collection<Subjects.Named> of(Subjects known, Instant now);
    }

    /**
     * Tells them.
     *
     * @param tenant whose subjects, if one was named
     * @param order what is to become of each
     * @param why in the operator's words, if they said
     */
    ExitCode tell(Optional<String> tenant, Chosen chosen, Function<Subjects.Named, Order> order, @Nullable String why) {
        try (var read = Surroundings.read(connection, workers, output, tenant, clock)) {
            var known = new Subjects(
                    read.ledgers(), read.stuck().all(), read.stuck().now());
            var subjects = chosen.of(known, read.stuck().now());
            try (var commands = new Commands(read.kafka(), operator, clock)) {
                var told = new ArrayList<Told>();
                for (var each : subjects) {
                    told.add(tell(each, order.apply(each), commands, why));
                }
                output.rows(Told.TABLE, told, "Nothing of that is stuck.");
                return told.stream().allMatch(each -> each.place().isPresent()) ? ExitCode.DONE : ExitCode.FOUND;
            }
        }
    }

    private static Told tell(Subjects.Named about, Order order, Commands commands, @Nullable String why) {
        return switch (order) {
            case Order.Give(SpecificRecord command, String outcome) -> {
                var place = commands.give(about.tenant(), command, why);
                yield new Told(
                        about.tenant(),
                        about.subject(),
                        about.reason(),
                        outcome,
                        Optional.of(place.topic() + "/" + place.partition() + "/" + place.offset()));
            }
            case Order.Decline(String because) ->
                new Told(about.tenant(), about.subject(), about.reason(), because, Optional.empty());
        };
    }
}
