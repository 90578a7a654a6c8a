package hoist.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;

/** Asks the registry once for each topic, as the real ones do, without any limit of its own. */
public final class LookingUpSerializer implements Serializer<SpecificRecord> {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final PlainAvroSerializer avro = new PlainAvroSerializer();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private String registry = "";

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        registry = String.valueOf(settings.get("schema.registry.url"));
    }

    @Override
    public byte[] serialize(String topic, SpecificRecord data) {
        if (!known.contains(topic)) {
            lookUp(topic);
        }
        return avro.serialize(topic, data);
    }

    @Override
    public byte[] serialize(String topic, Headers headers, SpecificRecord data) {
        return serialize(topic, data);
    }

    private void lookUp(String topic) {
        try {
            int status = HTTP.send(
                            HttpRequest.newBuilder(URI.create(registry + "/ids/" + topic))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException("the registry answered " + status);
            }
            known.add(topic);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
