package hoist.simulators.halo.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;

import hoist.simulators.halo.desk.Switches;
import hoist.simulators.http.Json;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body of a method with its variables put in.
 *
 * <p>{@code <<name>>} becomes a JSON value, quotes included; {@code <<name!>>} becomes the bare text, for use inside a
 * string. {@code ^} goes into an object: {@code <<ticket^status^name>>}. {@code $CLIENT_REFERENCE} becomes bare text too.
 */
final class BodyTemplate {

    private static final Pattern VARIABLE = Pattern.compile("<<([A-Za-z0-9_^ ]+)(!?)>>");

    private final Map<String, Object> variables;
    private final Switches switches;

    BodyTemplate(Map<String, Object> variables, Switches switches) {
        this.variables = variables;
        this.switches = switches;
    }

    String render(String template) {
        return VARIABLE.matcher(DollarVariables.of(variables).put(template, UnaryOperator.identity()))
                .replaceAll(found -> Matcher.quoteReplacement(resolve(found.group(1))
                        .map(value -> found.group(2).isEmpty() ? json(value) : value.toString())
                        .orElseGet(() -> unset(found.group()))));
    }

    /** The first variable that is not there. */
    Optional<String> unresolved(String template) {
        return VARIABLE.matcher(template)
                .results()
                .filter(found -> resolve(found.group(1)).isEmpty())
                .map(found -> found.group(1))
                .findFirst();
    }

    private Optional<Object> resolve(String path) {
        Optional<Object> value = Optional.of(variables);
        for (String name : path.strip().split("\\^", -1)) {
            value = value.flatMap(
                    object -> object instanceof Map<?, ?> map ? Optional.ofNullable(map.get(name)) : Optional.empty());
        }
        return value;
    }

    private String json(Object value) {
        return switch (switches.substitution()) {
            case JSON_VALUE -> new String(Json.bytes(value), UTF_8);
            case QUOTES_ONLY -> value instanceof String text ? '"' + text + '"' : new String(Json.bytes(value), UTF_8);
        };
    }

    private String unset(String literal) {
        return switch (switches.unsetVariable()) {
            case LITERAL -> literal;
            case NOTHING -> "";
            case NULL -> "null";
            case EMPTY_STRING -> "\"\"";
        };
    }
}
