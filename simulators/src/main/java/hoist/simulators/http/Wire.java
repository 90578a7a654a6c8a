package hoist.simulators.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Between the JDK's HTTP server and our requests and outcomes. */
final class Wire {

    private Wire() {}

    static Request received(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>(exchange.getRequestHeaders());
        String path = exchange.getRequestURI().getPath();
        return new Request(
                exchange.getRequestMethod(),
                path == null || path.isEmpty() ? "/" : path,
                Map.of(),
                query(exchange.getRequestURI().getRawQuery()),
                headers,
                Body.of(exchange.getRequestBody().readAllBytes()));
    }

    /** A query that cannot be decoded counts as none. */
    private static Form query(@Nullable String raw) {
        try {
            return Form.parse(raw == null ? "" : raw);
        } catch (IllegalArgumentException ignored) {
            return new Form(Map.of());
        }
    }

    static void send(HttpExchange exchange, Outcome outcome) throws IOException {
        switch (outcome) {
            case Outcome.Answered answered ->
                send(exchange, answered.answer(), answered.answer().body().size());
            case Outcome.Cut cut ->
                send(exchange, cut.answer(), cut.answer().body().size() / 2);
            case Outcome.Dropped ignored -> exchange.close();
        }
    }

    private static void send(HttpExchange exchange, Answer answer, int length) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean bodiless =
                answer.body().size() == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(
                answer.status(), bodiless ? -1 : answer.body().size());
        if (!bodiless) {
            OutputStream out = exchange.getResponseBody();
            out.write(answer.body().bytes(), 0, length);
            out.flush();
        }
        exchange.close();
    }
}
