package hoist.idemeum;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import hoist.vendor.Again;
import hoist.vendor.BadWorld;
import hoist.vendor.Effect;
import hoist.vendor.HttpLimits;
import hoist.vendor.Secret;
import hoist.vendor.VendorAddress;
import hoist.vendor.VendorTransport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IdemeumBadWorldsTest {
    private static final Secret KEY = Secret.of("canary-key");

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
            world.prevail(server);
            Idemeum idemeum = idemeum(transport, server.port());
            if (world.inTheContentOnly()) {
                // A 2xx is all idemeum documents.
                assertThatCode(() -> approve(idemeum)).doesNotThrowAnyException();
                return;
            }
            // When
            var e = catchThrowableOfType(IdemeumException.class, () -> approve(idemeum));
            // Then
            assertThat(BadWorld.word(e.again())).isEqualTo(world.expected(Effect.WRITE));
            assertNothingLeaks(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, CREDENTIALS, refused the credentials",
        "403, RIGHTS, does not allow",
        "404, UNKNOWN, knows no such request",
        "409, CONFLICT, decided already",
        "415, REFUSED, content type",
        "422, REFUSED, 422",
    })
    void aRefusalTellsItsKindAndWhatIdemeumSaid(int status, Again.Why why, String words) {
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            // Given
            server.stubFor(any(anyUrl())
                    .willReturn(aResponse()
                            .withStatus(status)
                            .withHeader("Content-Type", "application/problem+json")
                            .withBody("{\"title\":\"No\",\"detail\":\"Said\\u0007 so\"}")));
            // When
            var e = catchThrowableOfType(IdemeumException.class, () -> approve(idemeum(transport, server.port())));
            // Then
            assertThat(e.again()).isInstanceOfSatisfying(Again.Never.class, never -> {
                assertThat(never.why()).isEqualTo(why);
                assertThat(never.reason()).contains(words);
                assertThat(never.reason()).contains(status == 401 ? "Settings, Integrations" : "Said so");
            });
            assertThat(e.getMessage()).doesNotContain("Said");
        }
    }

    @Test
    void nothingListensSoNothingWasSent() throws Exception {
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            int free;
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                free = socket.getLocalPort();
            }

            var e = catchThrowableOfType(IdemeumException.class, () -> approve(idemeum(transport, free)));

            assertThat(e.again()).isEqualTo(new Again.Later(Optional.empty()));
        }
    }

    @Test
    void aKeyThatIsRefusedIsNotTriedTwice() {
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(401)));

            var e = catchThrowableOfType(IdemeumException.class, () -> approve(idemeum(transport, server.port())));

            assertThat(e.again()).isInstanceOf(Again.Never.class);
            server.verify(1, postRequestedFor(urlEqualTo(IdemeumCall.APPROVE.path())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theStartUpCheckNeverThrows(BadWorld world) {
        try (var transport = new VendorTransport(world.limits())) {
            world.prevail(server);

            List<Finding> findings = new IdemeumStartUpCheck(idemeum(transport, server.port())).findings();

            assertThat(findings.toString()).doesNotContain("canary-key");
        }
    }

    private static void approve(Idemeum idemeum) {
        idemeum.approve("canary-request", "canary-customer", "USER");
    }

    private static IdemeumHttp idemeum(VendorTransport transport, int port) {
        var host = VendorAddress.external(URI.create("http://127.0.0.1:" + port));
        var settings = new IdemeumSettings(host, new IdemeumSettings.SignIn.ApiKey(KEY));
        return IdemeumHttp.of(settings, transport, List.of(), Clock.systemUTC());
    }

    private static void assertNothingLeaks(IdemeumException e) {
        var text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        assertThat(text + " " + e.again()).doesNotContain("canary");
    }
}
