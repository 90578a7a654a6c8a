package hoist.simulators.idemeum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoist.simulators.idemeum.webhooks.WebhookAuthentication.ApiKey;
import hoist.simulators.idemeum.webhooks.WebhookAuthentication.StandardWebhooks;
import hoist.simulators.idemeum.webhooks.WebhookTarget;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The environment of a simulator that runs by itself. */
class EnvironmentSettingsTest {

    @Test
    void runsWithoutAny() {
        // When
        IdemeumSimulatorSettings settings = new EnvironmentSettings(Map.of()).settings();

        // Then
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8102);
        assertThat(settings.access().apiKeys()).containsExactly("idemeum-key");
        assertThat(settings.webhooks()).isEmpty();
        assertThat(settings.grantLife()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void refusesALifeThatIsNone() {
        assertThatThrownBy(() -> new EnvironmentSettings(Map.of("IDEMEUM_SIMULATOR_JIT_MINUTES", "0")).settings())
                .hasMessageContaining("IDEMEUM_SIMULATOR_JIT_MINUTES is 0");
    }

    @Test
    void takesAllOfThem() {
        // When
        IdemeumSimulatorSettings settings = new EnvironmentSettings(Map.of(
                        "IDEMEUM_SIMULATOR_PORT", "0",
                        "IDEMEUM_SIMULATOR_API_KEY", "k",
                        "IDEMEUM_SIMULATOR_CLIENT_ID", "c",
                        "IDEMEUM_SIMULATOR_CLIENT_SECRET", "s",
                        "IDEMEUM_SIMULATOR_JIT_MINUTES", "30",
                        "IDEMEUM_SIMULATOR_HOIST_URL", "http://127.0.0.1:8080",
                        "IDEMEUM_SIMULATOR_WEBHOOK_SECRET", IdemeumFixture.SECRET,
                        "IDEMEUM_SIMULATOR_KEPT_IN", "/tmp/idemeum.json"))
                .settings();

        // Then
        assertThat(settings.port()).isZero();
        assertThat(settings.keptIn()).contains(Path.of("/tmp/idemeum.json"));
        assertThat(settings.grantLife()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.access().apiKeys()).containsExactly("k");
        assertThat(settings.access().clients()).containsExactly(new ApiAccess.OAuthClient("c", "s"));
        assertThat(settings.webhooks())
                .containsExactly(new WebhookTarget(
                        URI.create("http://127.0.0.1:8080"), new StandardWebhooks(IdemeumFixture.SECRET)));
    }

    @Test
    void prefersTheApiKeyOverSigning() {
        // When
        IdemeumSimulatorSettings settings = new EnvironmentSettings(Map.of(
                        "IDEMEUM_SIMULATOR_HOIST_URL", "http://127.0.0.1:8080",
                        "IDEMEUM_SIMULATOR_WEBHOOK_SECRET", IdemeumFixture.SECRET,
                        "IDEMEUM_SIMULATOR_WEBHOOK_API_KEY", "producer-key"))
                .settings();

        // Then
        assertThat(settings.webhooks().getFirst().authentication()).isEqualTo(new ApiKey("producer-key"));
    }

    @Test
    void saysWhatIsWrongAndHowToCureIt() {
        assertRefused(
                Map.of("IDEMEUM_SIMULATOR_PORT", "http"),
                "IDEMEUM_SIMULATOR_PORT is not a port: give a number from 0 to 65535, 0 for any free one");
        assertRefused(
                Map.of("IDEMEUM_SIMULATOR_HOIST_URL", "http://h:1"),
                "IDEMEUM_SIMULATOR_HOIST_URL is not enough: set IDEMEUM_SIMULATOR_WEBHOOK_SECRET or WEBHOOK_API_KEY too");
        assertRefused(
                Map.of("IDEMEUM_SIMULATOR_HOIST_URL", "http://h:1", "IDEMEUM_SIMULATOR_WEBHOOK_SECRET", "whsec_!"),
                "IDEMEUM_SIMULATOR_WEBHOOK_SECRET cannot be used: secret must be whsec_ followed by base64; make one with"
                        + " 'echo whsec_$(openssl rand -base64 32)' and give it to both sides");
        assertRefused(
                Map.of("IDEMEUM_SIMULATOR_HOIST_URL", "http://h:1/", "IDEMEUM_SIMULATOR_WEBHOOK_API_KEY", "k"),
                "IDEMEUM_SIMULATOR_HOIST_URL cannot be used: base is http://h:1/; write http://host:port, or"
                        + " https://host/path, without a last slash");
    }

    @Test
    void showsNoSecret() {
        // When
        String shown = new EnvironmentSettings(Map.of(
                        "IDEMEUM_SIMULATOR_API_KEY", "hidden-1",
                        "IDEMEUM_SIMULATOR_CLIENT_SECRET", "hidden-2",
                        "IDEMEUM_SIMULATOR_HOIST_URL", "http://h:1",
                        "IDEMEUM_SIMULATOR_WEBHOOK_API_KEY", "hidden-3"))
                .settings()
                .toString();

        // Then
        assertThat(shown).doesNotContain("hidden");
    }

    private static void assertRefused(Map<String, String> environment, String message) {
        assertThatThrownBy(() -> new EnvironmentSettings(environment).settings())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
