package hoist.pipeline.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import hoist.cli.Hoist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Every operator's command on a page can be typed as it stands there. */
class CommandsTest {
    private static final Path ROOT = Path.of("..");

    /** In a line of its own within a block, or in backquotes. */
    private static final Pattern COMMAND =
            Pattern.compile("(?m)(?:^|`)(?:\\./)?hoist ((?!up|test|torture|help)[a-z-]+[^`\\n#]*)");

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/set-up.md", "docs/runbook.md"})
    void commandsCanBeTypedAsTheyStandThere(String page) throws IOException {
        // Given
        var commands = COMMAND.matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .map(found -> found.group(1).strip())
                .distinct()
                .toList();

        // Then
        assertThat(commands).isNotEmpty();
        for (var command : commands) {
            assertThatCode(() -> new CommandLine(Hoist.class).parseArgs(words(command)))
                    .as("hoist %s in %s", command, page)
                    .doesNotThrowAnyException();
        }
    }

    private static String[] words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> Stream.of(word.group(1), word.group(2))
                        .filter(text -> text != null)
                        .findFirst()
                        .orElseThrow())
                .toArray(String[]::new);
    }
}
