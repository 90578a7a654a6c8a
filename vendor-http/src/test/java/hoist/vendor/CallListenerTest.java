package hoist.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallListenerTest extends PlainVendor {

    @Test
    void aCheckThatObjectsStopsTheWriteAndReachesTheCallerAsItIs() {
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            // Given
            vendor.stubFor(any(anyUrl()).willReturn(okJson("{}")));
            var objection = new IllegalStateException("too late");
            VendorHttp http = withKey(transport).within(() -> {
                throw objection;
            });
            // When
            assertThatThrownBy(() -> http.call(write(), json -> "written")).isSameAs(objection);
            // Then
            vendor.verify(0, anyRequestedFor(anyUrl()));
            assertThat(heard).containsExactly("before write", "after write not sent");
            String answer = http.call(read(), json -> "read");
            assertThat(answer).isEqualTo("read");
        }
    }

    @Test
    void theCheckRunsAfterAllListenersAndListenersEndInReverse() {
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            // Given
            vendor.stubFor(any(anyUrl()).willReturn(okJson("{}")));
            List<CallListener> listeners = List.of(listener("1 "), listener("2 "));
            VendorHttp http = http(transport, new Credential.ApiKey("X-Key", Secret.of(KEY)), listeners)
                    .within(() -> heard.add("check"));
            // When
            var _ = http.call(write(), json -> "written");
            // Then
            assertThat(heard)
                    .containsExactly(
                            "1 before write", "2 before write", "check", "2 after write 200", "1 after write 200");
        }
    }

    @Test
    void aListenerThatObjectsStopsTheCallAndThoseBeforeItAreTold() {
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            // Given
            var objection = new IllegalStateException("no permit");
            CallListener objecting = new CallListener() {
                @Override
                public void before(Call call) {
                    throw objection;
                }
            };
            VendorHttp http =
                    http(transport, new Credential.ApiKey("X-Key", Secret.of(KEY)), List.of(listener(""), objecting));
            // When
            assertThatThrownBy(() -> http.call(read(), json -> "read")).isSameAs(objection);
            // Then
            vendor.verify(0, anyRequestedFor(anyUrl()));
            assertThat(heard).containsExactly("before read", "after read not sent");
        }
    }

    @Test
    void anAddressThatIsNotAllowedIsNotCalled() {
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            URI uri = URI.create("https://10.255.255.1/x");

            var e = failure(withKey(transport), VendorRequest.post("write", uri, "application/json", new byte[2]));

            assertThat(e.again()).isInstanceOf(Again.Later.class);
            assertThat(heard).containsExactly("before write", "after write address not allowed");
        }
    }
}
