package hoist.simulators.halo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of a simulator that runs by itself. */
class HaloEnvironmentSettingsTest {

    @Test
    void withoutVariablesItIsLocalAndStock() {
        // When
        EnvironmentSettings settings = new EnvironmentSettings(Map.of());

        // Then
        assertThat(settings.settings().host()).isEqualTo("127.0.0.1");
        assertThat(settings.settings().port()).isEqualTo(8101);
        assertThat(settings.settings().rateLimit().calls()).isEqualTo(700);
        assertThat(settings.hoist()).isEqualTo(URI.create("http://127.0.0.1:8080"));
    }

    @Test
    void variablesAreTaken() {
        // When
        EnvironmentSettings settings = new EnvironmentSettings(Map.of(
                "HALO_SIMULATOR_PORT", "0",
                "HALO_SIMULATOR_TENANT", "other",
                "HALO_SIMULATOR_CLIENT_SECRET", "hush",
                "HALO_SIMULATOR_HOIST_URL", "http://hoist:1",
                "HALO_SIMULATOR_KEPT_IN", "/tmp/halo.json"));

        // Then
        assertThat(settings.settings().port()).isZero();
        assertThat(settings.settings().keptIn()).contains(Path.of("/tmp/halo.json"));
        assertThat(settings.settings().application().tenant()).isEqualTo("other");
        assertThat(settings.settings().application().clientSecret()).isEqualTo("hush");
        assertThat(settings.settings().toString()).doesNotContain("hush");
        assertThat(settings.hoist()).isEqualTo(URI.create("http://hoist:1"));
    }

    @ParameterizedTest
    @CsvSource({"PORT,70000", "PORT,web", "RATE_LIMIT,-1"})
    void aWrongOneIsNamedWithItsCure(String name, String value) {
        assertThatThrownBy(() -> new EnvironmentSettings(Map.of("HALO_SIMULATOR_" + name, value)).settings())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HALO_SIMULATOR_" + name + " is " + value + "; give a whole number");
    }
}
