package hoist.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import hoist.vendor.VendorAddress.Network;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A vendor that is not what it should be: it sends our credentials elsewhere, shows them round, never ends, or has moved into our network. */
class HostileVendorTest extends PlainVendor {
    private static final String JSON_HEADERS = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private final VendorTransport transport = new VendorTransport(HttpLimits.DEFAULT.withTotal(Duration.ofMinutes(2)));

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void noRedirectTakesACredentialToAnotherHost(int status) {
        var elsewhere =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        elsewhere.start();
        try (transport) {
            // Given
            tokens("canary-token", "canary-token-2");
            var redirect = aResponse()
                    .withStatus(status)
                    .withHeader("Location", "http://127.0.0.1:" + elsewhere.port() + "/x");
            vendor.stubFor(any(urlEqualTo("/x")).willReturn(redirect));
            // When
            failure(withKey(transport), read());
            failure(withToken(transport), write());
            vendor.stubFor(post("/token").willReturn(redirect));
            assertNothingLeaks(failure(withToken(transport), read()));
            // Then
            elsewhere.verify(0, anyRequestedFor(anyUrl()));
        } finally {
            elsewhere.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 422, 500})
    void whatAVendorRepeatsOfOurCredentialIsMasked(int status) {
        try (transport) {
            // Given
            tokens("canary-token", "canary-token-2");
            vendor.stubFor(any(urlEqualTo("/x"))
                    .willReturn(aResponse()
                            .withStatus(status)
                            .withBody("You sent X-Key: " + KEY + " and Authorization: canary-token, that is all")));
            // When
            var ofKey = failure(withKey(transport), read());
            var ofToken = failure(withToken(transport), write());
            // Then
            assertThat(reason(ofKey)).doesNotContain(KEY);
            assertThat(reason(ofToken)).doesNotContain("canary-token");
            if (status < 500) {
                assertThat(reason(ofKey)).contains("X-Key: ****").contains("that is all");
                assertThat(reason(ofToken)).contains("Authorization: ****,");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Transfer-Encoding: chunked\r\n\r\n', '1000\r\n%s\r\n'",
        "'Content-Length: 10485760\r\n\r\n', '%s'",
        "'Connection: close\r\n\r\n', '%s'",
    })
    void anAnswerThatNeverEndsIsCutOff(String headers, String piece) throws Exception {
        try (transport;
                var server = EndlessServer.sending(
                        JSON_HEADERS + headers.replace("\\r\\n", "\r\n"),
                        piece.replace("\\r\\n", "\r\n").formatted("x".repeat(4096)))) {
            // When
            var e = failure(withKey(transport), VendorRequest.get("read", server.address()));
            // Then
            assertThat(e.again()).isInstanceOf(Again.Later.class);
            assertThat(server.hungUp().await(2, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void headersThatNeverEndFailTheCall() throws Exception {
        try (transport;
                var server = EndlessServer.sending(JSON_HEADERS, "X-More: " + "x".repeat(4096) + "\r\n")) {
            // When
            var e = failure(withKey(transport), VendorRequest.get("read", server.address()));
            // Then
            assertThat(e.again()).isInstanceOf(Again.Later.class);
        }
    }

    @Test
    void aNameThatMovesIntoOurNetworkIsRefusedAtTheNextCall() throws Exception {
        // Given
        var uri = URI.create("https://moves.halopsa.test/x");
        ChangingNames.set("moves.halopsa.test", "93.184.215.14");
        AddressGuard.check(uri, Network.EXTERNAL);
        // When
        ChangingNames.set("moves.halopsa.test", "169.254.169.254");
        // Then
        assertRefused(uri);
    }

    @Test
    void aNameOfWhichOneAddressIsInOurNetworkIsRefused() {
        ChangingNames.set("two.halopsa.test", "93.184.215.14", "10.0.0.1");
        assertRefused(URI.create("https://two.halopsa.test/x"));
        ChangingNames.set("mixed.halopsa.test", "93.184.215.14", "fd00::1");
        assertRefused(URI.create("https://mixed.halopsa.test/x"));
    }

    private void assertRefused(URI uri) {
        var e = failure(withKey(transport), VendorRequest.get("read", uri));
        assertThat(e.getMessage()).contains("address not allowed");
    }

    private static String reason(VendorException e) {
        return e.again() instanceof Again.Never(Again.Why _, String reason) ? reason : e.again() + " " + e.getMessage();
    }
}
