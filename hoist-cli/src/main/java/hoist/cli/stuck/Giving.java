package hoist.cli.stuck;

import hoist.cli.failure.CliFailure;
import hoist.cli.failure.ExitCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What {@code retry} and {@code give-up} have in common: they are about subjects that are named, or chosen from what is stuck. */
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
    private final Selection selection = new Selection();

    @Mixin
    private final Telling telling = new Telling();

    ExitCode tell(Function<Subjects.Named, Order> order, @Nullable String why) {
        if (subjects.isEmpty() && !selection.isGiven()) {
            throw CliFailure.usage("Name what is meant, or choose with --tenant, --reason or --older-than.");
        }
        return telling.tell(selection.tenant(), this::chosen, order, why);
    }

    private Collection<Subjects.Named> chosen(Subjects known, Instant now) {
        return subjects.isEmpty()
                ? Subjects.of(selection.of(known.stuck(), now).stream()
                        .filter(entry -> !entry.goesOnByItself())
                        .toList())
                : subjects.stream().map(known::named).toList();
    }
}
