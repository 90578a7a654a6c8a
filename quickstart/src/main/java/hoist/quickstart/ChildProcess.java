package hoist.quickstart;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server in a JVM of its own, tethered to this one: it ends when this JVM does, however that goes. What it prints goes
 * to its log file.
 */
public final class ChildProcess {
    /** Far more than any start takes; the limit is for a server that hangs. */
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    /** Kafka needs a second or two; whoever needs more is killed. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final String name;
    private final Process process;
    private final Path log;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a server and returns at once.
     *
     * @param name how people call it
     * @param jvm options, then {@link Tether} as the main class, the server's own main class and its arguments, as behind
     *     {@code java}
     * @param log what it prints is added to this file
     * @param readyLine part of the line that it prints when it is ready
     */
    public static ChildProcess begin(String name, List<String> jvm, Path log, String readyLine) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = new ProcessBuilder(deafToTheKeyboard(jvm))
                    .redirectErrorStream(true)
                    .start();
            ChildProcess child = new ChildProcess(name, process, log);
            Thread.ofPlatform().daemon().name(name + " log").start(() -> child.keepLog(readyLine));
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + name, e);
        }
    }

    /** Starts a server and returns when it {@linkplain #awaitReady says} that it is ready. */
    static ChildProcess start(String name, List<String> jvm, Path log, String readyLine) {
        var child = begin(name, jvm, log, readyLine);
        child.awaitReady();
        return child;
    }

    /** Lets it close its files; returns when it is gone. */
    void stop() {
        if (terminate(LONGEST_STOP).isEmpty()) {
            kill();
        }
    }

    /**
     * Ends it as a crash does (kill -9); returns when it is gone.
     *
     * @throws IllegalStateException if the system does not let it go
     */
    public void kill() {
        process.destroyForcibly();
        if (!endsWithin(LONGEST_STOP)) {
            throw new IllegalStateException(name + ", process " + process.pid() + ", cannot be killed");
        }
    }

    /**
     * Asks it to end (kill -TERM) and leaves it its standard input: the tether would end it at once.
     *
     * @return its exit code; empty if it still runs after the limit
     */
    public OptionalInt terminate(Duration limit) {
        process.toHandle().destroy();
        return endsWithin(limit) && !process.isAlive() ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
    }

    /** Returns when it ended by itself. */
    void join() {
        if (!endsWithin(LONGEST_START) || process.exitValue() != 0) {
            kill();
            throw new IllegalStateException(name + " failed: its log " + log + " says why");
        }
    }

    /** Whether anything of it runs, be it frozen. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it has said that it is ready. */
    public boolean isReady() {
        return ready.isDone() && !ready.isCompletedExceptionally();
    }

    /** The operating system's id. */
    public long pid() {
        return process.pid();
    }

    /** Ctrl-C goes to every process of a terminal: the servers leave it to the parent, which stops them last. */
    private static List<String> deafToTheKeyboard(List<String> jvm) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        return command;
    }

    private void keepLog(String readyLine) {
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                BufferedWriter file =
                        Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                file.write(line);
                file.newLine();
                file.flush();
                if (line.contains(readyLine)) {
                    ready.complete(null);
                }
            }
            ready.completeExceptionally(new IllegalStateException("it ended"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    /**
     * Returns when it has said that it is ready.
     *
     * @throws IllegalStateException if it ends or hangs before; the message names the log
     */
    void awaitReady() {
        try {
            ready.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            kill();
            throw new IllegalStateException(name + " ended before it was ready: its log " + log + " says why", e);
        } catch (TimeoutException e) {
            kill();
            throw new IllegalStateException(
                    name + " was not ready within " + LONGEST_START.toSeconds() + " s: its log " + log + " says why",
                    e);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting " + name, e);
        }
    }

    private boolean endsWithin(Duration limit) {
        try {
            return process.waitFor(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return true;
        }
    }
}
