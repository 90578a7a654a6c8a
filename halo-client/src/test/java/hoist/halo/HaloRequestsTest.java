package hoist.halo;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToIgnoreCase;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import hoist.vendor.HttpLimits;
import hoist.vendor.Secret;
import hoist.vendor.VendorAddress;
import hoist.vendor.VendorTransport;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes over the wire, and how pages end. */
class HaloRequestsTest {
    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private final VendorTransport transport = new VendorTransport(HttpLimits.DEFAULT);
    private Halo halo;

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(
                any(anyUrl()).atPriority(9).willReturn(okJson("{\"id\":7}").withStatus(201)));
        server.stubFor(post("/auth/token").willReturn(okJson("{\"access_token\":\"t\",\"expires_in\":3600}")));
        var host = VendorAddress.external(URI.create("http://127.0.0.1:" + server.port()));
        halo = HaloHttp.of(HaloSettings.of(host, "client", Secret.of("s")), transport, List.of(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        transport.close();
        server.stop();
    }

    @Test
    void aTicketIsCreatedWithAnArrayOfOneWithoutNulls() {
        var user = new User(399, 12, OptionalLong.of(20), "Pat", "pat@acme.example");
        var ticket = new NewTicket(
                1,
                12,
                Optional.of(user),
                "Elevation request: \"setup\"",
                "<p>x</p>",
                "Business Applications",
                2,
                3,
                List.of(3945L),
                OptionalLong.empty(),
                Map.of("CFidemeumElevationRequestId", "8c1d", "CFidemeumCustomerName", "Acme"),
                Optional.empty());

        halo.createTicket(ticket);

        server.verify(postRequestedFor(urlEqualTo("/api/Tickets"))
                .withHeader("Authorization", equalTo("Bearer t"))
                .withHeader("Content-Type", equalToIgnoreCase("application/json; charset=utf-8"))
                .withRequestBody(equalToJson("""
                        [{"tickettype_id": 1, "client_id": 12, "site_id": 20, "user_id": 399,
                          "summary": "Elevation request: \\"setup\\"", "details_html": "<p>x</p>",
                          "category_1": "Business Applications", "urgency": 2, "impact": 3, "assets": [{"id": 3945}],
                          "customfields": [{"name": "CFidemeumCustomerName", "value": "Acme"},
                                           {"name": "CFidemeumElevationRequestId", "value": "8c1d"}],
                          "donotapplytemplateintheapi": true}]
                        """)));
    }

    @Test
    void aTicketIsClosedWithTypeAndClientAndDecimalHours() {
        var read = TicketJson.read(new Row(Json.MAPPER.readTree("{\"id\":7,\"tickettype_id\":1,\"client_id\":12}")));

        halo.updateTicket(TicketUpdate.of(read)
                .closed(new Closure(9, "Approved", Duration.ofMinutes(5)))
                .agent(14));

        server.verify(postRequestedFor(urlEqualTo("/api/Tickets")).withRequestBody(equalToJson("""
                        [{"id": 7, "tickettype_id": 1, "client_id": 12, "status_id": 9, "agent_id": 14,
                          "closure_note": "Approved", "closure_time": 0.0833}]
                        """)));
    }

    @Test
    void anActionHasAnOutcomeAndSendsNoMail() {
        halo.addAction(NewAction.privateNote(7, 8, "<p>n</p>"));

        server.verify(postRequestedFor(urlEqualTo("/api/Actions")).withRequestBody(equalToJson("""
                        [{"ticket_id": 7, "outcome_id": 8, "note_html": "<p>n</p>", "hiddenfromuser": true,
                          "sendemail": false, "dont_do_rules": true}]
                        """)));
    }

    @Test
    void searchTextIsEncodedAndPagesAreOrdered() {
        server.stubFor(get(urlPathEqualTo("/api/Tickets")).willReturn(okJson("{\"record_count\":0,\"tickets\":[]}")));

        halo.ticketsBySummary("a&b=c {x} é");

        server.verify(getRequestedFor(urlPathEqualTo("/api/Tickets"))
                .withQueryParam("search_summary", equalTo("a&b=c {x} é"))
                .withQueryParam("order", equalTo("id"))
                .withQueryParam("pageinate", equalTo("true"))
                .withQueryParam("page_no", equalTo("1")));
    }

    @Test
    void agentsAreNeverAskedForInPagesAndMayComeInAnEnvelope() {
        server.stubFor(
                get(urlPathEqualTo("/api/Agent"))
                        .willReturn(
                                okJson(
                                        "{\"results\":[{\"id\":3.0,\"email\":\"a@x\"},{\"id\":4,\"isdisabled\":true,\"email\":\"a@x\"}]}")));

        assertThat(halo.agents("a@x")).extracting(Agent::id).containsExactly(3L);
        assertThat(server.findAll(getRequestedFor(urlPathEqualTo("/api/Agent")))
                        .getFirst()
                        .getUrl())
                .doesNotContain("pageinate");
    }

    @Test
    void pagesEndWhenTheTotalIsReachedThoughTheSizeWasCut() {
        page("1", "{\"record_count\":3,\"clients\":[{\"id\":1,\"name\":\"a\"},{\"id\":2,\"name\":\"b\"}]}");
        page("2", "{\"record_count\":3,\"clients\":[{\"id\":3,\"name\":\"c\"}]}");

        assertThat(halo.activeClients()).extracting(Client::id).containsExactly(1L, 2L, 3L);
        server.verify(2, getRequestedFor(urlPathEqualTo("/api/Client")));
    }

    @Test
    void pagesEndWhenTheSamePageComesAgainOrAnEmptyOne() {
        server.stubFor(get(urlPathEqualTo("/api/Client"))
                .willReturn(okJson("{\"record_count\":99,\"clients\":[{\"id\":1,\"name\":\"a\"}]}")));
        assertThat(halo.activeClients()).hasSize(1);

        page("1", "{\"clients\":[{\"id\":1,\"name\":\"a\"}]}");
        page("2", "{\"record_count\":0,\"clients\":[]}");
        assertThat(halo.activeClients()).hasSize(1);
    }

    @Test
    void rowsThatAFilterShouldHaveKeptBackAreLeftOut() {
        server.stubFor(get(urlPathEqualTo("/api/Tickets")).willReturn(okJson("""
                        {"record_count": 2, "tickets": [
                          {"id": 1, "summary": "HOIST-abc", "last_update": "2026-11-01T00:00:00Z"},
                          {"id": 2, "summary": "other", "last_update": "2026-11-20T00:00:00Z"}]}
                        """)));

        assertThat(halo.ticketsBySummary("hoist-ABC")).extracting(Ticket::id).containsExactly(1L);
        assertThat(halo.tickets(List.of(2L, 5L))).extracting(Ticket::id).containsExactly(2L);
        assertThat(halo.ticketsChangedSince(Instant.parse("2026-11-20T00:00:00Z")))
                .extracting(Ticket::id)
                .containsExactly(2L);
    }

    @Test
    void openTicketsAreAskedForByAgentAndClientAndWhatShowsOthersIsNotTaken() {
        server.stubFor(get(urlPathEqualTo("/api/Tickets")).willReturn(okJson("""
                        {"record_count": 7, "tickets": [
                          {"id": 1, "agent_id": 14, "client_id": 12, "hasbeenclosed": false},
                          {"id": 2, "agent_id": 14, "client_id": 12, "hasbeenclosed": true},
                          {"id": 3, "agent_id": 15, "client_id": 12, "hasbeenclosed": false},
                          {"id": 4, "agent_id": 14, "client_id": 13, "hasbeenclosed": false},
                          {"id": 5, "agent_id": 1, "client_id": 12, "hasbeenclosed": false},
                          {"id": 6, "client_id": 12},
                          {"id": 7, "agent_id": 14.0, "client_id": "12"}]}
                        """)));

        assertThat(halo.openTickets(14, 12)).extracting(Ticket::id).containsExactly(1L, 7L);
        server.verify(
                1,
                getRequestedFor(urlPathEqualTo("/api/Tickets"))
                        .withQueryParam("agent_id", equalTo("14"))
                        .withQueryParam("client_id", equalTo("12"))
                        .withQueryParam("open_only", equalTo("true")));
    }

    @Test
    void endlessOpenTicketsAreAFailure() {
        server.stubFor(get(urlPathEqualTo("/api/Tickets"))
                .willReturn(okJson(
                                "{\"record_count\":9999,\"tickets\":[{\"id\":{{request.query.page_no}},\"agent_id\":14}]}")
                        .withTransformers("response-template")));

        assertThatThrownBy(() -> halo.openTickets(14, 12)).isInstanceOf(HaloException.class);
        server.verify(11, getRequestedFor(urlPathEqualTo("/api/Tickets")));
    }

    @ParameterizedTest
    @CsvSource({"New,true,false", "Closed,false,true", "Resolved,true,true", "Waiting,false,false", "'',true,true"})
    void theStatusSaysWhetherATicketIsClosedWhereItsMeaningIsKnown(String status, boolean flag, boolean closed) {
        server.stubFor(get(urlPathEqualTo("/api/Tickets/7")).willReturn(okJson("""
                        {"id": 7, "hasbeenclosed": %s, "dateclosed": "2026-11-20T10:00:00Z", "status": {"name": "%s"}}
                        """.formatted(flag, status))));

        assertThat(halo.ticket(7)).hasValueSatisfying(ticket -> {
            assertThat(ticket.closed()).isEqualTo(closed);
            assertThat(ticket.closedAt().isPresent()).isEqualTo(closed);
        });
    }

    @Test
    void manyTicketsAreAskedForInHundreds() {
        server.stubFor(get(urlPathEqualTo("/api/Tickets")).willReturn(okJson("{\"record_count\":0,\"tickets\":[]}")));

        halo.tickets(LongStream.rangeClosed(1, 250).boxed().toList());

        server.verify(3, getRequestedFor(urlPathEqualTo("/api/Tickets")));
    }

    private void page(String number, String body) {
        server.stubFor(get(urlPathEqualTo("/api/Client"))
                .withQueryParam("page_no", equalTo(number))
                .willReturn(okJson(body)));
    }
}
