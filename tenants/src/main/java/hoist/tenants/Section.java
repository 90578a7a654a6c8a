package hoist.tenants;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One mapping of a tenant's file: every refusal names the key in full and the line. */
final class Section {
    private final String path;
    private final int line;
    private final SecretReferences secrets;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();

    /** @param path the keys from the top, e.g. {@code halo}; empty at the top */
    Section(String path, Node node, SecretReferences secrets, List<String> known) {
        this.path = path;
        this.line = lineOf(node);
        this.secrets = secrets;
        if (!(node instanceof MappingNode mapping)) {
            throw new TenantFileRefused(
                    line, named(path) + " must be keys with values, such as: " + known.getFirst() + ": …");
        }
        mapping.getValue().forEach(entry -> add(entry, known));
    }

    private void add(NodeTuple entry, List<String> known) {
        int at = lineOf(entry.getKeyNode());
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!known.contains(key)) {
            String cure = NearestWord.of(key, known)
                    .map(word -> "did you mean " + word + "?")
                    .orElse("known here are " + String.join(", ", known));
            throw new TenantFileRefused(at, full(key) + " is not a known key: " + cure);
        }
        if (entries.putIfAbsent(key, entry) != null) {
            throw new TenantFileRefused(at, full(key) + " is there twice: keep one");
        }
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    String text(String key) {
        return as(key, text -> text);
    }

    @Nullable
    String optionalText(String key) {
        return has(key) ? text(key) : null;
    }

    /** The value, which must be there, in the form that {@code parse} gives it. */
    <T> T as(String key, Function<String, T> parse) {
        Node value = value(key);
        return located(key, value, () -> parse.apply(scalar(key, value)));
    }

    <T> T as(String key, Function<String, T> parse, T fallback) {
        return has(key) ? as(key, parse) : fallback;
    }

    /** The values of a list, which may be left out. */
    <T> List<T> each(String key, Function<String, T> parse) {
        return items(key).stream()
                .map(item -> located(key, item, () -> parse.apply(scalar(key, item))))
                .toList();
    }

    Secret secret(String key) {
        return as(key, reference -> secrets.resolve(key, reference));
    }

    List<Secret> eachSecret(String key) {
        return each(key, reference -> secrets.resolve(key, reference));
    }

    Section section(String key, String... known) {
        return new Section(full(key), value(key), secrets, List.of(known));
    }

    /** The mappings of a list, which may be left out. */
    List<Section> sections(String key, String... known) {
        return items(key).stream()
                .map(item -> new Section(full(key), item, secrets, List.of(known)))
                .toList();
    }

    /** Puts the key in full and its line to what the values' own checks refuse. */
    <T> T build(Supplier<T> values) {
        try {
            return values.get();
        } catch (InvalidSetting e) {
            NodeTuple entry = entries.get(e.key());
            throw new TenantFileRefused(
                    entry == null ? line : lineOf(entry.getKeyNode()), full(e.key()) + " " + e.reason());
        }
    }

    private <T> T located(String key, Node value, Supplier<T> parsed) {
        try {
            return parsed.get();
        } catch (InvalidSetting e) {
            throw new TenantFileRefused(lineOf(value), full(key) + " " + e.reason());
        }
    }

    private Node value(String key) {
        NodeTuple entry = entries.get(key);
        if (entry == null) {
            throw new TenantFileRefused(line, full(key) + " is missing: add it");
        }
        return entry.getValueNode();
    }

    private List<Node> items(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (value(key) instanceof SequenceNode list) {
            return list.getValue();
        }
        throw new TenantFileRefused(
                lineOf(value(key)), full(key) + " must be a list: write [ … ] or a line with - each");
    }

    private String scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw new TenantFileRefused(lineOf(node), full(key) + " must be a single value, and not empty");
    }

    private String full(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String named(String path) {
        return path.isEmpty() ? "the file" : path;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
