package hoist.tenants;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link with {@code {url}} and one placeholder for an id, which is percent-encoded when it is put in. */
record LinkTemplate(String text, String idName) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    static LinkTemplate checked(String key, String text, String idName) {
        LinkTemplate template = new LinkTemplate(Refuse.blank(key, text), idName);
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            if (!placeholder.group(1).equals("url") && !placeholder.group(1).equals(idName)) {
                throw new InvalidSetting(
                        key, "knows only the placeholders {url} and {" + idName + "}, not " + placeholder.group());
            }
        }
        if (!text.contains("{" + idName + "}")) {
            throw new InvalidSetting(key, "must contain {" + idName + "}");
        }
        template.requireWebAddress(key);
        return template;
    }

    URI fill(URI url, String id) {
        String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(text.replace("{url}", url.toString()).replace("{" + idName + "}", encoded));
    }

    private void requireWebAddress(String key) {
        try {
            VendorUrl.checked(key, fill(URI.create("https://example.com"), "1").resolve("/"));
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(key, "must be a web address that starts with {url} or https://");
        }
    }
}
