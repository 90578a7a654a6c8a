package hoist.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verifier against the vectors of Standard Webhooks and against its reference library. */
final class SignedDeliveryTest {
    private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIMESTAMP = "1614265330";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    private static SecretKey key(String base64) {
        return new SecretKeySpec(Base64.getDecoder().decode(base64), SignedDelivery.ALGORITHM);
    }

    private static boolean verifies(String signatures, byte[] body) {
        return SignedDelivery.parse(ID, TIMESTAMP, signatures)
                .map(delivery -> delivery.isSignedWith(key(SECRET), body))
                .orElse(false);
    }

    @Test
    void theVectorsOfTheStandardVerify() {
        byte[] other = "{\"test\": 2432232315}".getBytes(StandardCharsets.UTF_8);
        assertThat(verifies(SIGNATURE, BODY)).isTrue();
        assertThat(verifies("v1,TW/pFPJ2/LwRQdgfM7WklE9yJiRyMs0cTpVPK8leNAU=", other))
                .isTrue();
        assertThat(verifies(SIGNATURE, other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE",
                "v1,AAAA " + SIGNATURE,
                "v2,xyz v1a,abc v1,!! " + SIGNATURE,
                SIGNATURE + " v1,AAAA"
            })
    void oneRightSignatureAmongSeveralIsEnough(String signatures) {
        assertThat(verifies(signatures, BODY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1",
                "v1,",
                "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1O",
                "v1,not base64!",
                "v1,h0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
            })
    void otherSignaturesAreNone(String signatures) {
        assertThat(verifies(signatures, BODY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-301, false", "-300, true", "0, true", "300, true", "301, false"})
    void fiveMinutesBothWaysAreTolerated(long secondsLater, boolean near) {
        // Given
        SignedDelivery delivery = SignedDelivery.parse(ID, TIMESTAMP, SIGNATURE).orElseThrow();
        // When, then
        Instant now = Instant.ofEpochSecond(1614265330).plusSeconds(secondsLater);
        assertThat(delivery.isSignedNear(now)).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({"'',1614265330", "a.b,1614265330", "a b,1614265330", "id,''", "id,-5", "id,1.5", "id,9999999999999"})
    void headersOfAnotherShapeAreNoDelivery(String id, String timestamp) {
        assertThat(SignedDelivery.parse(id, timestamp, SIGNATURE)).isEmpty();
    }

    @Test
    void agreesWithTheReferenceLibrary() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            // Given
            byte[] secret = new byte[24 + random.nextInt(41)];
            random.nextBytes(secret);
            String base64 = Base64.getEncoder().encodeToString(secret);
            String body = "{\"n\":" + random.nextLong() + ",\"é\":\"😀\"}";
            long now = Instant.now().getEpochSecond();
            // When
            String signature = new Webhook(base64).sign("msg_" + i, now, body);
            // Then
            SignedDelivery delivery = SignedDelivery.parse("msg_" + i, Long.toString(now), signature)
                    .orElseThrow();
            assertThat(delivery.isSignedWith(key(base64), body.getBytes(StandardCharsets.UTF_8)))
                    .isTrue();
            assertThat(delivery.isSignedWith(key(base64), (body + " ").getBytes(StandardCharsets.UTF_8)))
                    .isFalse();
        }
    }

    @Test
    void refusesWhatTheReferenceLibraryRefuses() throws Exception {
        // Given
        Webhook reference = new Webhook(SECRET);
        HttpHeaders old = HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(ID),
                        "webhook-timestamp", List.of(TIMESTAMP),
                        "webhook-signature", List.of(SIGNATURE)),
                (_, _) -> true);
        // When, then
        assertThatThrownBy(() -> reference.verify(new String(BODY, StandardCharsets.UTF_8), old))
                .isInstanceOf(WebhookVerificationException.class);
        assertThat(SignedDelivery.parse(ID, TIMESTAMP, SIGNATURE).orElseThrow().isSignedNear(Instant.now()))
                .isFalse();
    }

    @Test
    void bytesThatAreNoTextAreVerifiedAsTheyAre() {
        // Given a signature over a replacement character's bytes
        byte[] broken = {'{', (byte) 0xFF, '}'};
        byte[] repaired = new String(broken, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        String signature = sign(repaired);
        // Then it does not cover the bytes that a String would have turned into them
        assertThat(verifies(signature, repaired)).isTrue();
        assertThat(verifies(signature, broken)).isFalse();
    }

    private static String sign(byte[] body) {
        try {
            return new Webhook(SECRET).sign(ID, Long.parseLong(TIMESTAMP), new String(body, StandardCharsets.UTF_8));
        } catch (WebhookSigningException | EmptyWebhookSecretException e) {
            throw new AssertionError(e);
        }
    }
}
