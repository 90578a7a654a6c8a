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
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each answer to a disable means: the account is off after a 2xx only, and everything else says so. */
class DisableJitAccountTest {
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
    @ValueSource(ints = {200, 201, 202, 204})
    void successNeedsNoBody(int status) {
        answer(status);

        assertThatCode(() -> disable(HttpLimits.DEFAULT)).doesNotThrowAnyException();
        server.verify(1, postRequestedFor(urlEqualTo(IdemeumCall.DISABLE_JIT_ACCOUNT.path())));
    }

    @ParameterizedTest
    @CsvSource({
        "400, REFUSED",
        "401, CREDENTIALS",
        "403, RIGHTS",
        "404, UNKNOWN",
        "409, CONFLICT",
        "415, REFUSED",
        "422, REFUSED",
    })
    void aRefusalIsForAPerson(int status, Again.Why why) {
        answer(status);

        assertThat(failure(HttpLimits.DEFAULT).again())
                .isInstanceOfSatisfying(
                        Again.Never.class, never -> assertThat(never.why()).isEqualTo(why));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 408, 500, 502, 503, 504})
    void aBrokenAnswerIsInDoubt(int status) {
        answer(status);

        assertThat(failure(HttpLimits.DEFAULT).again()).isInstanceOf(Again.InDoubt.class);
    }

    @Test
    void tooManyCallsMayBeMadeLater() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "30")));

        assertThat(failure(HttpLimits.DEFAULT).again()).isEqualTo(new Again.Later(Optional.of(Duration.ofSeconds(30))));
    }

    @Test
    void aTimeOutIsInDoubt() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withFixedDelay(4000)));

        assertThat(failure(HttpLimits.DEFAULT.withTotal(Duration.ofMillis(500))).again())
                .isInstanceOf(Again.InDoubt.class);
    }

    @ParameterizedTest
    @EnumSource
    void nothingButASuccessIsTakenForOne(BadWorld world) {
        world.prevail(server);

        if (world.inTheContentOnly()) {
            assertThatCode(() -> disable(world.limits())).doesNotThrowAnyException();
        } else {
            assertThat(BadWorld.word(failure(world.limits()).again())).isEqualTo(world.expected(Effect.WRITE));
        }
    }

    private void answer(int status) {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status)));
    }

    private IdemeumException failure(HttpLimits limits) {
        return catchThrowableOfType(IdemeumException.class, () -> disable(limits));
    }

    private void disable(HttpLimits limits) {
        try (var transport = new VendorTransport(limits)) {
            var host = VendorAddress.external(URI.create("http://127.0.0.1:" + server.port()));
            var settings = new IdemeumSettings(host, new IdemeumSettings.SignIn.ApiKey(Secret.of("key")));
            IdemeumHttp.of(settings, transport, List.of(), Clock.systemUTC())
                    .disableJitAccount("Demo PAM tenant", "nik@nikpot.com");
        }
    }
}
