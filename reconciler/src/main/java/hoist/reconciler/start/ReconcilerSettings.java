package hoist.reconciler.start;

import hoist.schemas.TopicLayout;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What every worker is told.
 *
 * @param kafka where the brokers are, and this worker's place among its kind
 * @param registry base URL of the schema registry
 * @param serializer class name of the value serializer
 * @param deserializer class name of the value deserializer
 * @param topics layout of the topics
 * @param lane how lanes behave
 * @param kept how long a ledger entry stays after its end
 */
@ConfigurationProperties(prefix = "hoist", ignoreUnknownFields = false)
public record ReconcilerSettings(
        Kafka kafka,
        URI registry,
        @DefaultValue("io.apicurio.registry.serde.avro.AvroKafkaSerializer") String serializer,
        @DefaultValue("io.apicurio.registry.serde.avro.AvroKafkaDeserializer") String deserializer,
        @DefaultValue Topics topics,
        @DefaultValue Lane lane,
        @DefaultValue("30d") Duration kept,
        Path tenants) {

    /**
     * Where the brokers are.
     *
     * @param bootstrapServers host:port, several separated by commas
     * @param group application id prefix; instances with the same one share the work
     * @param threads stream threads of this instance
     * @param standbys copies of the ledger that other instances keep warm
     * @param stateDirectory for the stream's lock files
     * @param sessionTimeout after which a dead instance's partitions move
     */
    public record Kafka(
            String bootstrapServers,
            @DefaultValue("hoist") String group,
            @DefaultValue("1") int threads,
            @DefaultValue("1") int standbys,
            @DefaultValue("${java.io.tmpdir}/hoist") Path stateDirectory,
            @DefaultValue("10s") Duration sessionTimeout) {}

    /** As {@link TopicLayout}. */
    public record Topics(
            @DefaultValue("12") int partitions,
            @DefaultValue("1") short replicationFactor,
            @DefaultValue("1") int minInSyncReplicas) {
        TopicLayout layout() {
            return new TopicLayout(partitions, replicationFactor, minInSyncReplicas);
        }
    }

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
