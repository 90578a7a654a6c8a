package hoist.ingest;

import static hoist.ingest.OneService.HALO;
import static hoist.ingest.OneService.IDEMEUM;
import static hoist.ingest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.Topic;
import hoist.schemas.elevation.ElevationEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** 202 means stored, whatever Kafka does meanwhile. */
final class AcknowledgementIT {
    private static final String[] IMPATIENT = {
        "--hoist.ingest.publishing.answer-within=1s",
        "--hoist.ingest.door.burst=100000",
        "--hoist.ingest.door.calls-per-second=100000",
        "--spring.kafka.producer.properties.delivery.timeout.ms=1500",
        "--spring.kafka.producer.properties.request.timeout.ms=1000",
        "--spring.kafka.producer.properties.max.block.ms=500"
    };

    private static final int ORDINARY = 1024 * 1024;

    @TempDir
    Path directory;

    @AfterEach
    void takeRecordsAgain() throws ExecutionException, InterruptedException {
        largestRecord(ORDINARY);
    }

    /** A topic whose largest record is of one byte takes none. */
    private static void largestRecord(int bytes) throws ExecutionException, InterruptedException {
        try (Admin admin = TestKafka.admin()) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, Topic.ELEVATION_EVENTS.topicName()),
                            Set.of(new AlterConfigOp(
                                    new ConfigEntry("max.message.bytes", Integer.toString(bytes)),
                                    AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    @Test
    void nothingAcceptedIsLostWhileKafkaRefusesForAWhile() throws ExecutionException, InterruptedException {
        new TestTenants(directory).put("acked", "USER", List.of(HALO), List.of(IDEMEUM));
        Queue<String> accepted = new ConcurrentLinkedQueue<>();
        Queue<Integer> refused = new ConcurrentLinkedQueue<>();
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger next = new AtomicInteger();
        try (TestRegistry registry = new TestRegistry();
                TestService service = TestService.start(directory, TestKafka.address(), registry.url(), IMPATIENT)
                        .ready()) {
            // Given senders that never stop
            List<Thread> senders = IntStream.range(0, 4)
                    .mapToObj(_ -> Thread.ofVirtual().start(() -> {
                        while (!enough.get()) {
                            send(service, "ack-" + next.incrementAndGet(), accepted, refused);
                        }
                    }))
                    .toList();
            // When Kafka takes events, takes none, and takes them again
            await().until(() -> accepted.size() > 50);
            largestRecord(1);
            await().until(() -> refused.size() >= 8);
            int before = accepted.size();
            largestRecord(ORDINARY);
            await().until(() -> accepted.size() > before + 50);
            enough.set(true);
            for (Thread sender : senders) {
                sender.join();
            }
        }
        // Then
        Set<String> stored = TestKafka.events("acked").stream()
                .map(ElevationEvent::getRequestId)
                .collect(Collectors.toSet());
        assertThat(stored).containsAll(accepted);
        assertThat(refused).containsOnly(503);
    }

    private static void send(TestService service, String id, Queue<String> accepted, Queue<Integer> refused) {
        Call.Answer answer = OneService.webhook().json(Bodies.expired(id)).to(service.port());
        if (answer.status() == 202) {
            accepted.add(id);
        } else {
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            refused.add(answer.status());
        }
    }

    @Test
    void aBrokerThatDiesMeans503() {
        new TestTenants(directory).put("dying", "USER", List.of(HALO), List.of(IDEMEUM));
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.afterPropertiesSet();
        try (TestRegistry registry = new TestRegistry();
                TestService service =
                        TestService.start(directory, broker.getBrokersAsString(), registry.url(), IMPATIENT)) {
            // Given a broker that answers; what so young a one cannot do in time is a 503, sent again as producers do
            await().until(() -> expired(service, "dying-1").status() == 202);
            LogLines lines = LogLines.collect();
            // When
            broker.destroy();
            Call.Answer answer = OneService.webhook()
                    .header("Idempotency-Key", "canary")
                    .json(Bodies.requested("dying-2"))
                    .to(service.port());
            // Then
            assertThat(lines.stopped()).isNotEmpty().noneMatch(line -> line.contains("canary"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    private static Call.Answer expired(TestService service, String id) {
        return OneService.webhook().json(Bodies.expired(id)).to(service.port());
    }
}
