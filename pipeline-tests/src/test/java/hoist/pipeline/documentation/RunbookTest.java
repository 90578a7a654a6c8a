package hoist.pipeline.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.StuckReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/runbook.md has an entry for each reason why something waits for a person, and none for others. */
class RunbookTest {
    private static final Path FILE = Path.of("../docs/runbook.md");

    /** A heading with a reason's word, and all until the next heading. */
    private static final Pattern ENTRY = Pattern.compile("(?ms)^### `([a-z-]+)`$(.*?)(?=^#|\\z)");

    private final Map<String, String> entries = entries();

    @Test
    void everyReasonHasAnEntryAndEveryEntryIsAReason() {
        var reasons = Arrays.stream(StuckReason.values()).map(StuckReason::word).toList();

        assertThat(entries.keySet()).containsExactlyInAnyOrderElementsOf(reasons);
    }

    @ParameterizedTest
    @EnumSource
    void anEntrySaysWhatItMeansWhatToLookAtAndWhatToDo(StuckReason reason) {
        assertThat(entries.get(reason.word()))
                .as("entry of %s in docs/runbook.md", reason.word())
                .containsSubsequence("**Meaning:** ", "**Check:** ", "**Cure:** ");
    }

    private static Map<String, String> entries() {
        try {
            return ENTRY.matcher(Files.readString(FILE))
                    .results()
                    .collect(Collectors.toMap((MatchResult entry) -> entry.group(1), entry -> entry.group(2)));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + FILE, e);
        }
    }
}
