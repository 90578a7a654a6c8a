package hoist.faults.load;

import hoist.schemas.Topic;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A producer that signs as Standard Webhooks says and sends again under the same id until it has a 2xx.
 *
 * @param key made of the bytes behind {@code whsec_}
 */
record SignedCalls(Ingest ingest, SecretKey key, Waiting waiting, LoadSettings settings) {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    static SignedCalls of(Ingest ingest, String secret, Waiting waiting, LoadSettings settings) {
        return new SignedCalls(ingest, key(secret), waiting, settings);
    }

    /**
     * Returns once one of the copies was accepted.
     *
     * @param copies sent at once; when none is accepted they are sent again
     */
    void tell(String path, Topic topic, String id, String body, int copies) {
        var deadline = System.nanoTime() + settings.patience().toNanos();
        while (!atOnce(copies, () -> ingest.send(signed(path, id, body), topic)).contains(Ingest.Answer.ACCEPTED)) {
            if (System.nanoTime() > deadline) {
                throw new CutShort("waited " + settings.patience() + " in vain for an answer to " + path);
            }
            waiting.pause(settings.again());
        }
    }

    private HttpRequest signed(String path, String id, String body) {
        var seconds = Long.toString(ingest.clock().instant().getEpochSecond());
        return ingest.post(path, "application/json", body)
                .header("webhook-id", id)
                .header("webhook-timestamp", seconds)
                .header("webhook-signature", "v1," + signature(id + "." + seconds + "." + body))
                .build();
    }

    private String signature(String signed) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static SecretKey key(String secret) {
        var bytes = Base64.getDecoder().decode(secret.strip().substring(PREFIX.length()));
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    static <T> List<T> atOnce(int copies, Callable<T> call) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<T>>();
            for (var copy = 0; copy < copies; copy++) {
                calls.add(call);
            }
            var results = new ArrayList<T>();
            for (var done : threads.invokeAll(calls)) {
                results.add(done.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CutShort("the run ended");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call did not end in order", e.getCause());
        }
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "SignedCalls[" + ingest.tenant() + "]";
    }
}
