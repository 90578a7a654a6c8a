package hoist.jit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The manual and the record it fills say the same. */
final class JitSettingsTest {
    private static final String PREFIX = "hoist-jit";

    @Test
    void theManualSaysTheDefaults() throws IOException {
        // Given
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("manual", new ClassPathResource("jit-worker.yml"))
                .forEach(environment.getPropertySources()::addLast);
        ConfigurationPropertySources.attach(environment);

        // When
        var manual = Binder.get(environment).bind(PREFIX, JitSettings.class).get();

        // Then
        assertThat(manual).isEqualTo(bound(Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "accounts.retry-for, 0s",
        "accounts.alert-after, -1s",
        "accounts.calls-per-minute, 0",
        "tickets.sweep-every, 0s",
        "tickets.budget.ours, 8"
    })
    void whatCannotBeIsRefusedByItsName(String key, String value) {
        assertThatThrownBy(() -> bound(Map.of(PREFIX + "." + key, value)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("hoist-jit." + key.replace(".ours", ""));
    }

    private static JitSettings bound(Map<String, Object> told) {
        return new Binder(new MapConfigurationPropertySource(told)).bindOrCreate(PREFIX, JitSettings.class);
    }
}
