package hoist.pipeline.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import hoist.cli.Hoist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every operator's command on the pages can be typed as it stands there. */
class CommandsTest {
    private static final List<Path> PAGES =
            List.of(Path.of("../README.md"), Path.of("../docs/set-up.md"), Path.of("../docs/runbook.md"));

    /** At the beginning of a line, or in backquotes; what the script itself does is no operator's command. */
    private static final Pattern COMMAND =
            Pattern.compile("(?m)(?:^|`)(?:\\./)?hoist ((?!up|test|torture|help)[a-z][a-z-]*[^`\\n#]*)");

    private static final Pattern NAME_ONLY = Pattern.compile("[a-z][a-z-]*( [a-z][a-z-]*)*");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @ParameterizedTest
    @MethodSource("commands")
    void commandsCanBeTypedAsTheyStandThere(String command) {
        var hoist = new CommandLine(Hoist.class);
        if (NAME_ONLY.matcher(command).matches()) { // the page speaks of it
            assertThat(named(hoist, command)).as("hoist %s", command).isNotNull();
        } else {
            assertThatCode(() -> hoist.parseArgs(words(command)))
                    .as("hoist %s", command)
                    .doesNotThrowAnyException();
        }
    }

    private static @Nullable CommandLine named(CommandLine hoist, String names) {
        CommandLine there = hoist;
        for (var name : words(names)) {
            there = there == null ? null : there.getSubcommands().get(name);
        }
        return there;
    }

    static Stream<String> commands() throws IOException {
        var commands = new TreeSet<String>();
        for (var page : PAGES) {
            COMMAND.matcher(Files.readString(page))
                    .results()
                    .map(found -> found.group(1).strip())
                    .forEach(commands::add);
        }
        assertThat(commands).as("commands on %s", PAGES).hasSizeGreaterThan(10);
        return commands.stream();
    }

    private static String[] words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }
}
