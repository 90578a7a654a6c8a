package hoist.faults.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** I10: what must not be seen is found, once a place, and not shown again. */
class CanariesTest {
    private static final String SECRET = "s3cr3t-of-the-msp";

    private final Canaries canaries = new Canaries(List.of(
            Canary.secret("the key", SECRET),
            new Canary("what somebody typed", Pattern.compile("typed"), Canary.Belongs.IN_TOPICS)));

    @Test
    void aSecretInATopicIsFoundAndWhatBelongsThereIsNot() {
        // When
        canaries.readFromTopics("ce_id:1|ce_type:x|\tmsp-1\tsomebody typed this");
        assertThat(canaries.look(List.of())).isEmpty();
        canaries.readFromTopics("x" + SECRET + "y");

        // Then
        assertThat(canaries.look(List.of()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .isEqualTo("the key stands in a topic")
                        .doesNotContain(SECRET));
    }

    @Test
    void aLogIsReadOnceAndOnlyWhatIsNewIsReadAgain(@TempDir Path directory) throws IOException {
        // Given
        var log = Files.writeString(directory.resolve("log"), "all is well\nhalf a li");
        var service = new Service("worker-1", URI.create("http://127.0.0.1:1"), log, OptionalLong.empty());
        assertThat(canaries.look(List.of(service))).isEmpty();

        // When
        Files.writeString(log, "ne typed\nand " + SECRET + "\n", StandardOpenOption.APPEND);

        // Then
        assertThat(canaries.look(List.of(service)))
                .extracting(Finding::sentence)
                .containsExactly(
                        "what somebody typed stands in the log of worker-1", "the key stands in the log of worker-1");
        assertThat(canaries.look(List.of(service))).isEmpty();
    }
}
