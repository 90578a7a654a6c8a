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
import java.util.concurrent.atomic.AtomicBoolean;

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

    /**
     * Asks for elevation again and again until that has been done, as requests that are named so and numbered.
     *
     * @param prefix begins the name of each request, and of the application it is about
     */
    Calls callWhile(String prefix, Runnable what) throws InterruptedException {
        var calls = new Calls(new ArrayList<>(), new ArrayList<>());
        var done = new AtomicBoolean();
        var caller = Thread.ofVirtual().start(() -> {
            for (var number = 1; !done.get(); number++) {
                call(prefix + number, calls);
                pause();
            }
        });
        try {
            what.run();
        } finally {
            done.set(true);
            caller.join();
        }
        return calls;
    }

    private void call(String request, Calls calls) {
        var answers = new ArrayList<String>();
        if (doors.stream().anyMatch(door -> isTaken(door, request, answers))) {
            calls.accepted().add(request);
        } else {
            calls.lost().add(request + " " + answers);
        }
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
