package hoist.ingest.door;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recognises who signed a delivery. Standard Webhooks names no sender, so every secret of every tenant is tried, always
 * all of them, and the one that matches names the tenant. That costs one HMAC a secret: about 2 µs for a usual body and
 * 100 µs for one of 64 KiB, so a thousand tenants with two secrets each add some 4 ms to a usual delivery. A delivery
 * out of time, or without a usable signature, costs nothing.
 */
final class SignatureCheck {
    private static final Logger LOG = LoggerFactory.getLogger(SignatureCheck.class);

    private SignatureCheck() {}

    static Recognition recognise(SignedDelivery delivery, byte[] body, Instant now, Credentials credentials) {
        if (!delivery.isSignedNear(now)) {
            return new Recognition.Unknown();
        }
        List<Caller> signers = new ArrayList<>();
        for (Credentials.Signer signer : credentials.signers()) {
            if (delivery.isSignedWith(signer.secret(), body)) {
                signers.add(signer.caller());
            }
        }
        return whoseOf(signers);
    }

    /** A secret that two clients share names neither. */
    private static Recognition whoseOf(List<Caller> signers) {
        long different = signers.stream().distinct().count();
        if (different > 1) {
            LOG.atError()
                    .addKeyValue("clients", signers.stream().map(Caller::client).toList())
                    .log("Several clients share one webhook secret: give each its own; until then none comes in by it");
        }
        return different == 1 ? new Recognition.Known(signers.getFirst()) : new Recognition.Unknown();
    }
}
