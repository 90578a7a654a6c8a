package hoist.cli.stuck;

import hoist.cli.failure.ExitCode;
import hoist.schemas.operator.RetryNow;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hoist retry}. */
@Command(
        name = "retry",
        description = {
            "Have the workers try again now what is stuck, instead of at their next look.",
            "It is harmless: what still cannot be done is stuck again. Exits 1 for what is not stuck."
        },
        mixinStandardHelpOptions = true)
public final class Retry implements Callable<ExitCode> {
    @Mixin
    private final Giving giving = new Giving();

    @Option(names = "--why", paramLabel = "TEXT", description = "Why, for the audit trail.")
    private @Nullable String why;

    @Override
    public ExitCode call() {
        return giving.tell(
                about -> about.canBeRetried() ? Optional.of(new RetryNow(about.subject())) : Optional.empty(),
                "tried again now",
                "goes on by itself: nothing to try again",
                why);
    }
}
