package hoist.reconciler.ledger;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to envelopes. Tells bytes that can never be read (dead letters) from a registry that does not answer just now
 * (waited for: nothing is lost because a registry restarts).
 */
final class RecordDecoder implements AutoCloseable {
    private static final int SMALLEST = 6;
    private static final int ATTEMPTS = 60;
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /** What the bytes turned out to be. */
    sealed interface Decoded {
        record Decodable(SpecificRecord envelope) implements Decoded {}

        record Undecodable(String reason) implements Decoded {}
    }

    private final Deserializer<SpecificRecord> deserializer;

    RecordDecoder(Deserializer<SpecificRecord> deserializer) {
        this.deserializer = deserializer;
    }

    /** @throws RegistryOutOfReach after about a minute without the registry: the stream thread is then replaced */
    Decoded decode(String topic, Headers headers, byte @Nullable [] bytes) {
        if (bytes == null) {
            return new Decoded.Undecodable("no value");
        }
        if (bytes.length < SMALLEST || bytes[0] != 0) {
            return new Decoded.Undecodable("not in the Confluent wire format");
        }
        for (var attempt = 1; ; attempt++) {
            try {
                return new Decoded.Decodable(deserializer.deserialize(topic, headers, bytes));
            } catch (RuntimeException e) {
                if (!isAboutReachingTheRegistry(e)) {
                    return new Decoded.Undecodable(e.getClass().getSimpleName());
                }
                if (attempt == ATTEMPTS) {
                    throw new RegistryOutOfReach(e);
                }
                pause(e);
            }
        }
    }

    @Override
    public void close() {
        deserializer.close();
    }

    private static boolean isAboutReachingTheRegistry(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isNetwork(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNetwork(Throwable cause) {
        var name = cause.getClass().getName();
        return cause instanceof TimeoutException
                || cause instanceof java.net.SocketException
                || cause instanceof java.net.UnknownHostException
                || cause instanceof java.net.http.HttpTimeoutException
                || (cause instanceof IOException && name.startsWith("java.io.IOException"))
                || name.startsWith("io.netty.channel")
                || name.startsWith("io.vertx");
    }

    private static void pause(RuntimeException reason) {
        try {
            TimeUnit.NANOSECONDS.sleep(BETWEEN.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryOutOfReach(reason);
        }
    }

    /** The schema registry does not answer; the record is not at fault. */
    static final class RegistryOutOfReach extends RuntimeException {
        private static final long serialVersionUID = 1;

        RegistryOutOfReach(Throwable cause) {
            super("the schema registry is out of reach", cause);
        }
    }
}
