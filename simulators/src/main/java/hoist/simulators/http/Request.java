package hoist.simulators.http;

import hoist.simulators.path.PathPattern;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * One HTTP request.
 *
 * @param path as the route spells it, without query, optional prefix and last slash; as sent where no route matched
 * @param variables the holes of the route's path by name
 * @param headers by name, ignoring case
 */
public record Request(
        String method,
        String path,
        Map<String, String> variables,
        Form query,
        Map<String, List<String>> headers,
        Body body) {

    public Request {
        variables = Map.copyOf(variables);
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        headers = Collections.unmodifiableMap(byName);
    }

    /** The value of a hole in the route's path, for example {@code id}. */
    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("route of " + path + " has no hole {" + name + "}");
        }
        return value;
    }

    /** A header's first value. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The content type in lower case without parameters; blank when none was sent. */
    public String mediaType() {
        String value = header("Content-Type").orElse("");
        int semicolon = value.indexOf(';');
        return (semicolon < 0 ? value : value.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    /** The body as text. */
    public String text() {
        return body.text();
    }

    /**
     * The body as JSON.
     *
     * @throws tools.jackson.core.JacksonException when it is none
     */
    public JsonNode json() {
        return Json.tree(body.bytes());
    }

    /** The body as a form. */
    public Form form() {
        return Form.parse(text());
    }

    Request routed(PathPattern.Match matched) {
        return new Request(method, matched.path(), matched.variables(), query, headers, body);
    }

    /** Names no header or body: they hold secrets. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
