package hoist.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The manual and the record it fills say the same. */
final class TicketWorkerSettingsTest {
    private static final String PREFIX = "hoist-ticket";

    @Test
    void theManualSaysTheDefaults() throws IOException {
        // Given
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("manual", new ClassPathResource("ticket-worker.yml"))
                .forEach(environment.getPropertySources()::addLast);
        ConfigurationPropertySources.attach(environment);

        // When
        var manual =
                Binder.get(environment).bind(PREFIX, TicketWorkerSettings.class).get();

        // Then
        assertThat(manual).isEqualTo(bound(Map.of()));
        assertThat(manual.checkTenantsAtStart()).isTrue();
    }

    @Test
    void aShareOfMoreThanAllIsRefusedByItsName() {
        assertThatThrownBy(() -> bound(Map.of(PREFIX + ".budget.ours", 8, PREFIX + ".budget.of", 7)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("hoist-ticket.budget");
    }

    private static TicketWorkerSettings bound(Map<String, Object> told) {
        return new Binder(new MapConfigurationPropertySource(told)).bindOrCreate(PREFIX, TicketWorkerSettings.class);
    }
}
