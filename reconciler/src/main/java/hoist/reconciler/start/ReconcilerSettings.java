package hoist.reconciler.start;

import hoist.schemas.SerdeSettings;
import hoist.schemas.TopicLayout;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What every worker is told, beside Kafka's own settings ({@code spring.kafka}). The keys that ingest-service has too are the
 * same there.
 *
 * @param tenants the directory of tenant files
 * @param registry the schema registry and the serializers
 * @param topics layout of the topics
 * @param stream this worker's place among its kind
 * @param lane how lanes behave
 * @param kept how long a ledger entry stays after its end
 */
@ConfigurationProperties(prefix = "hoist", ignoreUnknownFields = false)
public record ReconcilerSettings(
        @DefaultValue Tenants tenants,
        @DefaultValue Registry registry,
        @DefaultValue Topics topics,
        @DefaultValue Stream stream,
        @DefaultValue Lane lane,
        @DefaultValue("30d") Duration kept) {

    /** Where the tenants are. */
    public record Tenants(@DefaultValue("tenants") Path directory) {}

    /** As {@link SerdeSettings}. */
    public record Registry(
            @DefaultValue("http://127.0.0.1:8081") URI url,

            @DefaultValue("io.apicurio.registry.serde.avro.AvroKafkaSerializer")
            String serializer,

            @DefaultValue("io.apicurio.registry.serde.avro.AvroKafkaDeserializer")
            String deserializer) {
        /** How values become bytes. */
        public SerdeSettings serdes() {
            return new SerdeSettings(serializer, deserializer, url);
        }
    }

    /** As {@link TopicLayout}. */
    public record Topics(
            @DefaultValue("12") int partitions,
            @DefaultValue("1") short replicationFactor,
            @DefaultValue("1") int minInSyncReplicas) {
        TopicLayout layout() {
            return new TopicLayout(partitions, replicationFactor, minInSyncReplicas);
        }
    }

    /**
     * This worker's place among its kind.
     *
     * @param group application id prefix; instances with the same one share the work
     * @param threads stream threads of this instance
     * @param standbys copies of the ledger that other instances keep warm
     * @param stateDirectory for the stream's lock files
     * @param sessionTimeout after which a dead instance's partitions move
     */
    public record Stream(
            @DefaultValue("hoist") String group,
            @DefaultValue("1") int threads,
            @DefaultValue("1") int standbys,
            @DefaultValue("state") Path stateDirectory,
            @DefaultValue("10s") Duration sessionTimeout) {}

    /** As {@link hoist.reconciler.lane.LaneSettings}. */
    public record Lane(
            @DefaultValue("10s") Duration callTimeout,
            @DefaultValue("2s") Duration freshness,
            @DefaultValue("5s") Duration margin,
            @DefaultValue("4") int parallel,
            @DefaultValue("1s") Duration retryAfter,
            @DefaultValue("15s") Duration probeEvery) {
        hoist.reconciler.lane.LaneSettings settings() {
            return new hoist.reconciler.lane.LaneSettings(
                    callTimeout, freshness, margin, parallel, retryAfter, probeEvery);
        }
    }
}
