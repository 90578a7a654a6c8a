package hoist.pipeline;

import hoist.cli.Hoist;
import hoist.cli.failure.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** An operator at a terminal: runs a command of {@code hoist} against a pipeline, in this JVM. */
record Cli(Pipeline pipeline) {
    /**
     * What came of a command.
     *
     * @param out standard output
     * @param err standard error
     */
    record Ran(ExitCode exitCode, String out, String err) {}

    /** Runs it with the pipeline's addresses. */
    Ran run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--brokers", pipeline.servers().bootstrapServers(),
                "--registry", pipeline.servers().registry().toString(),
                "--tenants", pipeline.tenants().toString()));
        var out = new StringWriter();
        var err = new StringWriter();
        var exitCode = Hoist.run(all, new PrintWriter(out), new PrintWriter(err));
        return new Ran(exitCode, out.toString(), err.toString());
    }
}
