package hoist.cli;

import hoist.cli.failure.CliFailure;
import hoist.cli.failure.ExitCode;
import hoist.logging.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** How a command ends that cannot go on: one sentence and an exit code, never a stack trace. */
record Ending(PrintWriter err, @Nullable Path debug) {
    static ExitCode exitCode(int code) {
        return Arrays.stream(ExitCode.values())
                .filter(each -> each.code() == code)
                .findFirst()
                .orElse(ExitCode.DEFECT);
    }

    static int ofExecution(ParseResult parsed) {
        var helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        new RunLast().execute(parsed);
        var last = parsed.asCommandLineList().getLast();
        @Nullable Object result = last.getExecutionResult();
        return (result instanceof ExitCode exitCode ? exitCode : ExitCode.DONE).code();
    }

    static int ofWrongUsage(ParameterException failure, String[] arguments) {
        var where = failure.getCommandLine();
        var err = where.getErr();
        err.println("hoist: " + Printable.text(failure.getMessage()));
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("       '" + where.getCommandSpec().qualifiedName() + " --help' tells how it is used.");
        err.flush();
        return ExitCode.USAGE.code();
    }

    int of(Exception failure) {
        var exitCode = failure instanceof CliFailure told ? told.exitCode() : ExitCode.DEFECT;
        err.println("hoist: " + Printable.text(sentence(failure)));
        if (exitCode == ExitCode.DEFECT || debug != null) {
            err.println("       " + whereTheTraceIs(failure));
        }
        err.flush();
        return exitCode.code();
    }

    private static String sentence(Exception failure) {
        return failure instanceof CliFailure
                ? String.valueOf(failure.getMessage())
                : "This command failed in a way nobody foresaw ("
                        + failure.getClass().getSimpleName() + "): please report it.";
    }

    private String whereTheTraceIs(Exception failure) {
        try {
            var file = debug == null ? Files.createTempFile("hoist-", ".trace") : debug;
            try (var writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                failure.printStackTrace(writer);
            }
            return "The stack trace is in " + file + ".";
        } catch (IOException e) {
            return "The stack trace could not be written: name a file you may write with --debug FILE.";
        }
    }
}
