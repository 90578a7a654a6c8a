package hoist.ingest;

import static hoist.ingest.OneService.HALO;
import static hoist.ingest.OneService.IDEMEUM;
import static hoist.ingest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.Topic;
import hoist.schemas.elevation.ElevationEvent;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Halo said while Kafka took nothing is in Kafka afterwards: once, in order, and before anything newer. */
final class SpoolIT {
    private static final String TENANT = "outage";

    @TempDir
    Path directory;

    private TestService start(TestRegistry registry, String... more) {
        return start(TestKafka.address(), registry, more);
    }

    private TestService start(String kafka, TestRegistry registry, String... more) {
        new TestTenants(directory).put(TENANT, "USER", List.of(HALO), List.of(IDEMEUM));
        return TestService.start(
                directory,
                kafka,
                registry.url(),
                Stream.concat(
                                Stream.of(
                                        "--hoist.ingest.publishing.answer-within=2s",
                                        "--hoist.ingest.spool.wait-for-kafka=1s",
                                        "--spring.kafka.producer.properties.delivery.timeout.ms=3000",
                                        "--spring.kafka.producer.properties.request.timeout.ms=2000",
                                        "--spring.kafka.producer.properties.max.block.ms=1000",
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

    /** Those of the shared broker, in order. */
    private static List<String> requests(String start) {
        return TestKafka.events(TENANT).stream()
                .map(ElevationEvent::getRequestId)
                .filter(request -> request.startsWith(start))
                .toList();
    }

    private static void awaitEmpty(TestService service) {
        await().untilAsserted(() -> assertThat(events(service)).isZero());
    }

    @Test
    void anOutageLosesNothingOfHalosAndKeepsItsOrder() {
        try (StoppableKafka kafka = new StoppableKafka();
                TestRegistry registry = new TestRegistry();
                TestService service = start(kafka.address(), registry)) {
            // Given
            await().until(() -> expired(service, "before").status() == 202);
            kafka.goAway();
            // When
            for (String request : List.of("c", "a", "b")) {
                assertThat(approve(service, request).status()).isEqualTo(202);
            }
            SpoolCalls.fromHalo(TENANT, "outage")
                    .values()
                    .forEach(
                            call -> assertThat(call.to(service.port()).status()).isEqualTo(202));
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
            // And when it comes back
            kafka.comeBack();
            awaitEmpty(service);
            await().until(() -> expired(service, "after").status() == 202);
            // Then whatever came twice has the same id, and the first of each came in order
            assertThat(kafka.requests(TENANT).stream().distinct())
                    .containsSubsequence("before", "c", "a", "b", "outage-approved", "outage-denied", "after");
            assertThat(kafka.ids(Topic.ELEVATION_EVENTS, TENANT)).hasSameSizeAs(new HashSet<>(kafka.requests(TENANT)));
            assertThat(kafka.ids(Topic.JIT_EVENTS, TENANT)).hasSize(1);
            assertThat(kafka.ids(Topic.HALO_EVENTS, TENANT)).hasSize(1);
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
                assertThat(requests("kept-")).containsExactly("kept-1", "kept-2");
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
                for (String request : List.of("killed-3", "killed-1", "killed-2")) {
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
                assertThat(requests("killed-")).containsExactly("killed-3", "killed-1", "killed-2");
            }
        }
    }
}
