package hoist.quickstart;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param play whether a story is played and the run then ends
 * @param tenants a directory of tenant files with real credentials; without it the vendors are simulated
 * @param data where everything is kept between runs
 * @param portOffset added to every port, to run beside something else
 */
record Options(Play play, Optional<Path> tenants, Path data, int portOffset) {
    static final String USAGE = """
            ./hoist up                    starts everything, with simulated vendors, and stays
            ./hoist up --story            also plays a request to its end, prints what happened and ends
            ./hoist up --tenants DIR      the same against real vendors: DIR holds your tenant files
              --data DIR                  where everything is kept between runs (default .hoist)
              --port-offset N             adds N to every port""";

    enum Play {
        STAY,
        STORY
    }

    /** @throws IllegalArgumentException with a sentence for the person who typed it */
    static Options parse(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        var options = new Options(Play.STAY, Optional.empty(), Path.of(".hoist"), 0);
        while (!rest.isEmpty()) {
            var argument = rest.pop();
            options = switch (argument) {
                case "--story" -> options.playing();
                case "--tenants" -> options.withTenants(Path.of(value(argument, rest)));
                case "--data" -> options.withData(Path.of(value(argument, rest)));
                case "--port-offset" -> options.withPortOffset(number(value(argument, rest)));
                default -> throw new IllegalArgumentException("unknown option " + argument + "\n\n" + USAGE);
            };
        }
        if (options.play() == Play.STORY && options.tenants().isPresent()) {
            throw new IllegalArgumentException(
                    "--story plays at simulated vendors only: it would raise requests at your real ones");
        }
        return options;
    }

    private Options playing() {
        return new Options(Play.STORY, tenants, data, portOffset);
    }

    private Options withTenants(Path directory) {
        return new Options(play, Optional.of(directory), data, portOffset);
    }

    private Options withData(Path directory) {
        return new Options(play, tenants, directory, portOffset);
    }

    private Options withPortOffset(int offset) {
        return new Options(play, tenants, data, offset);
    }

    private static String value(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value\n\n" + USAGE);
        }
        return rest.pop();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--port-offset needs a whole number, not " + text, e);
        }
    }
}
