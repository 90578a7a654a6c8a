package hoist.simulators.halo;

import hoist.simulators.halo.api.RateLimit;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Settings of a simulator that runs by itself, from environment variables:
 * {@code HALO_SIMULATOR_HOST} (127.0.0.1), {@code HALO_SIMULATOR_PORT} (8101), {@code HALO_SIMULATOR_TENANT}
 * ({@code acme-msp}), {@code HALO_SIMULATOR_CLIENT_ID} and {@code _CLIENT_SECRET} ({@code hoist}, {@code halo-secret}),
 * {@code HALO_SIMULATOR_RATE_LIMIT} (calls in 5 minutes, 700), {@code HALO_SIMULATOR_HOIST_URL} (where the buttons
 * call; without it they call {@code http://127.0.0.1:8080}), {@code HALO_SIMULATOR_HOIST_API_KEY},
 * {@code HALO_SIMULATOR_IDEMEUM_URL} (the portal that the tab on tickets opens; without it there is no tab) and
 * {@code HALO_SIMULATOR_KEPT_IN} (the file with its state; without it the state ends with the run).
 */
record EnvironmentSettings(Map<String, String> environment) {

    private static final String PREFIX = "HALO_SIMULATOR_";
    private static final int USUAL_PORT = 8101;

    EnvironmentSettings {
        environment = Map.copyOf(environment);
    }

    HaloSimulatorSettings settings() {
        HaloSimulatorSettings defaults = HaloSimulatorSettings.defaults();
        RateLimit usual = defaults.rateLimit();
        HaloSimulatorSettings settings = defaults.withHost(value("HOST").orElse(defaults.host()))
                .withPort(number("PORT", USUAL_PORT, 65_535))
                .withApplication(
                        value("TENANT").orElse(defaults.application().tenant()),
                        value("CLIENT_ID").orElse(defaults.application().clientId()),
                        value("CLIENT_SECRET").orElse(defaults.application().clientSecret()))
                .withRateLimit(new RateLimit(
                        number("RATE_LIMIT", usual.calls(), Integer.MAX_VALUE), usual.window(), usual.retryAfter()));
        return value("KEPT_IN").map(Path::of).map(settings::keptIn).orElse(settings);
    }

    /** Where the buttons call. */
    URI hoist() {
        return address("HOIST_URL", value("HOIST_URL").orElse("http://127.0.0.1:8080"));
    }

    /** The portal behind the tab on tickets. */
    Optional<URI> idemeum() {
        return value("IDEMEUM_URL").map(url -> address("IDEMEUM_URL", url));
    }

    /** What the buttons show at the door. */
    String hoistApiKey() {
        return value("HOIST_API_KEY").orElse("halo-to-hoist-key");
    }

    private static URI address(String name, String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw wrong(name, "is no address", "give one like http://127.0.0.1:8080");
        }
    }

    private int number(String name, int usual, int highest) {
        String text = value(name).orElse(String.valueOf(usual));
        if (!text.matches("\\d{1,9}") || Long.parseLong(text) > highest) {
            throw wrong(name, "is " + text, "give a whole number from 0 to " + highest);
        }
        return Integer.parseInt(text);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(PREFIX + name)).filter(value -> !value.isBlank());
    }

    private static IllegalArgumentException wrong(String name, String reason, String cure) {
        return new IllegalArgumentException(PREFIX + name + " " + reason + "; " + cure);
    }
}
