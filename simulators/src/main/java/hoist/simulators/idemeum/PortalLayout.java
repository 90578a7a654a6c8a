package hoist.simulators.idemeum;

import static hoist.simulators.http.Html.attr;
import static hoist.simulators.http.Html.tag;
import static hoist.simulators.http.Html.text;

import hoist.simulators.http.Answer;
import hoist.simulators.http.Html;
import hoist.simulators.http.HtmlPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What every portal page has around it. */
final class PortalLayout {

    private static final String STYLE_SHEET = styleSheet();

    private PortalLayout() {}

    /** The places one can go to. */
    enum Place {
        REQUESTS("/", "Elevation requests"),
        CUSTOMERS("/customers", "Customers"),
        JIT_ACCOUNTS("/jit-accounts", "JIT accounts"),
        WEBHOOKS("/webhooks", "Webhooks");

        private final String path;
        private final String title;

        Place(String path, String title) {
            this.path = path;
            this.title = title;
        }

        private Html link(Place current) {
            List<HtmlPart> parts = new ArrayList<>(List.of(attr("href", path), text(title)));
            if (this == current) {
                parts.add(attr("aria-current", "page"));
            }
            return tag("a", parts);
        }
    }

    static Answer page(int status, Place place, String title, Html... content) {
        Html header = tag(
                "header",
                tag("strong", text("idemeum"), tag("small", text("simulated parent tenant"))),
                tag("nav", navigation(place)));
        List<HtmlPart> main = new ArrayList<>(List.of(tag("h1", text(title))));
        main.addAll(List.of(content));
        return Answer.page(status, Html.page(title + " - idemeum", STYLE_SHEET, header, tag("main", main)));
    }

    private static List<Html> navigation(Place current) {
        List<Html> links = new ArrayList<>();
        for (Place place : Place.values()) {
            links.add(place.link(current));
        }
        return links;
    }

    private static String styleSheet() {
        try (InputStream file = PortalLayout.class.getResourceAsStream("portal.css")) {
            if (file == null) {
                throw new IllegalStateException("portal.css is missing from the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
