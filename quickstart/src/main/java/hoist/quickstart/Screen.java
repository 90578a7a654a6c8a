package hoist.quickstart;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The terminal: what is said to people. Logs go to a file. */
final class Screen {
    private final PrintStream out;
    private volatile Events events = Events.SHOWN;

    private enum Events {
        SHOWN,
        HIDDEN
    }

    /** Something that may take a while. */
    interface Work {
        void run() throws InterruptedException;
    }

    Screen(PrintStream out) {
        this.out = out;
    }

    void say(String text) {
        out.println(text);
        out.flush();
    }

    /** One step of one request, with the time. */
    void event(String line) {
        if (events == Events.SHOWN) {
            say(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS) + "  " + line);
        }
    }

    /** Runs without telling events: the work speaks for itself. */
    void quietly(Work work) throws InterruptedException {
        events = Events.HIDDEN;
        try {
            work.run();
        } finally {
            events = Events.SHOWN;
        }
    }
}
