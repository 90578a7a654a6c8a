package hoist.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.halo.Client;
import hoist.halo.Closure;
import hoist.halo.NewTicket;
import hoist.halo.TicketIds;
import hoist.schemas.decision.Refusal;
import hoist.schemas.elevation.Channel;
import hoist.schemas.elevation.Decision;
import hoist.schemas.elevation.Scope;
import hoist.schemas.jit.DisableCause;
import hoist.schemas.ticket.Ending;
import hoist.simulators.hostile.HostileText;
import hoist.ticket.closing.ClosureNote;
import hoist.ticket.noting.NoteText;
import hoist.ticket.opening.AssetMatch;
import hoist.ticket.opening.TicketDraft;
import hoist.ticket.plan.Note;
import hoist.ticket.request.Asked;
import hoist.ticket.request.Decided;
import hoist.ticket.request.Done;
import hoist.ticket.request.JitNews;
import hoist.ticket.request.RequestEnd;
import hoist.ticket.request.Trouble;
import hoist.ticket.text.TicketReference;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever stands in an event, what a ticket is told of it is text: in every field that people fill in. */
final class HostileTextTest {
    private static final Instant AT = Instant.parse("2026-11-21T12:00:05Z");
    private static final String REQUEST = "8c1d";
    private static final TicketReference REFERENCE = TicketReference.of("nikmsp", REQUEST);
    private static final URI LINK = URI.create("https://nikmsp.idemeum.com/elevation-requests/8c1d?a=1&b=2");
    private static final TicketIds IDS = new TicketIds(1, "c", 2, 3, 9, 1, Map.of(), 7);

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** What a page, a mail program, Markdown or HaloPSA would not leave as text. */
    private static final Pattern LIVE = Pattern.compile("://|(?i)\\bwww\\.|]\\(|<<|\\$-?[A-Z]{2}");

    @ParameterizedTest
    @EnumSource
    void aTicketShowsItAndObeysNothing(HostileText hostile) {
        // When
        var ticket = ticket(hostile.text());

        // Then
        assertThat(TAG.matcher(ticket.detailsHtml()).results().map(tag -> tag.group()))
                .isSubsetOf(
                        "<p>",
                        "</p>",
                        "<b>",
                        "</b>",
                        "<ul>",
                        "</ul>",
                        "<li>",
                        "</li>",
                        "</a>",
                        "<a href=\"https://nikmsp.idemeum.com/elevation-requests/8c1d?a=1&amp;b=2\">");
        assertInertHtml(ticket.detailsHtml().replaceFirst("<a href=\"[^\"]*\">", ""));
        assertThat(ticket.summary()).startsWith("Elevation request " + REFERENCE + ": ");
        assertThat(ticket.summary().codePointCount(0, ticket.summary().length()))
                .isLessThanOrEqualTo(200);
        assertInertText(ticket.summary());
    }

    @ParameterizedTest
    @EnumSource
    void aTicketsFieldsHoldItAsItWasTold(HostileText hostile) {
        assertThat(ticket(hostile.text()).customFields())
                .containsEntry(TicketDraft.CUSTOMER_NAME, hostile.text())
                .containsEntry(TicketDraft.REQUEST_ID, REQUEST);
    }

    @ParameterizedTest
    @EnumSource
    void aClosureNoteShowsItAndObeysNothing(HostileText hostile) {
        // When
        var note = ClosureNote.of(new RequestEnd.ByDecision(decided(hostile.text())), REFERENCE);

        // Then
        assertThat(note.lines()).hasSameSizeAs(closureNoteOf("harmless").lines());
        note.text().lines().forEach(HostileTextTest::assertInertText);
        assertThat(note.text().lines().toList().getLast()).isEqualTo("Reference: " + note.reference());
        assertInertNote(note.html());
    }

    @ParameterizedTest
    @EnumSource
    void everyNoteShowsItAndObeysNothing(HostileText hostile) {
        for (var note : notes(hostile.text())) {
            // When
            var text = NoteText.of(note, REFERENCE);

            // Then
            assertInertNote(text.html());
            assertThat(text.html()).endsWith("<br>Reference: " + text.reference() + "</p>");
        }
        assertThat(notes(hostile.text()).stream().map(HostileTextTest::linesOf))
                .containsExactlyElementsOf(
                        notes("harmless").stream().map(HostileTextTest::linesOf).toList());
    }

    private static int linesOf(Note note) {
        return NoteText.of(note, REFERENCE).lines().size();
    }

    private static void assertInertNote(String html) {
        assertThat(TAG.matcher(html).results().map(tag -> tag.group())).isSubsetOf("<p>", "</p>", "<br>");
        assertInertHtml(html);
    }

    private static void assertInertHtml(String html) {
        var text = TAG.matcher(html).replaceAll("\u241E");
        assertThat(text).doesNotContain("<", ">", "\"", "'");
        assertThat(text.replaceAll("&(amp|lt|gt|#34|#39);", "")).doesNotContain("&");
        assertSeen(text);
        assertThat(LIVE.matcher(decoded(text)).results()).isEmpty();
    }

    private static String decoded(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static void assertInertText(String line) {
        assertThat(line).doesNotContain("<", ">").matches("[A-Z].*");
        assertSeen(line);
        assertThat(LIVE.matcher(line).results()).isEmpty();
    }

    /** Nothing that is not seen, and nothing that changes how what is seen is read. */
    private static void assertSeen(String text) {
        assertThat(text.codePoints().mapToObj(Character::getType).map(Integer::byteValue))
                .doesNotContain(
                        Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE,
                        Character.UNASSIGNED);
        assertThat(Pattern.compile("[\\p{Mn}\\p{Me}]{5}").matcher(text).results())
                .isEmpty();
    }

    private static NewTicket ticket(String text) {
        var asked = new Asked("e", AT, AT, text, text, text, text, text, text, text, text, text, text);
        var closure = new Closure(9, closureNoteOf(text).text(), Duration.ofMinutes(5));
        return new TicketDraft(asked, REFERENCE, IDS, LINK)
                .ticket(
                        REQUEST,
                        new Client(12, text),
                        Optional.empty(),
                        new AssetMatch.Several(2),
                        Optional.of(closure),
                        OptionalLong.empty());
    }

    private static ClosureNote closureNoteOf(String text) {
        return ClosureNote.of(new RequestEnd.ByDecision(decided(text)), REFERENCE);
    }

    private static Decided decided(String text) {
        return new Decided("b", AT, AT, Decision.APPROVED, text, text, Channel.PHONE, Scope.USER, text, text);
    }

    private static List<Note> notes(String text) {
        var trouble = new Trouble("b", "click", AT, Decision.APPROVED, Refusal.WRONG_CUSTOMER, text, 2001L);
        var closed = new Done.Closed("b", Ending.APPROVED, AT);
        return List.of(
                new Note.AnotherDecision(decided(text), closed),
                new Note.ClickInVain(trouble, AT),
                new Note.ClickElsewhere(trouble, 2002, AT),
                new Note.ReplyElsewhere(trouble, 2002, null),
                new Note.OfJit(news(text, new JitNews.Held(2001)), 2002),
                new Note.OfJit(news(text, new JitNews.Disabled(DisableCause.ASKED_FOR, Duration.ZERO, 1)), 2002),
                new Note.OfJit(news(text, new JitNews.StillOn(text, text, AT)), 2002));
    }

    private static JitNews news(String text, JitNews.What what) {
        return new JitNews("news", AT, text, text, List.of(2002L), what);
    }
}
