package hoist.ticket.opening;

import hoist.ticket.request.Asked;
import hoist.ticket.text.ShownText;
import hoist.ticket.text.TicketReference;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.owasp.encoder.Encode;

/** The body of a ticket: a fixed template; every value from outside is escaped and has its share of {@link #MOST}. */
record TicketText(Asked asked, TicketReference reference, URI answerLink, AssetMatch asset) {
    /** Characters of HTML, all told. */
    static final int MOST = 8000;

    private static final int SHORT = 400;
    private static final int PATH = 1200;
    private static final int REASON = 2000;

    String html() {
        return "<p>" + who() + " asks to run <b>" + application() + "</b> with administrator rights.</p><ul>"
                + lines()
                + "</ul><p><a href=\"" + Encode.forHtmlAttribute(answerLink.toString())
                + "\">Approve or deny in idemeum</a></p><p>Reference: " + reference + "</p>";
    }

    private String who() {
        var name = ShownText.html(asked.requesterName(), SHORT);
        var email = ShownText.html(asked.requesterEmail(), SHORT);
        if (name.isEmpty()) {
            return email.isEmpty() ? "Somebody" : email;
        }
        return email.isEmpty() ? name : name + " (" + email + ")";
    }

    private String application() {
        return ShownText.html(asked.application(), SHORT);
    }

    private String lines() {
        return Stream.of(
                        line("Customer", asked.customerDisplayName(), SHORT),
                        line("Publisher", asked.publisher(), SHORT),
                        line("Path", asked.path(), PATH),
                        line("SHA-256", asked.sha256(), SHORT / 4),
                        line("Device", asked.device(), SHORT),
                        line("Asset", assetInWords(), SHORT + 100),
                        line("Reason", asked.reason(), REASON),
                        line("Asked at", ShownText.time(asked.occurredAt()), SHORT))
                .collect(Collectors.joining());
    }

    /** Nothing is said of an asset that was found: the ticket shows it. */
    private @Nullable String assetInWords() {
        return switch (asset) {
            case AssetMatch.Found _, AssetMatch.NoDevice _ -> null;
            case AssetMatch.None _ -> "asset not found";
            case AssetMatch.Several several ->
                "several assets named " + ShownText.line(asked.device(), 60) + " (" + several.count()
                        + "): none is attached";
        };
    }

    private static String line(String label, @Nullable String value, int most) {
        var shown = ShownText.html(value, most);
        return shown.isEmpty() ? "" : "<li>" + label + ": " + shown + "</li>";
    }
}
