package hoist.simulators.halo.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One object of Halo's: its properties under Halo's own names. A property without a value is left out.
 *
 * <p>Names that begin with two underscores are the simulator's own and never leave it.
 */
public record Row(@JsonValue Map<String, Object> properties) {

    private static final String PRIVATE = "__";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Row {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** An object with only an id. */
    public static Row withId(int id) {
        return new Row(Map.of("id", id));
    }

    /** Its number; 0 when it has none. */
    public int id() {
        return number("id");
    }

    /** A property's value. */
    public Optional<Object> get(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    /** A property as text; blank when it is unset. */
    public String text(String name) {
        return get(name).map(Object::toString).orElse("");
    }

    /** A property as a whole number; 0 when it is unset or no number. */
    public int number(String name) {
        return properties.get(name) instanceof Number number ? number.intValue() : 0;
    }

    /** A property as a number; 0 when it is unset or no number. */
    public double decimal(String name) {
        return properties.get(name) instanceof Number number ? number.doubleValue() : 0;
    }

    /** Whether a property is true. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(properties.get(name));
    }

    /** The same object with one property set. */
    public Row with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(properties);
        changed.put(name, value);
        return new Row(changed);
    }

    /** The same object with these properties set. */
    public Row withAll(Map<String, Object> values) {
        Map<String, Object> changed = new LinkedHashMap<>(properties);
        changed.putAll(values);
        return new Row(changed);
    }

    /** The same object without some properties. */
    public Row without(String... names) {
        Map<String, Object> changed = new LinkedHashMap<>(properties);
        for (String name : names) {
            changed.remove(name);
        }
        return new Row(changed);
    }

    /** The properties that Halo shows. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>(properties);
        shown.keySet().removeIf(name -> name.startsWith(PRIVATE));
        return shown;
    }
}
