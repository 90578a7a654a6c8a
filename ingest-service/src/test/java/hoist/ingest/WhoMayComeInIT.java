package hoist.ingest;

import static hoist.ingest.Call.APPROVE;
import static hoist.ingest.Call.ELEVATIONS;
import static hoist.ingest.Call.VENDOR;
import static hoist.ingest.OneService.HALO;
import static hoist.ingest.OneService.IDEMEUM;
import static hoist.ingest.OneService.OTHER;
import static hoist.ingest.OneService.OTHER_HALO;
import static hoist.ingest.OneService.OTHER_SECRET;
import static hoist.ingest.OneService.SECRET;
import static hoist.ingest.OneService.TENANT;
import static hoist.ingest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hoist.schemas.elevation.DecisionSubmitted;
import hoist.schemas.elevation.ElevationEvent;
import hoist.tenants.ApiKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class WhoMayComeInIT {
    private static final String BODY = Bodies.expired("who-0");
    private static final String JSON = "application/json";

    static Stream<Arguments> strangers() {
        Instant now = Instant.now();
        String wrong = IDEMEUM.text().reveal().substring(0, 50) + "AAAAAA";
        String unknownSecret = TestTenants.secret("nobody");
        String signature = Signature.of(SECRET, "m1", now, BODY);
        return Stream.of(
                arguments("nothing", Call.post(ELEVATIONS).json(BODY)),
                arguments("an empty key", keyed("")),
                arguments("a key of another shape", keyed("secret")),
                arguments("an unknown key", keyed(ApiKey.generate().text().reveal())),
                arguments("a known id with another secret", keyed(wrong)),
                arguments("two keys", keyed(IDEMEUM.text().reveal()).header("X-Idemeum-Api-Key", "x")),
                arguments(
                        "a key in the address",
                        Call.post(ELEVATIONS + "?X-Idemeum-Api-Key="
                                        + IDEMEUM.text().reveal())
                                .json(BODY)),
                arguments(
                        "a key as bearer",
                        Call.post(ELEVATIONS)
                                .header(
                                        "Authorization",
                                        "Bearer " + IDEMEUM.text().reveal())
                                .json(BODY)),
                arguments("an unknown signer", Signature.signed(unknownSecret, "m1", now, JSON, BODY)),
                arguments("signed an hour ago", Signature.signed(SECRET, "m1", now.minusSeconds(3600), JSON, BODY)),
                arguments("signed in an hour", Signature.signed(SECRET, "m1", now.plusSeconds(3600), JSON, BODY)),
                arguments("another body", signed("m1", now, signature, BODY + " ")),
                arguments("another id", signed("m2", now, signature, BODY)),
                arguments("another time", signed("m1", now.plusSeconds(1), signature, BODY)),
                arguments("an id with a dot", Signature.signed(SECRET, "m.1", now, JSON, BODY)),
                arguments("no signature in it", signed("m1", now, "v1,", BODY)),
                arguments("another version", signed("m1", now, signature.replace("v1,", "v2,"), BODY)),
                arguments("no version", signed("m1", now, signature.replace("v1,", ""), BODY)),
                arguments("no id", headed(now, "webhook-timestamp", "webhook-signature")),
                arguments("no time", headed(now, "webhook-id", "webhook-signature")),
                arguments("no signature", headed(now, "webhook-id", "webhook-timestamp")),
                arguments(
                        "two signatures",
                        Signature.signed(SECRET, "m1", now, JSON, BODY).header("webhook-signature", signature)),
                arguments(
                        "two times",
                        Signature.signed(SECRET, "m1", now, JSON, BODY).header("webhook-timestamp", "1")),
                arguments(
                        "a wrong key beside a right signature",
                        Signature.signed(SECRET, "m1", now, JSON, BODY).header("X-Idemeum-Api-Key", wrong)),
                arguments(
                        "a signature where none is taken",
                        Call.post(APPROVE)
                                .body(VENDOR, BODY)
                                .header("webhook-id", "m1")
                                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                                .header("webhook-signature", signature)));
    }

    private static Call keyed(String key) {
        return Call.post(ELEVATIONS).json(BODY).header("X-Idemeum-Api-Key", key);
    }

    /** A signed call with only these of its headers. */
    private static Call headed(Instant now, String... names) {
        Map<String, String> all = Map.of(
                "webhook-id", "m1",
                "webhook-timestamp", Long.toString(now.getEpochSecond()),
                "webhook-signature", Signature.of(SECRET, "m1", now, BODY));
        Call call = Call.post(ELEVATIONS).json(BODY);
        Stream.of(names).forEach(name -> call.header(name, all.getOrDefault(name, "")));
        return call;
    }

    @Test
    void headersOfASignatureAreNamedInAnyCase() {
        // Given
        Instant now = Instant.now();
        Call call = Call.post(ELEVATIONS)
                .json(BODY)
                .header("Webhook-ID", "m-case")
                .header("WEBHOOK-TIMESTAMP", Long.toString(now.getEpochSecond()))
                .header("webhook-Signature", Signature.of(SECRET, "m-case", now, BODY));
        // When, then
        assertThat(call.to(OneService.port()).text("eventId")).isEqualTo("m-case");
    }

    private static Call signed(String id, Instant when, String signature, String body) {
        return Call.post(ELEVATIONS)
                .json(body)
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(when.getEpochSecond()))
                .header("webhook-signature", signature);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void strangersAllGetTheSameAnswer(String who, Call call) {
        // Given
        long before = OneService.stored();
        String same = Call.post(ELEVATIONS)
                .json(BODY)
                .to(OneService.port())
                .response()
                .body();
        // When
        Call.Answer answer = call.to(OneService.port());
        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().body()).isEqualTo(same);
        assertThat(answer.header("WWW-Authenticate")).isNotEmpty();
        assertThat(OneService.stored()).isEqualTo(before);
    }

    @Test
    void aKeyForOneThingIsRefusedAnother() {
        // When
        Call.Answer haloReports = OneService.halo(ELEVATIONS).json(BODY).to(OneService.port());
        Call.Answer webhookDecides = Call.post(APPROVE)
                .header("X-Idemeum-Api-Key", IDEMEUM.text().reveal())
                .body(VENDOR, Bodies.approve("who-1"))
                .to(OneService.port());
        // Then
        assertThat(haloReports.status()).isEqualTo(403);
        assertThat(webhookDecides.status()).isEqualTo(403);
        assertThat(webhookDecides.text("cure")).contains("decide");
    }

    @Test
    void theSignatureNamesTheTenantAndTheDelivery() {
        // When
        Instant now = Instant.now();
        Call.Answer mine = Signature.signed(SECRET, "msg_mine", now, JSON, Bodies.expired("who-2"))
                .to(OneService.port());
        Call.Answer theirs = Signature.signed(OTHER_SECRET, "msg_theirs", now, JSON, Bodies.expired("who-2"))
                .to(OneService.port());
        // Then
        assertThat(mine.text("eventId")).isEqualTo("msg_mine");
        assertThat(theirs.text("eventId")).isEqualTo("msg_theirs");
        ElevationEvent event = eventOf(TENANT, "msg_mine");
        assertThat(event.getSource()).isEqualTo("/clients/idemeum-signed/webhooks/elevations");
        assertThat(eventOf(OTHER, "msg_theirs").getTenant()).isEqualTo(OTHER);
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() {
        // Given
        Instant now = Instant.now();
        String right = Signature.of(SECRET, "msg_several", now, BODY);
        String wrong = Signature.of(TestTenants.secret("old"), "msg_several", now, BODY);
        // When
        Call.Answer answer =
                signed("msg_several", now, wrong + " v2,abc " + right, BODY).to(OneService.port());
        // Then
        assertThat(answer.status()).isEqualTo(202);
    }

    @Test
    void theKeyNamesTheTenantWhateverTheBodySays() {
        // When
        Call.Answer answer = Call.post(APPROVE)
                .header("x-idemeum-api-key", OTHER_HALO.text().reveal())
                .body(VENDOR, Bodies.approve("who-3"))
                .to(OneService.port());
        // Then
        assertThat(answer.status()).isEqualTo(202);
        ElevationEvent event = eventOf(OTHER, answer.text("eventId"));
        assertThat(((DecisionSubmitted) event.getBody()).getClient()).isEqualTo("halo");
        assertThat(TestKafka.events(TENANT)).noneMatch(e -> e.getRequestId().equals("who-3"));
    }

    @Test
    void theTenantsListOfModesIsItsOwn() {
        // Given
        String body = Bodies.approve("who-4").replace("\"USER\"", "\"TENANT\"");
        // When, then
        assertThat(decide(HALO, body)).isEqualTo(202);
        assertThat(decide(OTHER_HALO, body)).isEqualTo(422);
    }

    private static int decide(ApiKey key, String body) {
        return Call.post(APPROVE)
                .header("X-Idemeum-Api-Key", key.text().reveal())
                .body(VENDOR, body)
                .to(OneService.port())
                .status();
    }

    @Test
    void keysAndSecretsRotateWithoutAGap(@TempDir Path directory) {
        // Given a tenant with one of each
        ApiKey first = ApiKey.generate();
        ApiKey second = ApiKey.generate();
        String oldSecret = TestTenants.secret("old");
        String newSecret = TestTenants.secret("new");
        TestTenants tenants = new TestTenants(directory);
        tenants.put("rotating", "USER", List.of(HALO), List.of(first), oldSecret);
        try (TestRegistry registry = new TestRegistry();
                TestService service = TestService.start(directory, TestKafka.address(), registry.url())
                        .ready()) {
            assertThat(statuses(service, first, second, oldSecret, newSecret)).containsExactly(202, 401, 202, 401);
            // When both are there, both open
            tenants.put("rotating", "USER", List.of(HALO), List.of(first, second), oldSecret, newSecret);
            await().untilAsserted(() -> assertThat(statuses(service, first, second, oldSecret, newSecret))
                    .containsExactly(202, 202, 202, 202));
            // Then the old ones can go
            tenants.put("rotating", "USER", List.of(HALO), List.of(second), newSecret);
            await().untilAsserted(() -> assertThat(statuses(service, first, second, oldSecret, newSecret))
                    .containsExactly(401, 202, 401, 202));
        }
    }

    private static List<Integer> statuses(
            TestService service, ApiKey first, ApiKey second, String oldSecret, String newSecret) {
        Instant now = Instant.now();
        return Stream.of(
                        keyed(first.text().reveal()),
                        keyed(second.text().reveal()),
                        Signature.signed(oldSecret, "m1", now, JSON, BODY),
                        Signature.signed(newSecret, "m1", now, JSON, BODY))
                .map(call -> call.to(service.port()).status())
                .toList();
    }

    private static ElevationEvent eventOf(String tenant, String id) {
        return TestKafka.events(tenant).stream()
                .filter(event -> event.getEventId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
