package hoist.faults.checking;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.quickstart.msp.SimulatedMsp;
import hoist.simulators.halo.HaloSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** Somebody who creates tickets through HaloPSA's API, as a worker that forgot does. */
record HaloByHand(SimulatedMsp msp) {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    void createTicketFor(String requestId) throws IOException, InterruptedException {
        var body = """
                [{"summary": "Once more", "client_id": %d,
                  "customfields": [{"name": "%s", "value": "%s"}]}]
                """.formatted(msp.demoClient(), HaloSimulator.REQUEST_FIELD, requestId);
        var answer = send("/api/tickets", "application/json", body, "Bearer " + token());
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private String token() throws IOException, InterruptedException {
        var secret =
                Files.readString(msp.haloApiKeyFile().resolveSibling("halo")).strip();
        var form = "grant_type=client_credentials&client_id=hoist&scope=all&client_secret=" + secret;
        var answer = send("/auth/token?tenant=" + msp.tenant(), "application/x-www-form-urlencoded", form, "none");
        var token = TOKEN.matcher(answer.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> send(String path, String type, String body, String authorization)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(msp.halo().address() + path))
                .header("Content-Type", type)
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
