package hoist.faults.plant;

import hoist.quickstart.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Runs each service once so that its JVM keeps what it learned about starting it: a start then costs half. */
final class Training {
    /** Writing the cache takes some ten seconds of a processor. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Training() {}

    /** Trains what has not been trained yet; one instance of each service. */
    static void of(List<ServiceProgram> services) {
        var untrained = services.stream()
                .filter(program -> !Files.exists(program.installed().cache()))
                .collect(Collectors.toMap(ServiceProgram::installed, program -> program, (first, second) -> first));
        untrained.values().parallelStream().forEach(Training::train);
    }

    private static void train(ServiceProgram program) {
        var fresh = program.installed()
                .home()
                .resolve(program.name() + ProcessHandle.current().pid() + ".aot");
        var child = program.begin(List.of("-XX:AOTCacheOutput=" + fresh));
        var machine = new ProcessMachine(program.name(), Role.INGEST, program.log(), trainee(program, child));
        machine.start();
        machine.awaitReady(LONGEST);
        end(program, child, fresh);
    }

    private static Program trainee(ServiceProgram program, ChildProcess child) {
        return new Program() {
            @Override
            public ChildProcess begin() {
                return child;
            }

            @Override
            public boolean answers() {
                return program.answers();
            }
        };
    }

    private static void end(ServiceProgram program, ChildProcess child, Path fresh) {
        if (child.terminate(LONGEST).isEmpty()) {
            child.kill();
        }
        try {
            if (!Files.exists(fresh)) {
                throw new IllegalStateException(
                        program.name() + " wrote no " + fresh + ": its log " + program.log() + " says why");
            }
            Files.move(fresh, program.installed().cache(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + fresh, e);
        }
    }
}
