package hoist.simulators.idemeum;

import hoist.simulators.effects.EffectLog;
import hoist.simulators.faults.Faults;
import hoist.simulators.http.Answer;
import hoist.simulators.http.Request;
import hoist.simulators.http.Routes;
import hoist.simulators.http.SimulatorServer;
import hoist.simulators.idemeum.webhooks.RetryPace;
import hoist.simulators.idemeum.webhooks.WebhookAuthentication.StandardWebhooks;
import hoist.simulators.idemeum.webhooks.WebhookTarget;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** People, requests and a caller for the tests. */
final class IdemeumFixture {

    static final String APPROVAL = "application/vnd.dvmi.sdk.elevation.request.approval+json";
    static final String DISABLE = "application/vnd.dvmi.entra.app.user.disable+json";
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    static final Person NIK = new Person("nik@nikpot.com", "Nik Pot");

    static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private IdemeumFixture() {}

    static NewElevationRequest adaAsksForSevenZip() {
        return new NewElevationRequest(
                "Contoso Ltd",
                new Person("ada.king@contoso.example", "Ada King"),
                new Application("7-Zip", "Igor Pavlov", "C:\\7z.exe", HASH),
                "CONTOSO-LT-014",
                "unpack <b>");
    }

    static RetryPace quickly() {
        return new RetryPace(Duration.ofMillis(20), 3, Duration.ofMillis(100));
    }

    static HttpRequest.Builder post(IdemeumSimulator idemeum, String path, String contentType, String body) {
        return HttpRequest.newBuilder(idemeum.address().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static HttpRequest.Builder withKey(HttpRequest.Builder request) {
        return request.header("X-Idemeum-Api-Key", "idemeum-key");
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Someone who is told, and remembers every attempt. */
    static final class Receiver implements AutoCloseable {

        final List<Request> received = new CopyOnWriteArrayList<>();
        final Faults faults = new Faults();
        private final SimulatorServer server;

        Receiver() {
            server = new SimulatorServer(
                    "127.0.0.1",
                    0,
                    new Routes().post("/webhooks/{what}", this::receive),
                    new EffectLog(Clock.systemUTC()),
                    faults,
                    Clock.systemUTC());
            server.start();
        }

        URI address() {
            return server.address();
        }

        WebhookTarget signed() {
            return new WebhookTarget(address(), new StandardWebhooks(SECRET));
        }

        void stop() {
            server.stop();
        }

        void start() {
            server.start();
        }

        @Override
        public void close() {
            server.close();
        }

        private Answer receive(Request request) {
            received.add(request);
            return Answer.empty(202);
        }
    }
}
