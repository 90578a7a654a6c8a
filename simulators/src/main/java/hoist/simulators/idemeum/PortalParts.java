package hoist.simulators.idemeum;

import static hoist.simulators.http.Html.attr;
import static hoist.simulators.http.Html.tag;
import static hoist.simulators.http.Html.text;

import hoist.simulators.http.Html;
import hoist.simulators.http.HtmlAttribute;
import hoist.simulators.http.HtmlPart;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pieces that several portal pages are made of. */
final class PortalParts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private PortalParts() {}

    static String time(Instant at) {
        return TIME.format(at);
    }

    static Html badge(String word) {
        return tag("span", attr("class", "badge " + word), text(word));
    }

    static Html empty(String sentence) {
        return tag("p", attr("class", "empty"), text(sentence));
    }

    static Html input(String label, String name, String value) {
        return tag("label", text(label), tag("input", attr("name", name), attr("value", value)));
    }

    /** A field filled with the first suggestion, offering the others. */
    static Html input(String label, String name, List<String> suggestions) {
        String list = name + "-suggestions";
        String first = suggestions.isEmpty() ? "" : suggestions.getFirst();
        return tag(
                "label",
                text(label),
                tag("input", attr("name", name), attr("value", first), attr("list", list)),
                options("datalist", attr("id", list), suggestions, value -> value, value -> value));
    }

    static <T> Html select(
            String label, String name, Collection<T> values, Function<T, String> id, Function<T, String> shown) {
        return tag("label", text(label), options("select", attr("name", name), values, id, shown));
    }

    private static <T> Html options(
            String tag,
            HtmlAttribute attribute,
            Collection<T> values,
            Function<T, String> id,
            Function<T, String> shown) {
        List<HtmlPart> options = new ArrayList<>(List.of(attribute));
        values.forEach(value -> options.add(tag("option", attr("value", id.apply(value)), text(shown.apply(value)))));
        return tag(tag, options);
    }

    static Html button(String look, String label) {
        return tag("button", attr("class", look), text(label));
    }

    /** A form of only a button. */
    static Html buttonForm(String action, String look, String label) {
        return tag("form", attr("method", "post"), attr("action", action), button(look, label));
    }

    static Html table(List<String> headings, List<List<Html>> rows) {
        Html head = tag(
                "tr", headings.stream().map(heading -> tag("th", text(heading))).toList());
        Stream<Html> body = rows.stream()
                .map(cells ->
                        tag("tr", cells.stream().map(cell -> tag("td", cell)).toList()));
        return tag("table", tag("thead", head), tag("tbody", body.toList()));
    }

    /** A term and what is known of it; nothing when nothing is. */
    static Html fact(String term, @Nullable String value) {
        return value == null ? Html.nothing() : Html.all(List.of(tag("dt", text(term)), tag("dd", text(value))));
    }
}
