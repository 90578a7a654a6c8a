package hoist.cli;

import hoist.cli.failure.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hoist completion}. */
@Command(
        name = "completion",
        description = "Print bash completion: put 'source <(hoist completion)' into ~/.bashrc.",
        mixinStandardHelpOptions = true)
final class Completion implements Callable<ExitCode> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Override
    public ExitCode call() {
        var root = command.root().commandLine();
        root.getOut().print(AutoComplete.bash(root.getCommandName(), root));
        root.getOut().flush();
        return ExitCode.DONE;
    }
}
