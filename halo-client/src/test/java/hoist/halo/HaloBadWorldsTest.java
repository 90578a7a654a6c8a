package hoist.halo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import hoist.vendor.Again;
import hoist.vendor.BadWorld;
import hoist.vendor.Effect;
import hoist.vendor.HttpLimits;
import hoist.vendor.Secret;
import hoist.vendor.VendorAddress;
import hoist.vendor.VendorTransport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HaloBadWorldsTest {
    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @EnumSource
    void everyBadWorldSaysWhetherTryingAgainIsAnyUse(BadWorld world) {
        try (var transport = new VendorTransport(world.limits())) {
            // Given
            token();
            world.prevail(server);
            Halo halo = halo(transport);
            // When
            var reading = catchThrowableOfType(HaloException.class, halo::activeClients);
            var writing = catchThrowableOfType(HaloException.class, () -> halo.createTicket(ticket()));
            // Then
            assertThat(BadWorld.word(reading.again())).isEqualTo(world.expected(Effect.READ));
            assertThat(BadWorld.word(writing.again())).isEqualTo(world.expected(Effect.WRITE));
            assertNothingLeaks(reading);
            assertNothingLeaks(writing);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theStartUpCheckFindsSomethingInEveryBadWorldAndNeverThrows(BadWorld world) {
        try (var transport = new VendorTransport(world.limits())) {
            // Given
            world.prevail(server);
            // When
            List<Finding> findings = new HaloStartUpCheck(halo(transport)).findings();
            // Then
            assertThat(findings)
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding.cure()).isNotBlank());
            assertThat(findings.toString()).doesNotContain("canary-secret").doesNotContain("canary-token");
        }
    }

    @Test
    void aTicketThatWasMovedAwayIsNoTicketButAServerErrorIsNoAnswer() {
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            // Given
            token();
            server.stubFor(
                    any(urlPathEqualTo("/api/Tickets/1")).willReturn(aResponse().withStatus(404)));
            server.stubFor(
                    any(urlPathEqualTo("/api/Tickets/2")).willReturn(aResponse().withStatus(500)));
            // When
            Halo halo = halo(transport);
            // Then
            assertThat(halo.ticket(1)).isEmpty();
            assertThat(catchThrowableOfType(HaloException.class, () -> halo.ticket(2))
                            .again())
                    .isInstanceOf(Again.Later.class);
        }
    }

    @Test
    void anAnswerWithoutTheNewTicketsIdLeavesTheCreateInDoubt() {
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            // Given
            token();
            server.stubFor(any(anyUrl())
                    .atPriority(9)
                    .willReturn(okJson("{\"summary\":\"x\"}").withStatus(201)));
            // When
            var e = catchThrowableOfType(
                    HaloException.class, () -> halo(transport).createTicket(ticket()));
            // Then
            assertThat(e.again()).isInstanceOf(Again.InDoubt.class);
        }
    }

    @Test
    void afterOne401TheWriteIsMadeOnceMore() {
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            // Given
            token();
            server.stubFor(post("/api/Tickets")
                    .inScenario("401")
                    .whenScenarioStateIs(Scenario.STARTED)
                    .willReturn(aResponse().withStatus(401))
                    .willSetStateTo("good"));
            server.stubFor(post("/api/Tickets")
                    .inScenario("401")
                    .whenScenarioStateIs("good")
                    .willReturn(okJson("{\"id\":7}").withStatus(201)));
            // When
            Ticket created = halo(transport).createTicket(ticket());
            // Then
            assertThat(created.id()).isEqualTo(7);
            server.verify(2, postRequestedFor(urlEqualTo("/api/Tickets")));
            server.verify(2, postRequestedFor(urlEqualTo("/auth/token?tenant=a%26b")));
        }
    }

    private void token() {
        server.stubFor(post(urlPathEqualTo("/auth/token"))
                .atPriority(1)
                .willReturn(okJson("{\"access_token\":\"canary-token\",\"expires_in\":3600,\"scope\":\"all\"}")));
    }

    private HaloHttp halo(VendorTransport transport) {
        var host = VendorAddress.external(URI.create("http://127.0.0.1:" + server.port()));
        var usual = HaloSettings.of(host, "client", Secret.of("canary-secret"));
        var settings = new HaloSettings(
                host,
                usual.auth(),
                Optional.of("a&b"),
                usual.clientId(),
                usual.clientSecret(),
                usual.scope(),
                usual.names());
        return HaloHttp.of(settings, transport, List.of(), Clock.systemUTC());
    }

    private static NewTicket ticket() {
        return new NewTicket(
                1,
                12,
                Optional.empty(),
                "canary-summary",
                "canary-details",
                "Business Applications",
                2,
                3,
                List.of(),
                OptionalLong.empty(),
                Map.of("CFidemeumCustomerName", "canary-customer"),
                Optional.empty());
    }

    private static void assertNothingLeaks(HaloException e) {
        var text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        assertThat(text + " " + e.again() + ticket()).doesNotContain("canary");
    }
}
