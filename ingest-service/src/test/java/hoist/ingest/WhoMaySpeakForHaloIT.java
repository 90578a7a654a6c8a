package hoist.ingest;

import static hoist.ingest.OneService.OTHER;
import static hoist.ingest.OneService.SECRET;
import static hoist.ingest.OneService.TENANT;
import static hoist.ingest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use Halo's webhook and the disable method, and with what. */
final class WhoMaySpeakForHaloIT {
    private static final String BODY = HaloPayloads.small("stranger", 301);
    private static final String USER = TestTenants.username(TENANT);
    private static final String PASSWORD = TestTenants.password(TENANT);

    private static Call webhook() {
        return Call.post(Call.HALO).json(BODY);
    }

    private static Call authorized(String header) {
        return webhook().header("Authorization", header);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Arguments> strangers() {
        String right = base64(USER + ":" + PASSWORD);
        return Stream.of(
                arguments("a wrong password", webhook().basic(USER, PASSWORD + "x")),
                arguments("no password", webhook().basic(USER, "")),
                arguments("the name as password", webhook().basic(USER, USER)),
                arguments("another tenant's password", webhook().basic(USER, TestTenants.password(OTHER))),
                arguments("an unknown name", webhook().basic("nobody", PASSWORD)),
                arguments("no name", webhook().basic("", PASSWORD)),
                arguments("the name in upper case", webhook().basic(USER.toUpperCase(Locale.ROOT), PASSWORD)),
                arguments("no colon", authorized("Basic " + base64(USER))),
                arguments("nothing behind the scheme", authorized("Basic ")),
                arguments("no Base64", authorized("Basic ***")),
                arguments(
                        "Latin 1",
                        authorized("Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                (USER + ":" + PASSWORD).getBytes(StandardCharsets.ISO_8859_1)))),
                arguments("another scheme", authorized("Digest " + right)),
                arguments("twice", authorized("Basic " + right).header("Authorization", "Basic " + right)),
                arguments(
                        "a wrong key beside the right password",
                        webhook().basic(USER, PASSWORD).header("X-Idemeum-Api-Key", "wrong")),
                arguments(
                        "a wrong password beside a right signature",
                        Signature.signed(Call.HALO, SECRET, "m1", Instant.now(), "application/json", BODY)
                                .basic(USER, "wrong")),
                arguments(
                        "a signature of another body",
                        webhook()
                                .header("webhook-id", "m1")
                                .header(
                                        "webhook-timestamp",
                                        Long.toString(Instant.now().getEpochSecond()))
                                .header("webhook-signature", Signature.of(SECRET, "m1", Instant.now(), BODY + " "))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void strangersAllGetTheSameAnswer(String who, Call call) {
        // Given
        long before = OneService.stored();
        Call.Answer same = webhook().to(OneService.port());
        // When
        Call.Answer answer = call.to(OneService.port());
        // Then
        assertThat(answer.status()).isEqualTo(same.status());
        assertThat(answer.response().body()).isEqualTo(same.response().body());
        assertThat(challenges(answer)).isEqualTo(challenges(same)).anyMatch(scheme -> scheme.startsWith("Basic "));
        assertThat(OneService.stored()).isEqualTo(before);
    }

    private static List<String> challenges(Call.Answer answer) {
        return answer.response().headers().allValues("WWW-Authenticate");
    }

    @Test
    void thePasswordNamesTheTenant() {
        // When
        Call.Answer answer = Call.post(Call.HALO)
                .basic(TestTenants.username(OTHER), TestTenants.password(OTHER))
                .json(HaloPayloads.small("theirs", 302))
                .to(OneService.port());
        // Then
        assertThat(answer.text("eventId")).isEqualTo("othermsp/theirs");
        assertThat(TestKafka.haloEvents(OTHER)).anyMatch(event -> event.getTicketId() == 302);
        assertThat(TestKafka.haloEvents(TENANT)).noneMatch(event -> event.getTicketId() == 302);
    }

    @Test
    void theSchemeIsWrittenInAnyCase() {
        assertThat(authorized("bAsIc " + base64(USER + ":" + PASSWORD))
                        .to(OneService.port())
                        .status())
                .isEqualTo(202);
    }

    /** Description, call, status. */
    static Stream<Arguments> otherRoutes() {
        return Stream.of(
                arguments("elevations by password", Call.post(Call.ELEVATIONS).json(Bodies.expired("s")), 401),
                arguments("JIT events by password", Call.post(Call.JIT).json(Bodies.granted("s")), 401),
                arguments(
                        "a decision by password", Call.post(Call.APPROVE).body(Call.VENDOR, Bodies.approve("s")), 401),
                arguments(
                        "disabling by password",
                        Call.post(Call.DISABLE).body(Call.DISABLE_TYPE, Bodies.disable()),
                        401));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherRoutes")
    void aPasswordOpensHalosWebhookOnly(String what, Call call, int status) {
        refused(call.basic(USER, PASSWORD), status);
    }

    static Stream<Arguments> otherKeys() {
        return Stream.of(
                arguments(
                        "disabling with a producer's key",
                        OneService.webhookAt(Call.DISABLE).body(Call.DISABLE_TYPE, Bodies.disable())),
                arguments(
                        "JIT events with a key for methods",
                        OneService.halo(Call.JIT).json(Bodies.granted("s"))),
                arguments(
                        "Halo's webhook with a key for methods",
                        OneService.halo(Call.HALO).json(BODY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherKeys")
    void aKeyForOneThingIsRefusedAnother(String what, Call call) {
        refused(call, 403);
    }

    @Test
    void nobodyDisablesWithoutACredential() {
        refused(Call.post(Call.DISABLE).body(Call.DISABLE_TYPE, Bodies.disable()), 401);
        refused(Call.post(Call.JIT).json(Bodies.granted("s")), 401);
        refused(Signature.signed(Call.DISABLE, SECRET, "m1", Instant.now(), Call.DISABLE_TYPE, Bodies.disable()), 401);
    }

    private static void refused(Call call, int status) {
        // Given
        long before = OneService.stored();
        // When
        Call.Answer answer = call.to(OneService.port());
        // Then
        Problems.expect(answer, status, "");
        assertThat(OneService.stored()).isEqualTo(before);
    }

    /** Of whoever signs, right or wrong, more is not read: the body is hashed once for every secret there is. */
    @ParameterizedTest
    @ValueSource(strings = {"m1", "m2"})
    void signedCallsAreNoLargerThanProducers(String signedId) {
        // Given
        Instant now = Instant.now();
        String large = BODY + " ".repeat(64 * 1024);
        Call call = Call.post(Call.HALO)
                .body("application/json", large)
                .header("webhook-id", "m1")
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", Signature.of(SECRET, signedId, now, large));
        // When, then
        refused(call, 413);
    }

    @Test
    void noPasswordIsLogged() {
        // Given
        LogLines log = LogLines.collect();
        // When
        webhook().basic(USER, PASSWORD).to(OneService.port());
        webhook().basic(USER, "a-secret-guess").to(OneService.port());
        // Then
        await().untilAsserted(() -> assertThat(log.soFar())
                .anyMatch(line -> line.contains("halo-webhook") && line.contains("accepted"))
                .anyMatch(line -> line.contains("refused") && line.contains("credential=\"basic\"")));
        assertThat(log.stopped()).noneMatch(line -> line.contains(PASSWORD) || line.contains("a-secret-guess"));
    }
}
