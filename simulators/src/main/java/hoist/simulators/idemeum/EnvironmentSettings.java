package hoist.simulators.idemeum;

import hoist.simulators.idemeum.ApiAccess.OAuthClient;
import hoist.simulators.idemeum.webhooks.RetryPace;
import hoist.simulators.idemeum.webhooks.WebhookAuthentication;
import hoist.simulators.idemeum.webhooks.WebhookTarget;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settings of a simulator that runs by itself, from environment variables:
 * {@code IDEMEUM_SIMULATOR_PORT} (8102), {@code IDEMEUM_SIMULATOR_API_KEY} ({@code idemeum-key}),
 * {@code IDEMEUM_SIMULATOR_CLIENT_ID} and {@code _CLIENT_SECRET} ({@code hoist}, {@code idemeum-secret}),
 * {@code IDEMEUM_SIMULATOR_HOIST_URL} (no webhooks without it), {@code IDEMEUM_SIMULATOR_WEBHOOK_SECRET}
 * ({@code whsec_…}) or {@code IDEMEUM_SIMULATOR_WEBHOOK_API_KEY}, {@code IDEMEUM_SIMULATOR_JIT_MINUTES} (the life of a
 * JIT account, 240) and {@code IDEMEUM_SIMULATOR_KEPT_IN} (the file with its state; without it the state ends with the
 * run).
 */
final class EnvironmentSettings {

    private static final String PREFIX = "IDEMEUM_SIMULATOR_";
    private static final int USUAL_PORT = 8102;

    private final Map<String, String> environment;

    EnvironmentSettings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    IdemeumSimulatorSettings settings() {
        IdemeumSimulatorSettings defaults = IdemeumSimulatorSettings.defaults();
        OAuthClient client = new OAuthClient(
                value("CLIENT_ID").orElse("hoist"), value("CLIENT_SECRET").orElse("idemeum-secret"));
        ApiAccess access = new ApiAccess(
                Set.of(value("API_KEY").orElse("idemeum-key")),
                Set.of(client),
                defaults.access().tokenLife());
        IdemeumSimulatorSettings settings = defaults.withPort(port())
                .withAccess(access)
                .withLives(defaults.requestLife(), grantLife(defaults.grantLife()))
                .withWebhooks(targets(), RetryPace.usual());
        return value("KEPT_IN").map(Path::of).map(settings::keptIn).orElse(settings);
    }

    private Duration grantLife(Duration usual) {
        String text = value("JIT_MINUTES").orElse(String.valueOf(usual.toMinutes()));
        if (!text.matches("[1-9]\\d{0,4}")) {
            throw wrong("JIT_MINUTES", "is " + text, "give whole minutes from 1 to 99999");
        }
        return Duration.ofMinutes(Long.parseLong(text));
    }

    private int port() {
        String text = value("PORT").orElse(String.valueOf(USUAL_PORT));
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw wrong("PORT", "is not a port", "give a number from 0 to 65535, 0 for any free one");
        }
        return Integer.parseInt(text);
    }

    private List<WebhookTarget> targets() {
        return value("HOIST_URL").map(this::target).stream().toList();
    }

    private WebhookTarget target(String url) {
        WebhookAuthentication authentication = authentication();
        try {
            return new WebhookTarget(URI.create(url), authentication);
        } catch (IllegalArgumentException e) {
            throw wrong("HOIST_URL", "cannot be used", String.valueOf(e.getMessage()));
        }
    }

    private WebhookAuthentication authentication() {
        return value("WEBHOOK_API_KEY")
                .<WebhookAuthentication>map(WebhookAuthentication.ApiKey::new)
                .or(() -> value("WEBHOOK_SECRET").map(EnvironmentSettings::signing))
                .orElseThrow(() ->
                        wrong("HOIST_URL", "is not enough", "set " + PREFIX + "WEBHOOK_SECRET or WEBHOOK_API_KEY too"));
    }

    private static WebhookAuthentication signing(String secret) {
        try {
            return new WebhookAuthentication.StandardWebhooks(secret);
        } catch (IllegalArgumentException e) {
            throw wrong("WEBHOOK_SECRET", "cannot be used", String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(PREFIX + name)).filter(value -> !value.isBlank());
    }

    private static IllegalArgumentException wrong(String name, String reason, String cure) {
        return new IllegalArgumentException(PREFIX + name + " " + reason + ": " + cure);
    }
}
