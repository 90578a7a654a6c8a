package hoist.simulators.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP answer. */
public record Answer(int status, Map<String, String> headers, Body body) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** Any record, map, list or node as {@code application/json}. */
    public static Answer json(int status, Object value) {
        return new Answer(
                status, Map.of("Content-Type", "application/json; charset=utf-8"), Body.of(Json.bytes(value)));
    }

    /** A page, with headers that keep a browser from running anything that slipped into it. */
    public static Answer page(int status, Html page) {
        Map<String, String> headers = Map.of(
                "Content-Type", "text/html; charset=utf-8",
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
                "Cache-Control", "no-store",
                "X-Content-Type-Options", "nosniff");
        return new Answer(status, headers, Body.of("<!DOCTYPE html>\n" + page.markup()));
    }

    /** Text of any type. */
    public static Answer text(int status, String contentType, String text) {
        return new Answer(status, Map.of("Content-Type", contentType), Body.of(text));
    }

    /** A status and nothing else. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), Body.empty());
    }

    /** 303: the form was taken, look there. */
    public static Answer seeOther(String location) {
        return empty(303).withHeader("Location", location);
    }

    /** The same answer with one more header. */
    public Answer withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }
}
