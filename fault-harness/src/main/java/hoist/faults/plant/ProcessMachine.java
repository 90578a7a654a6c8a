package hoist.faults.plant;

import hoist.quickstart.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A machine whose process is a child of this one. */
final class ProcessMachine implements Machine {
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
    private static final int POLL_MILLIS = 100;

    private final String name;
    private final Role role;
    private final Path log;
    private final Program program;
    private @Nullable ChildProcess child;
    private @Nullable Freeze freeze;

    ProcessMachine(String name, Role role, Path log, Program program) {
        this.name = name;
        this.role = role;
        this.log = log;
        this.program = program;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public synchronized void start() {
        if (running().isEmpty()) {
            thaw(); // whatever was frozen has ended since
            child = program.begin();
        }
    }

    @Override
    public void awaitReady(Duration limit) {
        long began = System.nanoTime();
        for (var now = readiness(); now != Readiness.READY; now = readiness()) {
            if (now == Readiness.GONE) {
                throw new IllegalStateException(name + " has ended: its log " + log + " says why");
            }
            if (System.nanoTime() - began > limit.toNanos()) {
                throw new IllegalStateException(
                        name + " is not ready after " + limit.toSeconds() + " s: its log is " + log);
            }
            pause();
        }
    }

    @Override
    public Readiness readiness() {
        var now = running();
        if (now.isEmpty()) {
            return Readiness.GONE;
        }
        return now.get().isReady() && program.answers() ? Readiness.READY : Readiness.NOT_READY;
    }

    @Override
    public synchronized void kill() {
        running().ifPresent(ChildProcess::kill);
        thaw();
    }

    @Override
    public Ending stop() {
        var now =
                running().orElseThrow(() -> new IllegalStateException(name + " does not run, so it cannot be stopped"));
        thaw();
        long began = System.nanoTime();
        int code = now.terminate(LONGEST_STOP)
                .orElseThrow(() -> new IllegalStateException(
                        name + " has not stopped after " + LONGEST_STOP.toSeconds() + " s: its log is " + log));
        return new Ending(code, Duration.ofNanos(System.nanoTime() - began));
    }

    @Override
    public synchronized void freeze() {
        if (freeze == null) {
            freeze = Freeze.of(running()
                    .orElseThrow(() -> new IllegalStateException(name + " does not run, so it cannot be frozen"))
                    .pid());
        }
    }

    @Override
    public synchronized void thaw() {
        if (freeze != null) {
            freeze.close();
            freeze = null;
        }
    }

    @Override
    public OptionalLong pid() {
        return running().stream().mapToLong(ChildProcess::pid).findFirst();
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public String toString() {
        return name;
    }

    private synchronized Optional<ChildProcess> running() {
        return Optional.ofNullable(child).filter(ChildProcess::isAlive);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
