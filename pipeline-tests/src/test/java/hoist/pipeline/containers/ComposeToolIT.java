package hoist.pipeline.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The installed Compose takes docker-compose.yml as it is; no engine is needed for that. */
class ComposeToolIT {
    private final Optional<ComposeTool> tool = ComposeTool.installed();

    @BeforeEach
    void needsCompose() {
        assumeTrue(tool.isPresent(), "Neither docker compose nor docker-compose is installed on this machine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demo", "operator"})
    void theFileIsValidWithAndWithoutItsProfiles(String profile) {
        // When
        var checked = profile.isEmpty()
                ? tool.orElseThrow().run("config", "-q")
                : tool.orElseThrow().run("--profile", profile, "config", "-q");

        // Then
        assertThat(checked.succeeded()).as(checked.output()).isTrue();
    }
}
