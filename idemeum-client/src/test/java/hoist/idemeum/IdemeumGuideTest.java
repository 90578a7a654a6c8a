package hoist.idemeum;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import hoist.vendor.HttpLimits;
import hoist.vendor.Secret;
import hoist.vendor.VendorAddress;
import hoist.vendor.VendorTransport;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paths, headers and bodies, literally as idemeum's guide has them. */
class IdemeumGuideTest {
    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private final VendorTransport transport = new VendorTransport(HttpLimits.DEFAULT);

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    }

    @AfterEach
    void stop() {
        transport.close();
        server.stop();
    }

    @Test
    void approve() {
        withKey().approve("8c1d", "Acme \"East\"", "USER");

        server.verify(postRequestedFor(urlEqualTo("/api/integrations/elevation/request/approve"))
                .withHeader("X-Idemeum-Api-Key", equalTo("the-key"))
                .withHeader("Authorization", absent())
                .withHeader("Content-Type", equalTo("application/vnd.dvmi.sdk.elevation.request.approval+json"))
                .withRequestBody(equalToJson("""
                                {"idemeumElevationRequestId": "8c1d", "idemeumCustomerName": "Acme \\"East\\"",
                                 "userElevationMode": "USER"}
                                """)));
    }

    @Test
    void deny() {
        withKey().deny("8c1d", "Acme");

        server.verify(postRequestedFor(urlEqualTo("/api/integrations/elevation/request/deny"))
                .withHeader("X-Idemeum-Api-Key", equalTo("the-key"))
                .withHeader("Content-Type", equalTo("application/vnd.dvmi.sdk.elevation.request.approval+json"))
                .withRequestBody(equalToJson("""
                        {"idemeumElevationRequestId": "8c1d", "idemeumCustomerName": "Acme"}
                        """)));
    }

    @Test
    void disableWithABearerToken() {
        server.stubFor(post("/api/oauth2/v1/token")
                .willReturn(okJson("{\"access_token\":\"the-token\",\"token_type\":\"Bearer\",\"expires_in\":600}")));
        var signIn = new IdemeumSettings.SignIn.OAuth2("the-client", Secret.of("the-secret"));

        idemeum(signIn).disableJitAccount("Demo PAM tenant", "nik@nikpot.com");

        server.verify(postRequestedFor(urlEqualTo("/api/oauth2/v1/token"))
                .withRequestBody(
                        equalTo("grant_type=client_credentials&client_id=the-client&client_secret=the-secret")));
        server.verify(postRequestedFor(urlEqualTo("/api/integrations/entrajitaccounts"))
                .withHeader("Authorization", equalTo("Bearer the-token"))
                .withHeader("X-Idemeum-Api-Key", absent())
                .withHeader("Content-Type", equalTo("application/vnd.dvmi.entra.app.user.disable+json"))
                .withRequestBody(equalToJson("""
                        {"customerDisplayName": "Demo PAM tenant", "technicianEmailAddress": "nik@nikpot.com"}
                        """)));
    }

    private Idemeum withKey() {
        return idemeum(new IdemeumSettings.SignIn.ApiKey(Secret.of("the-key")));
    }

    private Idemeum idemeum(IdemeumSettings.SignIn signIn) {
        var host = VendorAddress.external(URI.create("http://127.0.0.1:" + server.port()));
        return IdemeumHttp.of(new IdemeumSettings(host, signIn), transport, List.of(), Clock.systemUTC());
    }
}
