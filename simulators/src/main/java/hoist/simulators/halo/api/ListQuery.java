package hoist.simulators.halo.api;

import hoist.simulators.halo.desk.Row;
import hoist.simulators.http.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Paging and order of a list, as every list reads them. Parameters that nobody knows do nothing, also misspelt ones.
 *
 * @param cap the largest page; larger ones are cut without a word
 */
record ListQuery(Form query, int cap) {

    /** The rows of the page asked for, in an envelope; past the end the total is said to be 0. */
    <T> Map<String, Object> envelope(String key, List<T> all, Function<T, Object> shown) {
        List<T> rows = page(all);
        Map<String, Object> envelope = new LinkedHashMap<>();
        if (paged()) {
            envelope.put("page_no", pageNumber());
            envelope.put("page_size", pageSize());
        }
        envelope.put("record_count", rows.isEmpty() ? 0 : all.size());
        envelope.put(key, rows.stream().map(shown).toList());
        return envelope;
    }

    /** The rows of the page asked for. */
    <T> List<T> page(List<T> all) {
        if (!paged()) {
            int count = number("count").filter(value -> value > 0).orElse(cap);
            return all.stream().limit(Math.min(count, cap)).toList();
        }
        return all.stream()
                .skip((long) (pageNumber() - 1) * pageSize())
                .limit(pageSize())
                .toList();
    }

    /** By the properties asked for, each ascending unless its {@code orderdesc} is true; ties and default as given. */
    <T> List<T> ordered(List<T> rows, Function<T, Row> properties) {
        List<T> sorted = new ArrayList<>(rows);
        order().ifPresent(order -> sorted.sort((a, b) -> order.compare(properties.apply(a), properties.apply(b))));
        return sorted;
    }

    boolean paged() {
        return flag("pageinate");
    }

    /** Whether a parameter is true. */
    boolean flag(String name) {
        return query.first(name)
                .map(value -> value.equalsIgnoreCase("true") || value.equals("1"))
                .orElse(false);
    }

    /** A parameter's number; what is no number counts as not sent. */
    Optional<Integer> number(String name) {
        return query.typed(name).flatMap(ListQuery::parsed);
    }

    /** The numbers of a comma-separated parameter, which may stand in brackets. */
    Optional<List<Integer>> numbers(String name) {
        return query.typed(name).map(ListQuery::parsedList);
    }

    /** A parameter's text in lower case. */
    Optional<String> text(String name) {
        return query.typed(name).map(value -> value.toLowerCase(Locale.ROOT));
    }

    private static List<Integer> parsedList(String csv) {
        return List.of(csv.replaceAll("[\\[\\]\\s]", "").split(",", -1)).stream()
                .flatMap(part -> parsed(part).stream())
                .toList();
    }

    private static Optional<Integer> parsed(String text) {
        try {
            return Optional.of((int) Double.parseDouble(text));
        } catch (NumberFormatException ignored) {
            return Optional.empty();
        }
    }

    private int pageNumber() {
        return Math.max(1, number("page_no").orElse(1));
    }

    private int pageSize() {
        return Math.clamp(number("page_size").orElse(50), 1, cap);
    }

    private Optional<Comparator<Row>> order() {
        return List.of("", "2", "3", "4", "5").stream()
                .flatMap(
                        n -> query
                                .typed("order" + n)
                                .map(name -> flag("orderdesc" + n) ? by(name).reversed() : by(name))
                                .stream())
                .reduce(Comparator::thenComparing);
    }

    private static Comparator<Row> by(String name) {
        return (a, b) -> a.get(name).orElse("") instanceof Number
                ? Double.compare(a.decimal(name), b.decimal(name))
                : a.text(name).compareToIgnoreCase(b.text(name));
    }
}
