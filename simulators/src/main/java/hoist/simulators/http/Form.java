package hoist.simulators.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields of a form or of a query, in order, names as sent. */
public record Form(Map<String, List<String>> fields) {

    public Form {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads {@code application/x-www-form-urlencoded}.
     *
     * @throws IllegalArgumentException when a percent sign is not followed by two hexadecimal digits
     */
    public static Form parse(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                fields.computeIfAbsent(decoded(name), key -> new ArrayList<>()).add(decoded(value));
            }
        }
        return new Form(fields);
    }

    /** The first value of a field whose name equals this one ignoring case, if it was sent. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The first value without outer blanks; empty also when nothing was typed. */
    public Optional<String> typed(String name) {
        return first(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** All values of a field whose name equals this one ignoring case. */
    public List<String> all(String name) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .flatMap(field -> field.getValue().stream())
                .toList();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
