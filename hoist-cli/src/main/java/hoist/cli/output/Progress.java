package hoist.cli.output;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** How far something has come, told only once it takes longer than two seconds. Used by one thread. */
public final class Progress implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String TERMINAL = "hoist.terminal.errors";
    private static final String FORGET_LINE = "\r\u001b[K";
    private final String what;
    private final PrintWriter err;
    private final Shown shown;
    private long lastTold = System.nanoTime();
    private boolean lineOpen;

    /** In which form it is told. */
    enum Shown {
        NOT,
        /** One line that changes. */
        ON_TERMINAL,
        /** A line every two seconds, for logs. */
        AS_LINES;

        /** What the script that started this JVM saw: Java cannot tell whether standard error is a terminal. */
        static Shown onTerminal() {
            return Boolean.getBoolean(TERMINAL) ? ON_TERMINAL : NOT;
        }
    }

    private Progress(String what, PrintWriter err, Shown shown) {
        this.what = what;
        this.err = err;
        this.shown = shown;
    }

    static Progress of(String what, PrintWriter err, Shown shown) {
        return new Progress(what, err, shown);
    }

    /** So much of so much is done; may be called as often as one likes. */
    public void at(long done, long of) {
        if (shown == Shown.NOT || System.nanoTime() - lastTold < pause().toNanos()) {
            return;
        }
        lastTold = System.nanoTime();
        var line = String.format(Locale.ROOT, "%s: %,d of %,d", what, done, of);
        if (shown == Shown.AS_LINES) {
            err.println(line);
        } else {
            err.print(FORGET_LINE + line);
            lineOpen = true;
        }
        err.flush();
    }

    @Override
    public void close() {
        if (lineOpen) {
            err.print(FORGET_LINE);
            err.flush();
        }
    }

    private Duration pause() {
        return lineOpen ? Duration.ofMillis(200) : PATIENCE;
    }
}
