package hoist.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void withoutOptionsItStaysWithSimulatedVendors() {
        assertThat(Options.parse(List.of()).play()).isEqualTo(Options.Play.STAY);
        assertThat(Options.parse(List.of()).tenants()).isEmpty();
    }

    @Test
    void optionsAreTaken() {
        // When
        var options = Options.parse(List.of("--tenants", "/t", "--data", "/d", "--port-offset", "7"));

        // Then
        assertThat(options.tenants()).contains(Path.of("/t"));
        assertThat(options.data()).isEqualTo(Path.of("/d"));
        assertThat(options.portOffset()).isEqualTo(7);
    }

    @Test
    void aStoryIsNeverPlayedAtRealVendors() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Options.parse(List.of("--story", "--tenants", "/t")))
                .withMessageContaining("real");
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Options.parse(List.of("--data")))
                .withMessageContaining("--data needs a value");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Options.parse(List.of("--port-offset", "many")))
                .withMessageContaining("whole number");
    }
}
