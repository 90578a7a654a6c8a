package hoist.cli;

import hoist.cli.customers.Customers;
import hoist.cli.deadletters.DeadLetters;
import hoist.cli.doctor.Doctor;
import hoist.cli.failure.ExitCode;
import hoist.cli.replay.Replay;
import hoist.cli.stuck.GiveUpOn;
import hoist.cli.stuck.ListStuck;
import hoist.cli.stuck.Retry;
import hoist.cli.stuck.TakeUpAgain;
import hoist.cli.timeline.Timeline;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The operator's command. Its subcommands are listed here and stand in packages of their own. */
@Command(
        name = "hoist",
        description = "Looks up, mends and replays what Hoist carries between idemeum and HaloPSA.",
        subcommands = {
            Timeline.class,
            ListStuck.class,
            Retry.class,
            GiveUpOn.class,
            TakeUpAgain.class,
            Customers.class,
            Replay.class,
            DeadLetters.class,
            Doctor.class,
            Completion.class
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, and nothing was found that needs a person",
            "1:something was found that needs a person, or was refused",
            "2:the command line is wrong",
            "3:Kafka, the schema registry or a vendor is out of reach",
            "70:a defect of this command"
        })
public final class Hoist implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(
            names = "--debug",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Write the stack trace of what went wrong to this file.")
    private @Nullable Path debug;

    private Hoist() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "hoist/cli/hoist-cli-logback.xml");
        LogManager.getLogManager().reset(); // some libraries log with Java's own logger, to the terminal
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(exitCode(List.of(arguments), out, err));
    }

    /** Also where the JVM itself gives out: scripts must not take that for an answer. */
    private static int exitCode(List<String> arguments, PrintWriter out, PrintWriter err) {
        try {
            return run(arguments, out, err).code();
        } catch (OutOfMemoryError e) {
            err.println(
                    "hoist: There is too much to read for this command's memory: narrow it with --tenant, or give it more"
                            + " with HOIST_JAVA_OPTIONS=-Xmx4g.");
        } catch (Error e) {
            err.println("hoist: This command failed in a way nobody foresaw ("
                    + e.getClass().getSimpleName() + "): please report it.");
        }
        return ExitCode.DEFECT.code();
    }

    /** Runs one command; {@code out} gets what was asked for, {@code err} what else is to be said. */
    public static ExitCode run(List<String> arguments, PrintWriter out, PrintWriter err) {
        var hoist = new Hoist();
        var commandLine = new CommandLine(hoist)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false) // an address may begin with @, and names no file
                .setExecutionStrategy(Ending::ofExecution)
                .setParameterExceptionHandler(Ending::ofWrongUsage)
                .setExecutionExceptionHandler(
                        (failure, where, _) -> new Ending(where.getErr(), hoist.debug).of(failure));
        return Ending.exitCode(commandLine.execute(arguments.toArray(String[]::new)));
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Name a command.");
    }
}
