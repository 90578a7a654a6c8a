package hoist.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table as plain text: columns as wide as their widest value, nothing cut and nothing wrapped, so that {@code grep} finds
 * a row as one line; what stands below a row is indented.
 */
final class TextTable<R> {
    private static final String BETWEEN = "  ";
    private static final String INDENT = "    ";
    private final List<Column<R>> inLine;
    private final List<Column<R>> below;

    TextTable(Table<R> table) {
        inLine = only(table, Column.Place.LINE);
        below = only(table, Column.Place.BELOW);
    }

    List<String> lines(List<R> rows) {
        var cells = rows.stream().map(this::cells).toList();
        var headings = inLine.stream().map(Column::heading).toList();
        var widths = IntStream.range(0, inLine.size())
                .map(column -> Math.max(width(headings.get(column)), widest(cells, column)))
                .toArray();
        var lines = new ArrayList<String>();
        lines.add(line(headings, widths));
        for (var row = 0; row < rows.size(); row++) {
            lines.add(line(cells.get(row), widths));
            lines.addAll(below(rows.get(row)));
        }
        return lines;
    }

    private List<String> cells(R row) {
        return inLine.stream()
                .map(column -> Shown.text(column.value().apply(row)))
                .toList();
    }

    private List<String> below(R row) {
        return below.stream()
                .filter(column -> Shown.isThere(column.value().apply(row)))
                .map(column -> INDENT + label(column) + ": "
                        + Shown.text(column.value().apply(row)))
                .toList();
    }

    private static String label(Column<?> column) {
        return column.heading().toLowerCase(Locale.ROOT);
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cells.get(column) + " ".repeat(widths[column] - width(cells.get(column))))
                .collect(Collectors.joining(BETWEEN))
                .stripTrailing();
    }

    private static int widest(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static <R> List<Column<R>> only(Table<R> table, Column.Place place) {
        return table.columns().stream()
                .filter(column -> column.place() == place)
                .toList();
    }
}
