package hoist.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One HTTP call of a test, by the JDK's client. */
final class Call {
    static final String ELEVATIONS = "/webhooks/elevations";
    static final String TOKEN = "/api/oauth2/v1/token";
    static final String APPROVE = "/api/integrations/elevation/request/approve";
    static final String DENY = "/api/integrations/elevation/request/deny";
    static final String VENDOR = "application/vnd.dvmi.sdk.elevation.request.approval+json";
    static final String JIT = "/webhooks/jit";
    static final String HALO = "/webhooks/halo";
    static final String DISABLE = "/api/integrations/entrajitaccounts";
    static final String DISABLE_TYPE = "application/vnd.dvmi.entra.app.user.disable+json";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String method;
    private String path;
    private final List<String> headers = new ArrayList<>();
    private byte[] body = new byte[0];

    private Call(String method, String path) {
        this.method = method;
        this.path = path;
    }

    static Call post(String path) {
        return new Call("POST", path);
    }

    static Call of(String method, String path) {
        return new Call(method, path);
    }

    /** The same call, to another path. */
    Call at(String otherPath) {
        path = otherPath;
        return this;
    }

    Call header(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    Call basic(String username, String password) {
        byte[] both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }

    Call json(String text) {
        return body("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    Call body(String type, String text) {
        return body(type, text.getBytes(StandardCharsets.UTF_8));
    }

    Call body(String type, byte[] bytes) {
        body = bytes;
        return header("Content-Type", type);
    }

    /** The call as it goes over the wire. */
    byte[] bytes() {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        for (int i = 0; i < headers.size(); i += 2) {
            head.append(headers.get(i)).append(": ").append(headers.get(i + 1)).append("\r\n");
        }
        head.append(body.length > 0 || method.equals("POST") ? "Content-Length: " + body.length + "\r\n\r\n" : "\r\n");
        return Wire.joined(head.toString().getBytes(StandardCharsets.ISO_8859_1), body);
    }

    Answer to(int port) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.ofByteArray(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        String text(String member) {
            return json().path(member).asString("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
