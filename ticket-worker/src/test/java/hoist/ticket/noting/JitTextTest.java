package hoist.ticket.noting;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.jit.DisableCause;
import hoist.ticket.plan.Note;
import hoist.ticket.request.ClosedByHand;
import hoist.ticket.request.JitNews;
import hoist.ticket.text.TicketReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a technician reads of JIT accounts, and of a ticket that was closed although the request is open. */
final class JitTextTest {
    private static final Instant AT = Instant.parse("2026-11-21T12:00:05Z");
    private static final TicketReference REFERENCE = TicketReference.of("nikmsp", "jit:news");

    @Test
    void tellsWhyAnAccountStaysOn() {
        assertThat(html(new JitNews.Held(2001)))
                .startsWith("<p>The JIT account of ann@msp.example for Acme stays on although ticket 2001 was closed,"
                        + " because this ticket is still open.<br>It is disabled when this ticket is closed too")
                .endsWith("<br>Reference: " + REFERENCE.forNote("news") + "</p>");
    }

    @Test
    void tellsWhenItWasDisabledAndHowLongAfterWhat() {
        assertThat(html(disabled(DisableCause.TICKET_CLOSED, Duration.ofMillis(7200), 1)))
                .contains("The JIT account of ann@msp.example for Acme is disabled: idemeum confirmed it at"
                        + " 2026-11-21 12:00:05 UTC, 7 seconds after the technician&#39;s last open ticket for this"
                        + " customer was closed.");
        assertThat(html(disabled(DisableCause.ASKED_FOR, Duration.ZERO, 2)))
                .contains("The 2 JIT accounts of ann@msp.example for Acme are disabled")
                .contains("less than a second after somebody asked for it.");
    }

    @ParameterizedTest
    @EnumSource(DisableCause.class)
    void hasWordsForEveryCause(DisableCause cause) {
        assertThat(html(disabled(cause, Duration.ofHours(4), 0))).containsPattern("4 hours after \\w+ .*\\.<br>");
    }

    @Test
    void tellsWhatAPersonHasToDoWhileItIsStillOn() {
        assertThat(html(new JitNews.StillOn("idemeum-credentials", "Renew the API key.", AT.minusSeconds(300))))
                .contains("The JIT account of ann@msp.example for Acme is STILL ON, as of 2026-11-21 12:00:05 UTC,"
                        + " although it has to be off since 2026-11-21 11:55:05 UTC: idemeum does not accept our credentials.<br>"
                        + "Renew the API key.<br>It is tried again by itself");
        assertThat(html(new JitNews.StillOn("something-new", "", null)))
                .contains("to be off: something-new.<br>It is tried");
        assertThat(html(new JitNews.StillOn("not-disabled", "Do it by hand.", null)))
                .contains("in all this time.<br>Do it by hand.<br>Reference");
    }

    /** U+202E turns the reading order round, U+200B is invisible. */
    @Test
    void escapesWhatCameFromOutside() {
        var news = new JitNews(
                "news",
                AT,
                "Acme <b>& Sons</b>",
                "<script>alert(1)</script>\u202Eann\u200B@msp.example",
                List.of(2002L),
                new JitNews.StillOn("<i>", "a\nb <img src=x>", null));
        assertThat(html(news))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;ann@msp.example for Acme &lt;b&gt;&amp; Sons&lt;/b&gt;")
                .contains("a b &lt;img src=x&gt;")
                .doesNotContain("<script", "<b>", "<i>", "<img", "\u202E", "\u200B");
    }

    @ParameterizedTest
    @CsvSource({
        "PT-3S, less than a second",
        "PT1S, 1 second",
        "PT61S, 1 minute and 1 second",
        "PT2H, 2 hours",
        "P3DT4H5M, 3 days and 4 hours"
    })
    void tellsHowLong(Duration after, String words) {
        assertThat(html(disabled(DisableCause.ASKED_FOR, after, 1))).contains(", " + words + " after");
    }

    @Test
    void tellsThatARequestIsStillOpenAndHowToDecideIt() {
        var closed = new ClosedByHand("by-hand", 2001, AT);
        var note = new Note.Undecided(closed, AT.plus(Duration.ofDays(4)));
        assertThat(NoteText.of(note, REFERENCE).html())
                .contains(
                        "This ticket was closed at 2026-11-21 12:00:05 UTC without a decision: the request is still open"
                                + " in idemeum until 2026-11-25 12:00:05 UTC")
                .contains("approve or deny it");
    }

    private static JitNews.Disabled disabled(DisableCause cause, Duration after, int grants) {
        return new JitNews.Disabled(cause, after, grants);
    }

    private static String html(JitNews.What what) {
        return html(new JitNews("news", AT, "Acme", "ann@msp.example", List.of(2002L), what));
    }

    private static String html(JitNews news) {
        return NoteText.of(new Note.OfJit(news, 2002L), REFERENCE).html();
    }
}
