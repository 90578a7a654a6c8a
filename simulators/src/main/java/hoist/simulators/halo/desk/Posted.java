package hoist.simulators.halo.desk;

import hoist.simulators.http.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One element of a posted array, read as leniently as Halo does: numbers may come as text or with a fraction, booleans
 * as 0 and 1, unknown members are nobody's business.
 *
 * @param index its place in the array, for error messages
 */
public record Posted(JsonNode node, int index) {

    /** What a person fills in at the screen, as if it had been posted alone. */
    public static Posted of(Map<String, Object> members) {
        return new Posted(Json.tree(Json.bytes(members)), 0);
    }

    /** Whether the member was sent with a value. */
    public boolean has(String name) {
        JsonNode value = node.get(name);
        return value != null && !value.isNull();
    }

    /** A number, for example an id. */
    public Optional<Integer> number(String name) {
        return decimal(name, "integer").map(Double::intValue);
    }

    /** A number with a fraction, for example hours. */
    public Optional<Double> decimal(String name) {
        return decimal(name, "double");
    }

    /** Text; a number or boolean counts as its text. */
    public Optional<String> text(String name) {
        return value(name).map(value -> switch (value) {
            case JsonNode scalar when scalar.isValueNode() -> scalar.asString();
            default -> throw wrongType(name, "string", "an object or array");
        });
    }

    /** A boolean. */
    public boolean flag(String name) {
        return value(name)
                .map(value -> value.isBoolean()
                        ? value.booleanValue()
                        : value.asString("0").equals("1"))
                .orElse(false);
    }

    /** An array of objects; one object alone counts as an array of one. */
    public Optional<List<Posted>> list(String name) {
        return value(name).map(value -> {
            List<Posted> items = new ArrayList<>();
            if (value.isArray()) {
                value.forEach(item -> items.add(new Posted(item, items.size())));
            } else {
                items.add(new Posted(value, 0));
            }
            return List.copyOf(items);
        });
    }

    /** A member as plain Java: text, number, boolean, list or map. */
    public Optional<Object> plain(String name) {
        return value(name).map(Posted::plain);
    }

    /** All members as plain Java. */
    public Map<String, Object> plain() {
        Map<String, Object> members = new LinkedHashMap<>();
        node.propertyNames().forEach(name -> plain(name).ifPresent(value -> members.put(name, value)));
        return members;
    }

    private Optional<Double> decimal(String name, String type) {
        return value(name).map(value -> {
            if (value.isNumber()) {
                return value.doubleValue();
            }
            if (value.isBoolean()) {
                return value.booleanValue() ? 1.0 : 0.0;
            }
            String text = value.asString("").strip();
            try {
                return new BigDecimal(text).doubleValue();
            } catch (NumberFormatException ignored) {
                throw wrongType(name, type, text);
            }
        });
    }

    private RuntimeException wrongType(String name, String type, String given) {
        String path = "[" + index + "]." + name;
        return Refusals.modelBinding(
                path,
                "Could not convert string to " + type + ": " + given + ". Path '" + path + "', line 1, position 1.");
    }

    private Optional<JsonNode> value(String name) {
        @Nullable JsonNode value = node.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private static Object plain(JsonNode value) {
        if (value.isObject()) {
            return new Posted(value, 0).plain();
        }
        if (value.isArray()) {
            List<Object> items = new ArrayList<>();
            value.forEach(item -> items.add(item.isNull() ? "" : plain(item)));
            return List.copyOf(items);
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            return value.intValue();
        }
        return value.isNumber() ? value.doubleValue() : value.asString();
    }
}
