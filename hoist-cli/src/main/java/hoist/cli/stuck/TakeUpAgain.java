package hoist.cli.stuck;

import hoist.cli.connection.TenantChoice;
import hoist.cli.failure.CliFailure;
import hoist.cli.failure.ExitCode;
import hoist.cli.output.ShellCommand;
import hoist.schemas.operator.Reopen;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hoist reopen}. */
@Command(
        name = "reopen",
        description = {
            "Have the workers take up again what was given up, or what is too old for them to begin by themselves.",
            "What was done already is not done again. Exits 1 for what they have not left alone."
        },
        mixinStandardHelpOptions = true)
public final class TakeUpAgain implements Callable<ExitCode> {
    @Parameters(
            paramLabel = "SUBJECT",
            arity = "1..*",
            description = "A request's id, or customer/technician, as 'hoist timeline' tells of it.")
    private List<String> subjects = new ArrayList<>();

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "Why, for the audit trail.")
    private String why = "";

    @Mixin
    private final TenantChoice tenant = new TenantChoice();

    @Mixin
    private final Telling telling = new Telling();

    @Override
    public ExitCode call() {
        if (why.isBlank()) {
            throw CliFailure.usage("--why is empty: say why, for the audit trail.");
        }
        return telling.tell(
                tenant.named(),
                (known, _) -> subjects.stream().map(known::named).toList(),
                TakeUpAgain::order,
                why);
    }

    /** As it is to be typed. */
    static String command(String tenant, String subject, String options) {
        return ShellCommand.hoist("reopen", " --tenant " + tenant + options + " --why \"<reason>\"", subject);
    }

    private static Order order(Subjects.Named about) {
        return about.givenUp().isPresent() || about.sleeps()
                ? new Order.Give(new Reopen(about.subject()), "taken up again")
                : new Order.Decline("was not left alone: it is neither given up nor too old");
    }
}
