package hoist.cli.stuck;

import hoist.cli.failure.CliFailure;
import hoist.cli.failure.ExitCode;
import hoist.jit.ticket.TicketWatch;
import hoist.schemas.operator.GiveUp;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hoist give-up}. */
@Command(
        name = "give-up",
        description = {
            "Have the workers do nothing more about what is known of something by now.",
            "A ticket stays as it is, an account that is on stays on: see to both by hand. The reason is kept.",
            "'hoist reopen' takes it back."
        },
        mixinStandardHelpOptions = true)
public final class GiveUpOn implements Callable<ExitCode> {
    @Mixin
    private final Giving giving = new Giving();

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "Why, for the audit trail.")
    private String why = "";

    @Override
    public ExitCode call() {
        if (why.isBlank()) {
            throw CliFailure.usage("--why is empty: say why, for the audit trail.");
        }
        return giving.tell(GiveUpOn::order, why);
    }

    private static Order order(Subjects.Named about) {
        if (TicketWatch.isEntry(about.subject())) {
            return new Order.Decline("cannot be given up: tickets are read again as long as they matter");
        }
        if (about.reason().isEmpty() && about.givenUp().isPresent()) {
            return new Order.Decline("was " + about.givenUp().get().words());
        }
        return new Order.Give(
                new GiveUp(about.subject()),
                about.reason().isPresent() ? "given up" : "given up, though it was not stuck");
    }
}
