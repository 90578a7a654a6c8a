package hoist.simulators.http;

import hoist.simulators.effects.EffectLog;
import hoist.simulators.faults.Faults;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** A vendor that can do one thing: open a ticket. */
final class Vendor implements AutoCloseable {

    final EffectLog effects = new EffectLog(Clock.systemUTC());
    final Faults faults = new Faults();
    final SimulatorServer server;

    Vendor() {
        Routes routes = new Routes()
                .optionalPrefix("/api")
                .get("/Tickets/{id}", request -> Answer.json(200, Map.of("id", request.variable("id"))))
                .post("/Tickets", request -> opened());
        server = new SimulatorServer("127.0.0.1", 0, routes, effects, faults, Clock.systemUTC());
        server.start();
    }

    HttpResponse<String> open() throws IOException, InterruptedException {
        return send("POST", "/tickets");
    }

    HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private Answer opened() {
        return Answer.json(
                201, Map.of("id", effects.effect("ticket.opened", "1").number()));
    }
}
