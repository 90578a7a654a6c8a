package hoist.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server that stands for a vendor, and clients of it. */
abstract class PlainVendor {
    static final String KEY = "canary-key";
    static final String SECRET = "canary-secret";

    final WireMockServer vendor =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    /** What the listeners made by {@link #listener} were told. */
    final List<String> heard = new ArrayList<>();

    @BeforeEach
    void start() {
        vendor.start();
    }

    @AfterEach
    void stop() {
        vendor.stop();
    }

    VendorHttp withKey(VendorTransport transport) {
        return http(transport, new Credential.ApiKey("X-Key", Secret.of(KEY)), List.of(listener("")));
    }

    VendorHttp withToken(VendorTransport transport) {
        var client = new OAuthClient(
                URI.create(vendor.baseUrl().replace("localhost", "127.0.0.1") + "/token"),
                "a&b",
                Secret.of(SECRET),
                Optional.of("read:tickets edit:tickets"));
        return http(transport, new Credential.OAuth(client), List.of());
    }

    static VendorHttp http(VendorTransport transport, Credential credential, List<CallListener> listeners) {
        return VendorHttp.of(
                transport,
                VendorAddress.Network.EXTERNAL,
                credential,
                new PlainDialect(),
                listeners,
                Clock.systemUTC());
    }

    CallListener listener(String name) {
        return new CallListener() {
            @Override
            public void before(Call call) {
                heard.add(name + "before " + call.operation());
            }

            @Override
            public void after(Call call, String outcome, Duration took) {
                heard.add(name + "after " + call.operation() + " " + outcome);
            }
        };
    }

    void tokens(String first, String second) {
        vendor.stubFor(post("/token")
                .inScenario("tokens")
                .willReturn(okJson("{\"access_token\":\"" + first + "\",\"expires_in\":3600}"))
                .willSetStateTo("next"));
        vendor.stubFor(post("/token")
                .inScenario("tokens")
                .whenScenarioStateIs("next")
                .willReturn(okJson("{\"access_token\":\"" + second + "\",\"expires_in\":3600}")));
    }

    VendorRequest read() {
        return VendorRequest.get("read", URI.create("http://127.0.0.1:" + vendor.port() + "/x"));
    }

    VendorRequest write() {
        byte[] body = "{\"x\":\"canary-sent\"}".getBytes(StandardCharsets.UTF_8);
        return VendorRequest.post(
                "write", URI.create("http://127.0.0.1:" + vendor.port() + "/x"), "application/json", body);
    }

    static VendorException failure(VendorHttp http, VendorRequest request) {
        return catchThrowableOfType(VendorException.class, () -> http.call(request, PlainDialect::object));
    }

    static void assertNothingLeaks(VendorException e) {
        var text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        assertThat(text + " " + e.again()).doesNotContain("canary").doesNotContain("Bearer");
    }
}
