package hoist.ticket.opening;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.halo.TicketIds;
import hoist.ticket.request.Asked;
import hoist.ticket.text.ShownText;
import hoist.ticket.text.TicketReference;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Rule T2, and what hostile values in a request do to a ticket: nothing. */
final class TicketTextTest {
    private static final TicketReference REFERENCE = TicketReference.of("nikmsp", "8c1d");
    private static final URI LINK = URI.create("https://nikmsp.idemeum.com/elevation-requests/8c1d?a=1&b=2");

    @Test
    void saysWhoWhatWhereWhyAndWhen() {
        assertThat(html(asked("setup.exe", "need it")))
                .contains("Pat Doe (pat@demo.example) asks to run <b>setup.exe</b>")
                .contains("<li>Publisher: Contoso</li>")
                .contains("<li>Device: DESKTOP-7Q2</li>")
                .contains("<li>Reason: need it</li>")
                .contains("<li>Asked at: 2026-11-21 12:00:05 UTC</li>")
                .contains("<li>Asset: asset not found</li>")
                .contains("<a href=\"https://nikmsp.idemeum.com/elevation-requests/8c1d?a=1&amp;b=2\">")
                .contains("Reference: " + REFERENCE);
    }

    @Test
    void showsMarkupAsTextAndDropsWhatCannotBeSeen() {
        var html = html(asked("<img src=x onerror=alert(1)>", "a\u202Eb\u200Bc\u0007d\r\n=HYPERLINK(\"x\")"));
        assertThat(html)
                .doesNotContain("<img")
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .contains("<li>Reason: abcd =HYPERLINK(&#34;x&#34;)</li>");
    }

    @Test
    void beginsTheSummaryWithOurWordsAndKeepsItOnOneLine() {
        var draft = new TicketDraft(
                asked("=cmd|' /C calc'!A0\n\u2028next", ""),
                REFERENCE,
                new TicketIds(1, "c", 2, 3, 9, 1, Map.of(), 7),
                LINK);
        assertThat(draft.summary())
                .isEqualTo("Elevation request " + REFERENCE + ": =cmd|' /C calc'!A0 next on DESKTOP-7Q2");
    }

    @Property(tries = 200)
    void staysWithinItsLengthsWhateverComes(@ForAll String name, @ForAll String reason) {
        var asked = asked((name + "\"<\uD83D\uDE00").repeat(300), (reason + "&'\uD83D\uDE00").repeat(2000));
        var draft = new TicketDraft(asked, REFERENCE, new TicketIds(1, "c", 2, 3, 9, 1, Map.of(), 7), LINK);
        assertThat(html(asked).length()).isLessThanOrEqualTo(TicketText.MOST);
        assertThat(draft.summary().codePointCount(0, draft.summary().length())).isLessThanOrEqualTo(200);
        assertThat(html(asked).codePoints().filter(each -> Character.getType(each) == Character.SURROGATE))
                .isEmpty();
    }

    @Test
    void cutsByCharactersAndNeverInsideAnEntity() {
        assertThat(ShownText.line("\uD83D\uDE00".repeat(5), 3)).isEqualTo("\uD83D\uDE00\uD83D\uDE00…");
        assertThat(ShownText.html("<".repeat(100), 50)).matches("(&lt; ?)*…").hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void givesEveryRequestAWordOfItsOwn() {
        assertThat(REFERENCE.text()).matches("HST-[A-Z2-7]{10}");
        assertThat(TicketReference.of("nikmsp", "8c1e")).isNotEqualTo(REFERENCE);
        assertThat(TicketReference.of("nikmsp8", "c1d")).isNotEqualTo(REFERENCE);
        assertThat(REFERENCE.forNote("a")).startsWith(REFERENCE + "-").isNotEqualTo(REFERENCE.forNote("b"));
    }

    private static String html(Asked asked) {
        return new TicketText(asked, REFERENCE, LINK, new AssetMatch.None()).html();
    }

    private static Asked asked(String application, String reason) {
        var at = Instant.parse("2026-11-21T12:00:05Z");
        return new Asked(
                "e",
                at,
                at,
                "Demo",
                null,
                "pat@demo.example",
                "Pat Doe",
                application,
                "Contoso",
                null,
                null,
                "DESKTOP-7Q2",
                reason);
    }
}
