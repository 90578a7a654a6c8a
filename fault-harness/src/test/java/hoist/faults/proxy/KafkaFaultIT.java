package hoist.faults.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hoist.quickstart.Cluster;
import hoist.quickstart.LocalBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A link to a real broker that fails at one kind of request. */
class KafkaFaultIT {
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    static Path directory;

    private static LocalBroker broker;
    private static FaultProxy link;

    private String topic = "";

    @BeforeAll
    static void start() throws IOException {
        int front = freePort();
        link = FaultProxy.toKafka(0, front);
        var node = new Cluster.Node(freePort(), freePort(), Optional.of(new Cluster.Front(front, link.port())));
        broker = LocalBroker.of(directory, new Cluster(List.of(node)), 1);
        broker.start(progress -> {});
    }

    @AfterAll
    static void end() {
        broker.close();
        link.close();
    }

    @BeforeEach
    void createTopic(TestInfo test) throws ExecutionException, InterruptedException {
        link.pass();
        topic = test.getTestMethod().orElseThrow().getName();
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    @Test
    void aCutRequestNeverReachesTheBrokerAndIsTriedAgain() throws Exception {
        // Given
        int before = link.struck();
        link.strike(KafkaFault.cutOn(ApiKeys.PRODUCE), 2);
        // When
        send(Map.of(), "once");
        // Then
        assertThat(link.struck() - before).isEqualTo(2);
        assertThat(recordsThrough(broker.bootstrapServers())).containsExactly("once");
    }

    @Test
    void whenTheAnswerIsCutOffTheRecordIsThereAllTheSame() throws Exception {
        // Given
        link.strike(KafkaFault.cutBeforeAnswer(ApiKeys.PRODUCE), 1);
        // When
        assertThatThrownBy(() -> send(withoutRetries(), "stored")).isInstanceOf(ExecutionException.class);
        // Then
        await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .untilAsserted(() ->
                        assertThat(recordsThrough(broker.bootstrapServers())).containsExactly("stored"));
    }

    @Test
    void aSwallowedAnswerIsWaitedForInVain() throws Exception {
        // Given
        link.strike(KafkaFault.swallowAnswer(ApiKeys.PRODUCE), 1);
        // When
        assertThatThrownBy(() -> send(withoutRetries(), "stored")).isInstanceOf(ExecutionException.class);
        // Then
        await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .untilAsserted(() ->
                        assertThat(recordsThrough(broker.bootstrapServers())).containsExactly("stored"));
    }

    @Test
    void aRetryAfterASwallowedAnswerIsStoredOnce() throws Exception {
        // Given
        int before = link.struck();
        link.strike(KafkaFault.swallowAnswer(ApiKeys.PRODUCE), 1);
        // When
        send(Map.of("request.timeout.ms", 1_000), "once");
        // Then
        assertThat(link.struck() - before).isEqualTo(1);
        assertThat(recordsThrough(broker.bootstrapServers())).containsExactly("once");
    }

    @Test
    void aDelayedRequestComesLate() throws Exception {
        // Given
        link.strike(KafkaFault.delay(ApiKeys.PRODUCE, Duration.ofSeconds(1)), 1);
        // When
        long began = System.nanoTime();
        send(Map.of(), "late");
        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(recordsThrough(broker.bootstrapServers())).containsExactly("late");
    }

    @Test
    void aReaderWhoseFetchesAreCutReadsOnAfterwards() throws Exception {
        // Given
        send(Map.of(), "read");
        int before = link.struck();
        link.strike(KafkaFault.cutOn(ApiKeys.FETCH), 3);
        // Then
        assertThat(recordsThrough("127.0.0.1:" + link.port())).containsExactly("read");
        assertThat(link.struck() - before).isEqualTo(3);
    }

    private void send(Map<String, Object> own, String text) throws Exception {
        var settings = new TreeMap<String, Object>(own);
        settings.put("bootstrap.servers", "127.0.0.1:" + link.port());
        settings.put("acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, text)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static Map<String, Object> withoutRetries() {
        return Map.of("enable.idempotence", false, "retries", 0, "request.timeout.ms", 2_000);
    }

    private List<String> recordsThrough(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
        var records = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> records.add(record.value()));
            }
        }
        return records;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
