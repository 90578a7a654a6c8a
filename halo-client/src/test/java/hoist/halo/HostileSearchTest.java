package hoist.halo;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import hoist.simulators.hostile.HostileText;
import hoist.vendor.HttpLimits;
import hoist.vendor.Secret;
import hoist.vendor.VendorAddress;
import hoist.vendor.VendorTransport;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is searched for or written is one value: it adds no parameter, no member and no path. */
class HostileSearchTest {
    private static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private static final VendorTransport TRANSPORT =
            new VendorTransport(HttpLimits.DEFAULT.withTotal(Duration.ofMinutes(1)));

    private static Halo halo;

    @BeforeAll
    static void start() {
        SERVER.start();
        SERVER.stubFor(get(anyUrl()).willReturn(okJson("{\"record_count\":0,\"rows\":[]}")));
        SERVER.stubFor(post("/api/Tickets").willReturn(okJson("{\"id\":7}")));
        SERVER.stubFor(post("/auth/token").willReturn(okJson("{\"access_token\":\"t\",\"expires_in\":3600}")));
        var host = VendorAddress.external(URI.create("http://127.0.0.1:" + SERVER.port()));
        halo = HaloHttp.of(HaloSettings.of(host, "client", Secret.of("s")), TRANSPORT, List.of(), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        TRANSPORT.close();
        SERVER.stop();
    }

    @BeforeEach
    void forget() {
        SERVER.resetRequests();
    }

    @ParameterizedTest
    @EnumSource
    void aSearchIsForThatTextOnly(HostileText hostile) {
        // When
        halo.assets(12, hostile.text());
        halo.users(12, hostile.text());
        halo.ticketsBySummary(hostile.text());

        // Then
        assertThat(asked("/api/Asset", "search")).isEqualTo(sent(hostile));
        assertThat(asked("/api/Users", "search")).isEqualTo(sent(hostile));
        assertThat(asked("/api/Tickets", "search_summary")).isEqualTo(sent(hostile));
    }

    @ParameterizedTest
    @EnumSource
    void aTicketHasThatTextAsOneValue(HostileText hostile) {
        // Given
        var text = hostile.text();
        var ticket = new NewTicket(
                1,
                12,
                Optional.empty(),
                text,
                text,
                text,
                2,
                3,
                List.of(),
                OptionalLong.empty(),
                Map.of("CFidemeumCustomerName", text),
                Optional.of(new Closure(9, text, Duration.ZERO)));

        // When
        halo.createTicket(ticket);

        // Then
        var json = Json.MAPPER
                .readTree(SERVER.findAll(postRequestedFor(urlEqualTo("/api/Tickets")))
                        .getFirst()
                        .getBody())
                .path(0);
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder(
                        "tickettype_id",
                        "client_id",
                        "summary",
                        "details_html",
                        "category_1",
                        "urgency",
                        "impact",
                        "customfields",
                        "status_id",
                        "closure_note",
                        "closure_time",
                        "donotapplytemplateintheapi");
        assertThat(json.path("summary").asString()).isIn(text, sent(hostile));
        assertThat(json.path("closure_note").asString()).isIn(text, sent(hostile));
        assertThat(json.path("customfields").path(0).path("value").asString()).isIn(text, sent(hostile));
    }

    private static String asked(String path, String parameter) {
        LoggedRequest request =
                SERVER.findAll(getRequestedFor(urlPathEqualTo(path))).getFirst();
        assertThat(request.getQueryParams().keySet())
                .contains(parameter, "pageinate", "page_no")
                .isSubsetOf(
                        parameter,
                        "client_id",
                        "includeinactive",
                        "includeclosed",
                        "pageinate",
                        "page_size",
                        "page_no",
                        "order",
                        "orderdesc");
        return request.queryParameter(parameter).firstValue();
    }

    /** Half a character is none in UTF-8. */
    private static String sent(HostileText hostile) {
        return new String(hostile.text().getBytes(UTF_8), UTF_8);
    }
}
