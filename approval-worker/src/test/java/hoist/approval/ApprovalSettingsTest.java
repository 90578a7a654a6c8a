package hoist.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoist.reconciler.start.ReconcilerSettings;
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

/** The manual and the records it fills say the same. */
class ApprovalSettingsTest {
    @Test
    void theManualSaysTheDefaults() throws IOException {
        // Given
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("manual", new ClassPathResource("approval-worker.yml"))
                .forEach(environment.getPropertySources()::addLast);
        ConfigurationPropertySources.attach(environment);
        var binder = Binder.get(environment);
        // When
        var own = binder.bind("hoist-approval", ApprovalSettings.class).get();
        var shared = binder.bind("hoist", ReconcilerSettings.class).get();
        // Then
        assertThat(own).isEqualTo(ApprovalSettings.DEFAULTS);
        assertThat(shared.lane())
                .isEqualTo(fromNothing("hoist", ReconcilerSettings.class).lane());
        assertThat(fromNothing("hoist-approval", ApprovalSettings.class)).isEqualTo(ApprovalSettings.DEFAULTS);
    }

    @ParameterizedTest
    @CsvSource({"-1s, 5m, 600, binding-wait", "60s, 0s, 600, look-again", "60s, 5m, 0, calls-per-minute"})
    void whatMakesNoSenseIsRefusedByItsName(String wait, String look, int calls, String named) {
        assertThatThrownBy(() -> new Binder(new MapConfigurationPropertySource(Map.of(
                                "hoist-approval.binding-wait", wait,
                                "hoist-approval.look-again", look,
                                "hoist-approval.calls-per-minute", calls)))
                        .bind("hoist-approval", ApprovalSettings.class))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining(named);
    }

    private static <T> T fromNothing(String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate(prefix, type);
    }
}
