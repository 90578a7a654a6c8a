package hoist.simulators.halo.outgoing;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The variables of tabs, addresses and templates: {@code $CLIENT_REFERENCE} (idemeum guide, Request JIT accounts from
 * tickets, Set up HaloPSA variables), {@code $CLIENT_NAME} and {@code $FAULTID}. They stand for bare text; without a
 * value for none.
 */
record DollarVariables(Map<String, String> values) {

    static DollarVariables of(Map<String, Object> variables) {
        return new DollarVariables(Map.of(
                "$CLIENT_REFERENCE", text(variables, "ticket", "client", "ref"),
                "$CLIENT_NAME", text(variables, "ticket", "client", "name"),
                "$FAULTID", text(variables, "ticket", "id")));
    }

    String put(String template, UnaryOperator<String> escape) {
        String filled = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace(value.getKey(), escape.apply(value.getValue()));
        }
        return filled;
    }

    private static String text(Object variables, String... path) {
        Object value = variables;
        for (String name : path) {
            value = value instanceof Map<?, ?> map && map.containsKey(name) ? map.get(name) : "";
        }
        return String.valueOf(value);
    }
}
