package hoist.simulators.halo.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import hoist.simulators.halo.desk.Refusals;
import hoist.simulators.halo.desk.Row;
import hoist.simulators.http.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The parameter {@code advanced_search}: a JSON array of {@code filter_name}, {@code filter_type}, {@code filter_value}.
 *
 * <p>Types: 0 in, 1 not in, 2 and 6 equal, 3 not equal, 4 like, 5 not like, 7 to 10 greater, at least, less, at most.
 * Only some properties may be named; which ones differs between servers.
 */
record AdvancedSearch(List<Filter> filters) {

    record Filter(String name, int type, String value) {

        boolean admits(Row row) {
            String given = row.text(name).toLowerCase(Locale.ROOT);
            return switch (type) {
                case 0 -> listed(given);
                case 1 -> !listed(given);
                case 2, 6 -> given.equals(value);
                case 3 -> !given.equals(value);
                case 4 -> given.contains(value.replace("%", ""));
                case 5 -> !given.contains(value.replace("%", ""));
                case 7 -> given.compareTo(value) > 0;
                case 8 -> given.compareTo(value) >= 0;
                case 9 -> given.compareTo(value) < 0;
                case 10 -> given.compareTo(value) <= 0;
                default -> throw invalid(String.valueOf(type));
            };
        }

        private boolean listed(String given) {
            return Arrays.stream(value.split(",", -1)).map(String::strip).anyMatch(given::equals);
        }
    }

    static AdvancedSearch of(ListQuery query, Set<String> allowed) {
        return query.query()
                .typed("advanced_search")
                .map(json -> new AdvancedSearch(parsed(json, allowed)))
                .orElse(new AdvancedSearch(List.of()));
    }

    boolean admits(Row row) {
        return filters.stream().allMatch(filter -> filter.admits(row));
    }

    private static List<Filter> parsed(String json, Set<String> allowed) {
        List<Filter> filters = new ArrayList<>();
        for (JsonNode filter : array(json)) {
            String name = filter.path("filter_name").asString("");
            if (!allowed.contains(name)) {
                throw invalid(name);
            }
            String value = filter.path("filter_value").asString("");
            filters.add(new Filter(name, filter.path("filter_type").asInt(2), value.toLowerCase(Locale.ROOT)));
        }
        return List.copyOf(filters);
    }

    private static JsonNode array(String json) {
        try {
            return Json.tree(json.getBytes(UTF_8));
        } catch (JacksonException broken) {
            throw invalid("");
        }
    }

    private static RuntimeException invalid(String what) {
        return Refusals.error("Invalid advanced search parameter: " + what);
    }
}
