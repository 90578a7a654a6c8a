package hoist.cli.stuck;

import hoist.cli.failure.ExitCode;
import hoist.schemas.operator.RetryNow;
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
        return giving.tell(Retry::order, why);
    }

    private static Order order(Subjects.Named about) {
        if (about.canBeRetried()) {
            return new Order.Give(new RetryNow(about.subject()), "another try was asked for");
        }
        return new Order.Decline(about.givenUp()
                .map(order -> order.words() + "; " + TakeUpAgain.command(about.tenant(), about.subject(), "")
                        + " takes it up again")
                .orElse(about.reason().isPresent() ? "goes on by itself: nothing to try again" : "is not stuck"));
    }
}
