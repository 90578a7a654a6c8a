package hoist.pipeline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls at the ingest-service, or anywhere else, with whatever headers and body. */
final class Knocking implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();

    /** What a POST is answered with; headers are names and values in turn. */
    HttpResponse<String> post(URI address, String body, String... headers) {
        return sent(HttpRequest.newBuilder(address)
                .headers(headers)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> get(URI address) {
        return sent(HttpRequest.newBuilder(address).build());
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
