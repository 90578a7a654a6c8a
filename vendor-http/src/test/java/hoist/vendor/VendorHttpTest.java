package hoist.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorHttpTest extends PlainVendor {

    @ParameterizedTest
    @EnumSource
    void everyBadWorldSaysWhetherTryingAgainIsAnyUse(BadWorld world) {
        try (var transport = new VendorTransport(world.limits())) {
            // Given
            world.prevail(vendor);
            VendorHttp http = withKey(transport);
            for (VendorRequest request : List.of(read(), write())) {
                // When
                VendorException e = failure(http, request);
                // Then
                assertThat(BadWorld.word(e.again())).isEqualTo(world.expected(request.effect()));
                assertNothingLeaks(e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreNotFollowed(int status) {
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            // Given
            String elsewhere = "http://127.0.0.1:" + vendor.port() + "/elsewhere";
            vendor.stubFor(any(urlEqualTo("/x"))
                    .willReturn(aResponse().withStatus(status).withHeader("Location", elsewhere)));
            // When
            failure(withKey(transport), read());
            // Then
            vendor.verify(0, anyRequestedFor(urlEqualTo("/elsewhere")));
        }
    }

    @Test
    void nothingListensSoNothingWasSent() throws Exception {
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            // Given
            int free;
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                free = socket.getLocalPort();
            }
            // When
            URI uri = URI.create("http://127.0.0.1:" + free + "/x");
            var e = failure(withKey(transport), VendorRequest.post("write", uri, "application/json", new byte[2]));
            // Then
            assertThat(e.again()).isEqualTo(new Again.Later(Optional.empty()));
        }
    }
}
