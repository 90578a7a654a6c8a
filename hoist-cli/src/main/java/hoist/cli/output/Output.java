package hoist.cli.output;

import hoist.logging.Printable;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command shows, and the options that say how. A field {@code @Mixin Output output} in the command. */
public final class Output {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Option(
            names = "--progress",
            description = "Tell on standard error how far it has come, also where that is no terminal.")
    private boolean progress;

    /** Whether scripts read it: standard output then is one JSON value and nothing else. */
    public boolean isJson() {
        return json;
    }

    /**
     * Shows the rows: as a table, or as a JSON array of objects.
     *
     * @param ifEmpty the sentence that text shows when there are none
     */
    public <R> void rows(Table<R> table, List<R> rows, String ifEmpty) {
        if (json) {
            out().println(JsonRows.write(
                    rows.stream().map(row -> JsonRows.object(table, row)).toList()));
        } else if (rows.isEmpty()) {
            say(ifEmpty);
        } else {
            new TextTable<>(table).lines(rows).forEach(out()::println);
        }
        out().flush();
    }

    /** What a command did, as a row for scripts alone: people are told in sentences. */
    public <R> void forScripts(Table<R> table, R row) {
        if (json) {
            rows(table, List.of(row), "");
        }
    }

    /** A sentence beside the rows: on standard output, or on standard error when scripts read that. */
    public void say(String sentence) {
        var to = json ? err() : out();
        to.println(Printable.text(sentence));
        to.flush();
    }

    /** A sentence about what is not as it should be, on standard error. */
    public void warn(String sentence) {
        err().println("hoist: " + Printable.text(sentence));
        err().flush();
    }

    /** Tells how far something has come that may take long; close it when it has ended. */
    public Progress progress(String what) {
        return Progress.of(what, err(), progress ? Progress.Shown.AS_LINES : Progress.Shown.onTerminal());
    }

    private PrintWriter out() {
        return command.commandLine().getOut();
    }

    private PrintWriter err() {
        return command.commandLine().getErr();
    }
}
