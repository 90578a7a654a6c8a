package hoist.ingest;

import static hoist.ingest.OneService.HALO;
import static hoist.ingest.OneService.IDEMEUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.schemas.Topic;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.halo.HaloEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Halo said while Kafka took nothing is in Kafka afterwards: once, in order, and before anything newer. */
final class SpoolIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String TENANT = "outage";

    @TempDir
    Path directory;

    @AfterEach
    void kafkaTakesEvents() throws ExecutionException, InterruptedException {
        replicasNeeded(1);
    }

    /** There is one replica: when two are needed Kafka answers, and stores nothing. */
    private static void replicasNeeded(int number) throws ExecutionException, InterruptedException {
        var needed = Set.of(new AlterConfigOp(
                new ConfigEntry("min.insync.replicas", Integer.toString(number)), AlterConfigOp.OpType.SET));
        try (Admin admin = TestKafka.admin()) {
            admin.incrementalAlterConfigs(Stream.of(Topic.ELEVATION_EVENTS, Topic.JIT_EVENTS, Topic.HALO_EVENTS)
                            .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName()))
                            .collect(Collectors.toMap(resource -> resource, _ -> needed)))
                    .all()
                    .get();
        }
    }

    private TestService start(TestRegistry registry, String... more) {
        new TestTenants(directory).put(TENANT, "USER", List.of(HALO), List.of(IDEMEUM));
        return TestService.start(
                directory,
                TestKafka.address(),
                registry.url(),
                Stream.concat(
                                Stream.of(
                                        "--hoist.ingest.publishing.answer-within=2s",
                                        "--hoist.ingest.spool.wait-for-kafka=1s",
                                        "--hoist.ingest.spool.try-again-every=100ms",
                                        "--hoist.ingest.spool.directory=" + directory.resolve(".spool")),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private static Call.Answer approve(TestService service, String requestId) {
        return OneService.halo(Call.APPROVE)
                .body(Call.VENDOR, Bodies.approve(requestId))
                .to(service.port());
    }

    private static Call.Answer expired(TestService service, String requestId) {
        return OneService.webhook().json(Bodies.expired(requestId)).to(service.port());
    }

    private static Call.Answer health(TestService service, String path) {
        return Call.of("GET", "/actuator/health" + path).to(service.managementPort());
    }

    private static String metrics(TestService service) {
        return Call.of("GET", "/actuator/prometheus")
                .to(service.managementPort())
                .response()
                .body();
    }

    private static int events(TestService service) {
        return health(service, "/spool").json().path("details").path("events").asInt();
    }

    /** Requests in the order in which the first event of each came, whatever came twice. */
    private static List<String> requests() {
        return TestKafka.events(TENANT).stream()
                .map(ElevationEvent::getRequestId)
                .distinct()
                .toList();
    }

    private static void awaitEmpty(TestService service) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(events(service)).isZero());
    }

    @Test
    void anOutageLosesNothingOfHalosAndKeepsItsOrder() throws ExecutionException, InterruptedException {
        try (TestRegistry registry = new TestRegistry();
                TestService service = start(registry)) {
            // Given
            await().atMost(PATIENCE).until(() -> expired(service, "before").status() == 202);
            replicasNeeded(2);
            await().atMost(PATIENCE).until(() -> expired(service, "too late").status() == 503);
            // When
            for (String request : List.of("c", "a", "b")) {
                assertThat(approve(service, request).status()).isEqualTo(202);
            }
            SpoolCalls.fromHalo(TENANT, "outage").values().forEach(call -> assertThat(
                            call.to(service.port()).status())
                    .isEqualTo(202));
            Call.Answer producer = expired(service, "refused");
            // Then
            assertThat(producer.status()).isEqualTo(503);
            assertThat(producer.header("Retry-After")).isEqualTo("5");
            assertThat(health(service, "").text("status")).isEqualTo("DEGRADED");
            assertThat(health(service, "").status()).isEqualTo(200);
            assertThat(health(service, "/readiness").status()).isEqualTo(200);
            assertThat(events(service)).isEqualTo(7);
            assertThat(metrics(service))
                    .contains("hoist_spool_events 7.0", "hoist_spool_taken_total 7.0", "hoist_spool_drained_total 0.0")
                    .contains("hoist_spool_bytes", "hoist_spool_oldest_age_seconds", "hoist_spool_set_aside 0.0");
            // And when Kafka takes events again
            replicasNeeded(1);
            awaitEmpty(service);
            await().atMost(PATIENCE).until(() -> expired(service, "after").status() == 202);
            // Then
            assertThat(requests()).containsSubsequence("before", "c", "a", "b", "outage-approved", "outage-denied", "after");
            assertThat(TestKafka.jitEvents(TENANT)).isNotEmpty();
            assertThat(TestKafka.haloEvents(TENANT))
                    .extracting(HaloEvent::getEventId)
                    .anySatisfy(id -> assertThat(id).contains("outage-ticket"));
            assertThat(metrics(service)).contains("hoist_spool_drained_total 7.0", "hoist_spool_events 0.0");
            assertThat(health(service, "").text("status")).isEqualTo("UP");
        }
    }

    @Test
    void whatIsInTheSpoolOutlastsAStopAndKnownSurroundingsNeedNotBeThereAtTheStart() {
        try (TestRegistry registry = new TestRegistry()) {
            // Given Kafka and a registry that were reached once
            try (TestService service = start(registry)) {
                assertThat(health(service, "/readiness").status()).isEqualTo(200);
            }
            // When it starts without them
            registry.answering(503);
            try (TestService service = start(registry)) {
                // Then
                assertThat(health(service, "/readiness").status()).isEqualTo(200);
                assertThat(approve(service, "kept-1").status()).isEqualTo(202);
                assertThat(approve(service, "kept-2").status()).isEqualTo(202);
                assertThat(expired(service, "refused").status()).isEqualTo(503);
            }
            // And when it starts with them
            registry.answering(200);
            try (TestService service = start(registry)) {
                awaitEmpty(service);
                assertThat(requests()).containsSubsequence("kept-1", "kept-2");
            }
        }
    }

    @Test
    void aSpoolThatIsFullSaysSo() {
        try (TestRegistry registry = new TestRegistry().answering(503);
                TestService service = start(registry, "--hoist.ingest.spool.most-events=1")) {
            assertThat(approve(service, "fits").status()).isEqualTo(202);
            // When
            Call.Answer answer = approve(service, "does not fit");
            // Then
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.text("reason")).contains("the spool is full");
            assertThat(metrics(service)).contains("hoist_spool_refused_total 1.0");
        }
    }

    @Test
    void killedWithEventsInTheSpoolTheNextStartSendsThemInOrder() throws Exception {
        try (TestRegistry registry = new TestRegistry().answering(503)) {
            new TestTenants(directory).put(TENANT, "USER", List.of(HALO), List.of(IDEMEUM));
            Map<String, String> settings = TestService.settings(
                    directory,
                    TestKafka.address(),
                    registry.url(),
                    "--hoist.ingest.spool.directory=" + directory.resolve(".spool"));
            // Given a process with events in its spool
            try (ServiceProcess process = ServiceProcess.start(settings, directory.resolve("log"))) {
                for (String request : List.of("k3", "k1", "k2")) {
                    assertThat(OneService.halo(Call.APPROVE)
                                    .body(Call.VENDOR, Bodies.approve(request))
                                    .to(process.port())
                                    .status())
                            .isEqualTo(202);
                }
                // When
                process.kill();
            }
            registry.answering(200);
            // Then
            try (TestService service = start(registry)) {
                awaitEmpty(service);
                List<String> ids = TestKafka.events(TENANT).stream()
                        .filter(event -> event.getRequestId().startsWith("k"))
                        .filter(event -> !event.getRequestId().startsWith("kept"))
                        .map(ElevationEvent::getRequestId)
                        .toList();
                assertThat(ids).containsExactly("k3", "k1", "k2");
            }
        }
    }
}
