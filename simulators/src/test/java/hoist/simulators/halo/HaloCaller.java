package hoist.simulators.halo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a HaloPSA as an integration does, with nothing but HTTP. */
final class HaloCaller implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What came back. */
    record Reply(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private String token = "";

    private HaloCaller(URI address) {
        this.address = address;
    }

    static HaloCaller signedIn(HaloSimulator halo) {
        return signedIn(halo.address());
    }

    static HaloCaller signedIn(URI address) {
        HaloCaller caller = new HaloCaller(address);
        caller.use(caller.token("?tenant=acme-msp", credentials("scope=all")).json());
        return caller;
    }

    static HaloCaller anonymous(HaloSimulator halo) {
        return new HaloCaller(halo.address());
    }

    static String credentials(String more) {
        return "grant_type=client_credentials&client_id=hoist&client_secret=halo-secret&" + more;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    void use(JsonNode tokenAnswer) {
        token = tokenAnswer.path("access_token").asString();
    }

    Reply token(String query, String form) {
        return send(HttpRequest.newBuilder(uri("/auth/token" + query))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    Reply get(String path) {
        return send(authorised(path).GET());
    }

    Reply delete(String path) {
        return send(authorised(path).DELETE());
    }

    Reply post(String path, String json) {
        return post(path, "application/json; charset=utf-8", json);
    }

    Reply post(String path, String contentType, String body) {
        return send(authorised(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    /** A new ticket's id. */
    int open(String members) {
        return post("/api/Tickets", "[{" + members + "}]").json().path("id").asInt();
    }

    Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    URI uri(String path) {
        return URI.create(address + path);
    }

    private HttpRequest.Builder authorised(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        client.close();
    }
}
