package hoist.pipeline.containers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls as they come through the proxy in front of both ingest-services: what one does not take is given to the other, at
 * once and only once. A request every now and then, each asked for by one call that never comes again.
 *
 * @param doors both instances
 * @param key the API key
 */
record TwoDoors(HttpClient http, List<URI> doors, String key) {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration PACE = Duration.ofMillis(700);
    private static final int ACCEPTED = 202;

    /** What became of the calls that were made. */
    record Calls(List<String> accepted, List<String> lost) {}

    /** Calls again and again, until it is closed. */
    final class Calling implements AutoCloseable {
        private final Calls calls = new Calls(new ArrayList<>(), new ArrayList<>());
        private final Thread caller;
        private volatile boolean ended;

        private Calling(String prefix) {
            caller = Thread.ofVirtual().start(() -> callOn(prefix));
        }

        private void callOn(String prefix) {
            for (var number = 1; !ended; number++) {
                var request = prefix + number;
                var answers = new ArrayList<String>();
                var taken = doors.stream().anyMatch(door -> isTaken(door, request, answers));
                if (taken) {
                    calls.accepted().add(request);
                } else {
                    calls.lost().add(request + answers);
                }
                pause();
            }
        }

        /** What became of the calls; the last one is over when it returns. */
        Calls end() throws InterruptedException {
            ended = true;
            caller.join();
            return calls;
        }

        @Override
        public void close() throws InterruptedException {
            end();
        }
    }

    /** Begins to ask for elevation, as requests that are named so and numbered. */
    Calling call(String prefix) {
        return new Calling(prefix);
    }

    private boolean isTaken(URI door, String request, List<String> answers) {
        try {
            var answer = http.send(elevation(door, request), BodyHandlers.ofString());
            answers.add(door + " " + answer.statusCode() + " " + answer.body());
            return answer.statusCode() == ACCEPTED;
        } catch (IOException e) {
            answers.add(door + " " + e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest elevation(URI door, String request) {
        return HttpRequest.newBuilder(door.resolve("/webhooks/elevations"))
                .timeout(LONGEST)
                .header("X-Idemeum-Api-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"type": "elevation.requested", "requestId": "%1$s", "occurredAt": "2026-11-21T09:00:00Z",
                         "customer": {"displayName": "Demo PAM tenant"},
                         "requester": {"email": "dana.field@demo-nikpot.example"},
                         "application": {"name": "%1$s"}, "device": {"name": "DEMO-LAPTOP-07"}}
                        """.formatted(request)))
                .build();
    }

    private static void pause() {
        try {
            Thread.sleep(PACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
