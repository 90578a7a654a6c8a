package hoist.reconciler.ledger;

import hoist.reconciler.trust.Trust;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the registry whether it knows a schema id, to tell bad bytes from a registry in trouble whatever serde is used. */
public final class SchemaIds implements AutoCloseable {
    /** For the whole answer. The client's own time limit ends with the headers, and a body need never end. */
    public static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final URI registry;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    /** @param registry base address */
    public SchemaIds(URI registry) {
        this.registry = registry;
    }

    /** What the registry says of an id. */
    public enum Answer {
        KNOWN,
        UNKNOWN,
        /** The registry does not answer, or is in trouble. */
        NONE
    }

    /** Waits {@link #TIMEOUT} at most. */
    public Answer ask(int schemaId) throws InterruptedException {
        var uri = URI.create(registry.toString().replaceAll("/$", "") + "/apis/ccompat/v7/schemas/ids/" + schemaId);
        var asked = http.sendAsync(HttpRequest.newBuilder(uri).timeout(TIMEOUT).build(), BodyHandlers.discarding());
        try {
            return switch (asked.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).statusCode()) {
                case 200 -> Answer.KNOWN;
                case 404 -> Answer.UNKNOWN;
                default -> Answer.NONE;
            };
        } catch (ExecutionException | TimeoutException e) {
            Trust.requireAfter(e);
            return Answer.NONE;
        } finally {
            asked.cancel(true);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
