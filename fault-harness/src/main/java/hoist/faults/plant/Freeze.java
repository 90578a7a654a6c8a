package hoist.faults.plant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/**
 * A process that is stopped (kill -STOP) until this ends. A frozen process cannot see that its parent is gone: so the
 * shell that froze it waits for the parent's end too, and lets it go on (kill -CONT) to see it.
 */
final class Freeze implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' INT HUP
            kill -STOP "$1" || exit 1
            echo frozen
            read -r end
            kill -CONT "$1" 2>/dev/null
            exit 0
            """;

    private final Process shell;

    private Freeze(Process shell) {
        this.shell = shell;
    }

    /** Returns when the process does nothing any more. */
    static Freeze of(long pid) {
        try {
            var shell = new ProcessBuilder("/bin/sh", "-c", SCRIPT, "sh", Long.toString(pid))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (shell.inputReader().readLine() == null) {
                throw new IllegalStateException("process " + pid + " cannot be frozen: it is gone");
            }
            return new Freeze(shell);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run /bin/sh", e);
        }
    }

    /** Returns when the process goes on; nothing happens when it is gone. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            shell.waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot thaw", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
