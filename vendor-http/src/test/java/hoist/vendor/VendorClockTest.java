package hoist.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class VendorClockTest extends PlainVendor {
    private static final Clock OURS = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    private final VendorClock theirs = new VendorClock(OURS);

    @Test
    void anAnswersDateTellsHowFarItsClockIsAheadWhateverItsStatus() {
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            vendor.stubFor(
                    any(anyUrl()).willReturn(serviceUnavailable().withHeader("Date", "Sat, 21 Nov 2026 10:02:00 GMT")));

            failure(http(transport, new Credential.ApiKey("X-Key", Secret.of(KEY)), List.of(theirs)), read());

            assertThat(theirs.ahead()).contains(Duration.ofMinutes(2));
        }
    }

    @Test
    void nothingIsKnownWithoutADateOrWithOneThatIsNone() {
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            vendor.stubFor(any(anyUrl()).willReturn(okJson("{}").withHeader("Date", "yesterday")));

            var _ = http(transport, new Credential.ApiKey("X-Key", Secret.of(KEY)), List.of(theirs))
                    .call(read(), json -> "read");

            assertThat(theirs.ahead()).isEmpty();
        }
    }
}
