package hoist.ingest;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;

/** Signs calls with the reference library of Standard Webhooks. */
final class Signature {
    private Signature() {}

    static Call signed(String secret, String id, Instant when, String contentType, String body) {
        return signed(Call.ELEVATIONS, secret, id, when, contentType, body);
    }

    static Call signed(String path, String secret, String id, Instant when, String contentType, String body) {
        return Call.post(path)
                .body(contentType, body)
                .header("Webhook-Id", id)
                .header("WEBHOOK-TIMESTAMP", Long.toString(when.getEpochSecond()))
                .header("webhook-signature", of(secret, id, when, body));
    }

    static String of(String secret, String id, Instant when, String body) {
        try {
            return new Webhook(secret).sign(id, when.getEpochSecond(), body);
        } catch (WebhookSigningException | EmptyWebhookSecretException e) {
            throw new AssertionError(e);
        }
    }
}
