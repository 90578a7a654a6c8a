package hoist.simulators.idemeum;

import hoist.simulators.http.Form;
import hoist.simulators.http.Html;
import hoist.simulators.http.Refused;
import java.util.Collection;
import java.util.function.Function;

/** Reading what was typed and chosen on the pages. */
final class PortalInput {

    private PortalInput() {}

    static String required(Form form, String field) {
        return form.typed(field).orElseThrow(() -> refused(field + " is empty; fill it in"));
    }

    static <T> T required(Form form, String field, Collection<T> choices, Function<T, String> id) {
        String chosen = required(form, field);
        return choices.stream()
                .filter(choice -> id.apply(choice).equals(chosen))
                .findFirst()
                .orElseThrow(() -> refused(field + " is none of those offered; choose one from the list"));
    }

    static Refused refused(String sentence) {
        return new Refused(PortalLayout.page(
                422,
                PortalLayout.Place.REQUESTS,
                "That did not work",
                Html.tag("p", Html.attr("class", "card"), Html.text(sentence))));
    }
}
