package hoist.simulators.halo.desk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/** The objects of one kind by number. */
public final class Table {

    private final ConcurrentSkipListMap<Integer, Row> rows = new ConcurrentSkipListMap<>();

    /** All, by number. */
    public List<Row> rows() {
        return List.copyOf(rows.values());
    }

    /** One by its number. */
    public Optional<Row> find(int id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** The first that fits. */
    public Optional<Row> first(Predicate<Row> wanted) {
        return rows.values().stream().filter(wanted).findFirst();
    }

    /** The first whose property equals this text ignoring case. */
    public Optional<Row> named(String property, String value) {
        return first(row -> row.text(property).equalsIgnoreCase(value));
    }

    /** The number after the highest one in use. */
    int nextId() {
        return rows.isEmpty() ? 1 : rows.lastKey() + 1;
    }

    Row put(int id, Row row) {
        rows.put(id, row);
        return row;
    }

    Optional<Row> remove(int id) {
        return Optional.ofNullable(rows.remove(id));
    }
}
