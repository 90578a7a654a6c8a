package hoist.simulators.idemeum.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import hoist.simulators.http.Body;
import hoist.simulators.idemeum.webhooks.WebhookAuthentication.StandardWebhooks;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of the Standard Webhooks specification, version v1: HMAC-SHA256 over id, timestamp and body. */
final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    static String of(StandardWebhooks authentication, String id, Instant at, Body body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(authentication.key(), ALGORITHM));
            mac.update((id + "." + at.getEpochSecond() + ".").getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body.bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
