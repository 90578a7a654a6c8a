package hoist.reconciler.start;

import hoist.schemas.SerdeSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * Kafka's settings: where the brokers are and how to sign in comes from {@code spring.kafka}; what carries our promises is
 * set here and cannot be set otherwise.
 */
record KafkaConnection(KafkaProperties kafka, ReconcilerSettings settings) {
    /** Bytes for one entry in the changelog: more than the ledger lets an entry have. */
    private static final int LARGEST_ENTRY = 8 * 1024 * 1024;

    /** For people. */
    String brokers() {
        return String.join(",", kafka.getBootstrapServers());
    }

    /** How values become bytes. */
    SerdeSettings serdes() {
        return settings.registry().serdes();
    }

    /** A fact counts as written when every in-sync replica has it, and a quiet lane does not wait for company. */
    Map<String, Object> producer() {
        var properties = new HashMap<>(kafka.buildProducerProperties());
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        return properties;
    }

    Map<String, Object> admin() {
        var properties = new HashMap<>(kafka.buildAdminProperties());
        properties.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        properties.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return properties;
    }

    /**
     * At-least-once is enough: the fold is idempotent. The classic protocol lets an instance that died be replaced after
     * its own session time-out; the newer one would wait for the brokers' 45 seconds.
     */
    Properties streams(String group) {
        var properties = new Properties();
        properties.putAll(kafka.buildStreamsProperties());
        var stream = settings.stream();
        var session = (int) stream.sessionTimeout().toMillis();
        var heartbeat = Math.min(session / 3, 1_000); // an instance learns of a new share at its next heartbeat
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, group);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, stream.threads());
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, stream.standbys());
        properties.put(
                StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) settings.topics().replicationFactor());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stream.stateDirectory().toString());
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000);
        properties.put(StreamsConfig.POLL_MS_CONFIG, 20);
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), session);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), heartbeat);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 0);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.ACKS_CONFIG), "all");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_ENTRY);
        properties.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), LARGEST_ENTRY);
        properties.put(
                StreamsConfig.topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG),
                settings.topics().minInSyncReplicas());
        return properties;
    }
}
