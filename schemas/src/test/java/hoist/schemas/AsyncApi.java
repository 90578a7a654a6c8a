package hoist.schemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** docs/asyncapi.yaml, with its references followed. */
final class AsyncApi {
    static final Path FILE = Path.of("../docs/asyncapi.yaml");

    private final Map<String, Object> document;

    private AsyncApi(Map<String, Object> document) {
        this.document = document;
    }

    static AsyncApi read() {
        try (var text = Files.newBufferedReader(FILE)) {
            return new AsyncApi(new Yaml().load(text));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + FILE, e);
        }
    }

    List<String> addresses() {
        return nodes(document.get("channels")).values().stream()
                .map(channel -> channel.get("address").toString())
                .toList();
    }

    Map<String, Object> channel(String address) {
        return nodes(document.get("channels")).values().stream()
                .filter(channel -> address.equals(channel.get("address")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(FILE + " has no channel " + address));
    }

    /** A channel's messages by name. */
    Map<String, Map<String, Object>> messages(String address) {
        return nodes(channel(address).get("messages"));
    }

    /** The settings that a channel's topic is made with. */
    Map<String, String> topicSettings(String address) {
        var settings = new LinkedHashMap<String, String>();
        map(kafka(channel(address)).get("topicConfiguration"))
                .forEach((name, value) -> settings.put(name, value.toString()));
        return settings;
    }

    /** The bindings of a channel, a message or a trait. */
    Map<String, Object> kafka(Map<String, Object> owner) {
        return map(map(owner.get("bindings")).get("kafka"));
    }

    /** Names of the headers of a message or a trait. */
    Set<String> headers(Map<String, Object> owner) {
        var names = new TreeSet<String>();
        collect(node(owner.get("headers")), names);
        return names;
    }

    /** What stands here, or where its reference leads. */
    Map<String, Object> node(Object value) {
        var reference = map(value).get("$ref");
        return reference == null ? map(value) : map(at(reference.toString()));
    }

    /** What stands where this reference within the document leads; null if nothing does. */
    Object at(String reference) {
        Object there = document;
        for (var step : reference.substring(2).split("/", -1)) {
            there = map(there).get(step);
        }
        return there;
    }

    List<String> references() {
        return references(document);
    }

    private static List<String> references(Object from) {
        var found = new ArrayList<String>();
        switch (from) {
            case Map<?, ?> map ->
                map.forEach((name, value) -> {
                    if (name.equals("$ref")) {
                        found.add(value.toString());
                    } else {
                        found.addAll(references(value));
                    }
                });
            case List<?> items -> items.forEach(item -> found.addAll(references(item)));
            default -> {} // a leaf
        }
        return found;
    }

    private void collect(Map<String, Object> schema, Set<String> names) {
        names.addAll(map(schema.getOrDefault("properties", Map.of())).keySet());
        list(schema.getOrDefault("allOf", List.of())).forEach(part -> collect(node(part), names));
    }

    private Map<String, Map<String, Object>> nodes(Object byName) {
        var nodes = new LinkedHashMap<String, Map<String, Object>>();
        map(byName).forEach((name, value) -> nodes.put(name, node(value)));
        return nodes;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
