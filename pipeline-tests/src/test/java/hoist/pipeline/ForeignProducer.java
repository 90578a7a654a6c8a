package hoist.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.SerdeSettings;
import hoist.schemas.Topic;
import hoist.schemas.elevation.Application;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.elevation.ElevationRequested;
import hoist.schemas.elevation.Person;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/** Writes records to {@code elevation-events} that nobody can read, or not yet. */
record ForeignProducer(Pipeline pipeline) {
    /** More ids than producers that start meanwhile: each takes one. */
    private static final int AHEAD = 40;

    /**
     * An event whose schema the registry does not know yet.
     *
     * @param schemaId that it names
     */
    record Unregistered(String requestId, int schemaId) {}

    void write(String tenant, byte[] bytes) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, pipeline.servers().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topic.ELEVATION_EVENTS.topicName(), tenant.getBytes(UTF_8), bytes))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the record did not reach Kafka", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** An event of which the last bytes are missing. */
    void writeCutShort(String tenant) {
        var bytes = asked(tenant, UUID.randomUUID().toString());
        write(tenant, Arrays.copyOf(bytes, bytes.length - 5));
    }

    /** Dana's request, by a schema with one more field that is registered later, by {@link #register}. */
    Unregistered writeBeforeItsSchema(String tenant) {
        var request = UUID.randomUUID().toString();
        var bytes = asked(tenant, request);
        var event = new Unregistered(request, registered() + AHEAD);
        var withOneMoreField = Arrays.copyOf(bytes, bytes.length + 1); // 0: the first of its union, null
        ByteBuffer.wrap(withOneMoreField).putInt(1, event.schemaId());
        write(tenant, withOneMoreField);
        return event;
    }

    /** The registry gives out its ids one after the other; now it gives out all up to this event's. */
    void register(Unregistered event) {
        var id = registered();
        while (id < event.schemaId()) {
            id = registered();
        }
        assertThat(id).as("the id that the registry gave out last").isEqualTo(event.schemaId());
    }

    /** Registers one more schema under a name of its own; its id. */
    private int registered() {
        var name = "f" + UUID.randomUUID().toString().replace("-", "");
        var schema = Topic.ELEVATION_EVENTS.schema().toString();
        var field = ",{\"name\":\"%s\",\"type\":[\"null\",\"string\"],\"default\":null}]".formatted(name);
        var end = schema.lastIndexOf(']');
        var longer = schema.substring(0, end) + field + schema.substring(end + 1);
        var address = URI.create(pipeline.servers().registry() + "/apis/ccompat/v7/subjects/" + name + "/versions");
        try (var knocking = new Knocking()) {
            var body = JsonMapper.shared().writeValueAsString(Map.of("schema", longer));
            var answer = knocking.post(address, body, "Content-Type", "application/vnd.schemaregistry.v1+json");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body()).path("id").asInt();
        }
    }

    private byte[] asked(String tenant, String requestId) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var body = new ElevationRequested(
                "Demo PAM tenant",
                "demo-nikpot",
                new Person("dana.field@demo-nikpot.example", "Dana Field"),
                new Application("Putty Installer", null, null, null),
                null,
                "Needed for support");
        var event = new ElevationEvent(UUID.randomUUID().toString(), tenant, now, now, "story", requestId, body);
        try (var serializer =
                SerdeSettings.apicurio(pipeline.servers().registry()).newSerializer()) {
            return serializer.serialize(Topic.ELEVATION_EVENTS.topicName(), event);
        }
    }
}
