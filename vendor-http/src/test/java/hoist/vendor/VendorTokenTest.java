package hoist.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class VendorTokenTest extends PlainVendor {

    @Test
    void afterOne401TheCallIsMadeOnceMoreWithANewToken() {
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            // Given
            tokens("first", "second");
            vendor.stubFor(post("/x")
                    .withHeader("Authorization", equalTo("Bearer first"))
                    .willReturn(aResponse().withStatus(401)));
            vendor.stubFor(post("/x")
                    .withHeader("Authorization", equalTo("Bearer second"))
                    .willReturn(okJson("{}")));
            List<String> checks = new ArrayList<>();
            // When
            var answer = withToken(transport).within(() -> checks.add("check")).call(write(), json -> "read");
            // Then
            assertThat(answer).isEqualTo("read");
            assertThat(checks).as("before each of the two writes").hasSize(2);
            vendor.verify(2, postRequestedFor(urlEqualTo("/token")));
        }
    }

    @Test
    void a401ForEachTokenIsForAPerson() {
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            // Given
            tokens("first", "second");
            vendor.stubFor(post("/x").willReturn(aResponse().withStatus(401)));
            // When
            var e = failure(withToken(transport), write());
            // Then
            assertThat(e.again()).isInstanceOfSatisfying(Again.Never.class, never -> {
                assertThat(never.why()).isEqualTo(Again.Why.CREDENTIALS);
                assertThat(never.reason()).contains("look in the menu");
            });
            vendor.verify(2, postRequestedFor(urlEqualTo("/x")));
            assertNothingLeaks(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenEndpointInABadWorldNeverLeavesAWriteInDoubt(BadWorld world) {
        try (var transport = new VendorTransport(world.limits())) {
            // Given
            world.prevail(vendor);
            // When
            var e = failure(withToken(transport), write());
            // Then
            assertThat(e.again()).isNotInstanceOf(Again.InDoubt.class);
            vendor.verify(0, postRequestedFor(urlEqualTo("/x")));
            assertNothingLeaks(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_client", "invalid_scope", "unauthorized_client"})
    void aRefusedClientIsForAPersonWithTheStandardsWordForIt(String code) {
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            // Given
            String body = "{\"error\":\"" + code + "\",\"error_description\":\"" + BadWorld.CANARY + "\"}";
            vendor.stubFor(post("/token").willReturn(okJson(body).withStatus(400)));
            // When
            var e = failure(withToken(transport), read());
            // Then
            assertThat(e.again()).isInstanceOfSatisfying(Again.Never.class, never -> {
                assertThat(never.why()).isEqualTo(Again.Why.CREDENTIALS);
                assertThat(never.reason()).contains(code).doesNotContain(BadWorld.CANARY);
            });
            assertNothingLeaks(e);
        }
    }

    @Test
    void aTokenThatNoHeaderCarriesIsNotRepeatedInAnyMessage() {
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            // Given
            tokens("canary\\ntoken", "canary token");
            // When
            var e = failure(withToken(transport), read());
            // Then
            assertThat(e.again()).isInstanceOf(Again.Later.class);
            assertNothingLeaks(e);
        }
    }

    @Test
    void nothingSentOrReceivedIsLogged() {
        var appender = new ListAppender<ILoggingEvent>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level usual = root.getLevel();
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.TRACE);
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            // Given
            tokens("canary-token", "canary-token-2");
            vendor.stubFor(
                    post("/x").willReturn(okJson("\"" + BadWorld.CANARY + "\"").withStatus(400)));
            // When
            failure(withToken(transport), write());
            // Then
            assertThat(appender.list)
                    .filteredOn(event -> !event.getLoggerName().startsWith("wiremock"))
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .noneMatch(message -> message.contains("canary"));
        } finally {
            root.setLevel(usual);
            root.detachAppender(appender);
        }
    }

    @Test
    void theTokenIsAskedForWithAFormWhoseValuesAreEncoded() {
        try (var transport = new VendorTransport(HttpLimits.DEFAULT)) {
            tokens("first", "second");
            vendor.stubFor(get("/x").willReturn(okJson("{}")));

            var _ = withToken(transport).call(read(), json -> "read");

            assertThat(vendor.findAll(postRequestedFor(urlEqualTo("/token")))
                            .getFirst()
                            .getBodyAsString())
                    .isEqualTo("grant_type=client_credentials&client_id=a%26b&client_secret=" + SECRET
                            + "&scope=read%3Atickets+edit%3Atickets");
        }
    }
}
