package hoist.simulators.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.owasp.encoder.Encode;

/**
 * Markup that can only be made of escaped text and attributes, so nothing shown can turn into markup.
 *
 * <p>{@code tag("p", attr("class", "hint"), text("1 < 2"))}
 */
public final class Html implements HtmlPart {

    private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "hr", "img");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /** The finished markup. */
    public String markup() {
        return markup;
    }

    /** Text, escaped. */
    public static Html text(String text) {
        return new Html(Encode.forHtmlContent(text));
    }

    /** Several pieces in a row. */
    public static Html all(Collection<Html> pieces) {
        return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining()));
    }

    /** Nothing. */
    public static Html nothing() {
        return new Html("");
    }

    /**
     * An attribute, escaped.
     *
     * @throws IllegalArgumentException for an address that is neither http(s) nor on this server, for example a script
     */
    public static HtmlAttribute attr(String name, String value) {
        if (ADDRESSES.contains(name) && !value.matches("(?s)(/|#|\\?|https?://).*")) {
            throw new IllegalArgumentException("attribute " + name + " must hold an http(s) address or a path");
        }
        return new HtmlAttribute(name, value);
    }

    /** An element of attributes and content. */
    public static Html tag(String name, HtmlPart... parts) {
        return tag(name, Arrays.asList(parts));
    }

    /** An element of attributes and content. */
    public static Html tag(String name, List<? extends HtmlPart> parts) {
        StringBuilder opening = new StringBuilder("<").append(name);
        StringBuilder content = new StringBuilder();
        for (HtmlPart part : parts) {
            switch (part) {
                case HtmlAttribute attribute -> opening.append(attribute.markup());
                case Html html -> content.append(html.markup());
            }
        }
        opening.append('>').append(content);
        return new Html(VOID.contains(name) ? opening.toString() : opening + "</" + name + ">");
    }

    /** A whole page. The style sheet is the program's own text, never data. */
    public static Html page(String title, String styleSheet, Html... body) {
        return tag(
                "html",
                attr("lang", "en"),
                tag(
                        "head",
                        tag("meta", attr("charset", "utf-8")),
                        tag("meta", attr("name", "viewport"), attr("content", "width=device-width, initial-scale=1")),
                        tag("title", text(title)),
                        tag("style", new Html(styleSheet.replace("</", "<\\/")))),
                tag("body", body));
    }
}
