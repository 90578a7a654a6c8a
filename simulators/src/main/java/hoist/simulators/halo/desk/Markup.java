package hoist.simulators.halo.desk;

import org.owasp.encoder.Encode;

/** Between the plain and the HTML form of a text, as Halo keeps both. */
final class Markup {

    private Markup() {}

    static String ofText(String text) {
        return "<p>" + Encode.forHtmlContent(text).replace("\n", "<br>") + "</p>";
    }

    static String asText(String markup) {
        return markup.replaceAll("(?i)<br\\s*/?>|</p>|</li>|</tr>|</h\\d>|</div>", "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .strip();
    }
}
