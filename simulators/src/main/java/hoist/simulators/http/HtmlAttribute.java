package hoist.simulators.http;

import org.owasp.encoder.Encode;

/** An attribute's name and unescaped value. */
public record HtmlAttribute(String name, String value) implements HtmlPart {

    String markup() {
        return " " + name + "=\"" + Encode.forHtmlAttribute(value) + "\"";
    }
}
