package hoist.faults.torture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What was asked for on the command line.
 *
 * @param work what is to be done
 * @param time for how long mishaps go on
 * @param seed decides the lives and the mishaps
 * @param brokers 1 or 3
 * @param services a directory with the services' jars, if not those that were just built
 * @param report where the report goes
 */
record Options(Work work, Duration time, long seed, int brokers, Optional<Path> services, Path report) {
    static final String USAGE = """
            ./hoist torture               breaks everything again and again under load, and checks what came of it
              --minutes N                 for how long (default 20)
              --seed S                    repeats a run's lives and mishaps (default: a new seed, which is printed)
              --brokers N                 1 or 3 (default 3)
              --isolation                 only measures how tenants fare while others' HaloPSA is in trouble
              --services DIR              the services' jars to run instead of those just built
              --report FILE               where the report goes (default .hoist/torture.md)""";

    /** What is to be done. */
    enum Work {
        TORTURE,
        ISOLATION
    }

    /** @throws IllegalArgumentException with a sentence for the person who typed it */
    static Options parse(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        var options = new Options(
                Work.TORTURE,
                Duration.ofMinutes(20),
                ThreadLocalRandom.current().nextLong(1_000_000),
                3,
                Optional.empty(),
                Path.of(".hoist", "torture.md"));
        while (!rest.isEmpty()) {
            options = options.with(rest.pop(), rest);
        }
        return options;
    }

    private Options with(String option, ArrayDeque<String> rest) {
        return switch (option) {
            case "--isolation" -> new Options(Work.ISOLATION, time, seed, brokers, services, report);
            case "--minutes" -> {
                var minutes = Duration.ofMinutes(number(option, rest, 1, 100_000));
                yield new Options(work, minutes, seed, brokers, services, report);
            }
            case "--seed" -> {
                var given = number(option, rest, Long.MIN_VALUE, Long.MAX_VALUE);
                yield new Options(work, time, given, brokers, services, report);
            }
            case "--brokers" -> new Options(work, time, seed, oneOrThree(option, rest), services, report);
            case "--services" ->
                new Options(work, time, seed, brokers, Optional.of(Path.of(value(option, rest))), report);
            case "--report" -> new Options(work, time, seed, brokers, services, Path.of(value(option, rest)));
            default -> throw new IllegalArgumentException("unknown option " + option + "\n\n" + USAGE);
        };
    }

    private static int oneOrThree(String option, ArrayDeque<String> rest) {
        var number = (int) number(option, rest, 1, 3);
        if (number == 2) {
            throw new IllegalArgumentException(
                    "--brokers is 1 or 3: two brokers cannot agree when one of them is gone");
        }
        return number;
    }

    private static String value(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value\n\n" + USAGE);
        }
        return rest.pop();
    }

    private static long number(String option, ArrayDeque<String> rest, long least, long most) {
        var text = value(option, rest);
        try {
            var number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a whole number, not " + text, e);
        }
        throw new IllegalArgumentException(option + " is " + text + "; it lies between " + least + " and " + most);
    }
}
