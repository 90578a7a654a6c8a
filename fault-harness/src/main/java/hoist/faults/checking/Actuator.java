package hoist.faults.checking;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a service says of itself.
 *
 * @param management the address before {@code /actuator}
 */
record Actuator(URI management) {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Pattern STUCK = Pattern.compile("hoist_stuck\\{[^}]*reason=\"([^\"]+)\"[^}]*} ([0-9.E+]+)");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    /** In Prometheus' text; empty when the service does not answer. */
    String metrics() {
        return get("/actuator/prometheus");
    }

    /** As JSON; empty when the service does not answer. */
    String health() {
        return get("/actuator/health");
    }

    /** How many entries wait for a person, by reason; those with none are left out. */
    Map<String, Long> stuck() {
        return stuckIn(metrics());
    }

    static Map<String, Long> stuckIn(String metrics) {
        var stuck = new TreeMap<String, Long>();
        STUCK.matcher(metrics).results().forEach(found -> {
            var entries = Math.round(Double.parseDouble(found.group(2)));
            if (entries > 0) {
                stuck.merge(found.group(1), entries, Long::sum);
            }
        });
        return stuck;
    }

    private String get(String path) {
        var request = HttpRequest.newBuilder(URI.create(management + path))
                .timeout(LIMIT)
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
