package hoist.cli.output;

import java.util.List;

/**
 * Rows of one kind, shown as a table or as a JSON array of objects.
 *
 * @param columns in the order they are shown
 */
public record Table<R>(List<Column<R>> columns) {
    public Table {
        columns = List.copyOf(columns);
    }

    /** The table with these columns. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied
    public static <R> Table<R> of(Column<R>... columns) {
        return new Table<>(List.of(columns));
    }
}
