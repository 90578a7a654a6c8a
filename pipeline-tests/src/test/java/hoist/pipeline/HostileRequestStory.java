package hoist.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.ticket.TicketOpened;
import hoist.simulators.Browser;
import hoist.simulators.faults.Fault;
import hoist.simulators.halo.HaloNote;
import hoist.simulators.halo.HaloTicket;
import hoist.simulators.hostile.HostileText;
import hoist.simulators.idemeum.Application;
import hoist.simulators.idemeum.ElevationRequest;
import hoist.simulators.idemeum.NewElevationRequest;
import hoist.simulators.idemeum.Person;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Requests in which everything that people fill in is hostile: their tickets live as all others do, and nothing in them does. */
class HostileRequestStory {
    private static final String CUSTOMER = "Demo PAM tenant";

    /** The longest that the ingest-service takes in every member. */
    private static final int LONGEST = 250;

    /** How a line of the log begins, or goes on after an exception. */
    private static final String LINE =
            "\\d{4}-\\d\\d-\\d\\dT\\S+ (INFO |WARN |ERROR|DEBUG|TRACE) .*|(Caused by: |\\t).*|([a-z]\\w*\\.)+[A-Z][\\w$]*(: .*)?|";

    /** Elements that neither run nor load anything, with attributes that do neither and links to the web alone. */
    private static final Pattern OWN_MARKUP = Pattern.compile("(?i)<!doctype html>|</[a-z0-9]+>"
            + "|<(?!(?:script|img|svg|iframe|base|object|embed)\\b)[a-z0-9]+"
            + "(?:\\s+(?!on|srcdoc)[a-z-]+(?:=\"(?!javascript:|data:)[^\"]*\")?)*\\s*>");

    private final Pipeline pipeline = Pipeline.shared();
    private final Seen seen = new Seen(pipeline.msp());

    @Test
    void aTicketOfHostileTextLivesAsAnyOtherAndObeysNothing() {
        // Given
        seen.msp().halo().faults().next(1, "POST", "/tickets", Fault.dropAfterApply());

        // When
        Map<HostileText, ElevationRequest> requests = new EnumMap<>(HostileText.class);
        takenAtTheDoor().forEach(hostile -> requests.put(hostile, asks(hostile)));
        requests.values()
                .forEach(request ->
                        seen.msp().clickApprove(seen.ticketOf(request).id(), Seen.TESS.email()));

        // Then
        var tickets = requests.values().stream()
                .map(request -> seen.closed(seen.ticketOf(request)))
                .toList();
        assertThat(tickets).hasSizeGreaterThan(30);
        requests.forEach(this::assertLived);
        tickets.forEach(HostileRequestStory::assertStartsHarmless);
        assertThat(opened(requests)).as("found again by its reference").contains((String) null);
        assertSimulatedPagesObeyNothing(tickets);
        assertThat(Pipeline.log().lines()).allMatch(line -> line.matches(LINE));
        assertThat(Pipeline.log().codePoints().filter(each -> each != '\n' && each != '\t'))
                .noneMatch(each -> Character.isISOControl(each) || Character.getType(each) == Character.FORMAT);
        assertRendersAsText(tickets); // last, for it is left out where there is no browser
    }

    /** Its own customer's name is not one of these, for a ticket under another's would not be opened at all. */
    private static Stream<HostileText> takenAtTheDoor() {
        return Arrays.stream(HostileText.values())
                .filter(hostile -> hostile.text().codePoints().noneMatch(Character::isISOControl))
                .filter(hostile -> UTF_8.newEncoder().canEncode(hostile.text()));
    }

    private ElevationRequest asks(HostileText hostile) {
        var text = hostile.text()
                .substring(
                        0,
                        hostile.text()
                                .offsetByCodePoints(
                                        0,
                                        Math.min(
                                                LONGEST,
                                                hostile.text()
                                                        .codePointCount(
                                                                0,
                                                                hostile.text().length()))));
        return seen.msp()
                .idemeum()
                .raise(new NewElevationRequest(
                        CUSTOMER,
                        new Person("dana.field@demo-nikpot.example", text),
                        new Application(text, text, text, null),
                        text,
                        text));
    }

    private void assertLived(HostileText hostile, ElevationRequest request) {
        assertThat(seen.msp().halo().createsForRequest(request.id()))
                .as(hostile.name())
                .hasSize(1);
        assertThat(seen.verdict(request)).as(hostile.name()).isPresent();
        var ticket = seen.ticketOf(request);
        assertThat(ticket.customField("CFidemeumElevationRequestId")).isEqualTo(request.id());
        assertThat(ticket.customField("CFidemeumCustomerName")).isEqualTo(CUSTOMER);
        assertThat(ticket.closureNote()).startsWith("Approved by ");
    }

    private static void assertStartsHarmless(HaloTicket ticket) {
        assertThat(ticket.summary()).startsWith("Elevation request HST-").doesNotContain("<", "\n");
    }

    /** Without an attempt: the answer was lost, and the ticket adopted. */
    private List<String> opened(Map<HostileText, ElevationRequest> requests) {
        return requests.values().stream()
                .flatMap(request -> pipeline.records().of(TicketOpened.class, request.id()).stream())
                .map(TicketOpened::getAttemptId)
                .collect(Collectors.toList());
    }

    /** As markup, which is what Halo takes it for. */
    private static void assertRendersAsText(List<HaloTicket> tickets) {
        try (var browser = Browser.start()) {
            for (var ticket : tickets) {
                var html = ticket.properties().get("details_html")
                        + ticket.notes().stream().map(HaloNote::html).collect(Collectors.joining())
                        + ticket.closureNote()
                        + ticket.summary();
                browser.open(page(html));
                assertThat(browser.title()).isEqualTo("ticket");
                assertThat(browser.count("a")).as("links in " + html).isEqualTo(1);
                assertThat(browser.count("body *:not(p):not(b):not(br):not(ul):not(li):not(a)"))
                        .as("other elements in " + html)
                        .isZero();
            }
        }
    }

    /** The pages on which people see and answer them in a demonstration: all that is markup there is the pages' own. */
    private void assertSimulatedPagesObeyNothing(List<HaloTicket> tickets) {
        var halo = seen.msp().halo().address();
        var pages = new ArrayList<>(List.of(halo, seen.msp().idemeum().address()));
        tickets.forEach(ticket -> pages.add(halo.resolve("/ticket?id=" + ticket.id())));
        try (var knocking = new Knocking()) {
            for (var page : pages) {
                var answer = knocking.get(page);
                assertThat(answer.statusCode()).as(page.toString()).isEqualTo(200);
                assertThat(OWN_MARKUP.matcher(answer.body()).replaceAll(""))
                        .as(page.toString())
                        .contains(CUSTOMER)
                        .doesNotContain("<");
            }
        }
    }

    private static URI page(String html) {
        var whole = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>ticket</title></head><body>" + html;
        return URI.create("data:text/html;base64," + Base64.getEncoder().encodeToString(whole.getBytes(UTF_8)));
    }
}
