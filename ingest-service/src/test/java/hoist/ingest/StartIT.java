package hoist.ingest;

import static hoist.ingest.OneService.HALO;
import static hoist.ingest.OneService.IDEMEUM;
import static hoist.ingest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoist.schemas.IncompatibleSchema;
import hoist.schemas.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stops the start, what only delays it, and what health says meanwhile. */
final class StartIT {
    private static final String NOWHERE = "127.0.0.1:1";

    @TempDir
    Path directory;

    /** The first start against a young broker may find it too slow. */
    @BeforeAll
    static void aBrokerThatAnswers() {
        OneService.port();
    }

    @BeforeEach
    void oneTenant() {
        new TestTenants(directory).put("starting", "USER", List.of(HALO), List.of(IDEMEUM));
    }

    private static Call.Answer webhook(TestService service, String requestId) {
        return OneService.webhook().json(Bodies.expired(requestId)).to(service.port());
    }

    @Test
    void anIncompatibleSchemaStopsTheStartWithASentence() {
        try (TestRegistry registry = new TestRegistry().incompatible()) {
            assertThatThrownBy(() -> TestService.start(directory, TestKafka.address(), registry.url()))
                    .hasRootCauseInstanceOf(IncompatibleSchema.class)
                    .hasStackTraceContaining("the schema registry refuses this build's schema");
        }
    }

    @Test
    void anotherNumberOfPartitionsStopsTheStart() throws ExecutionException, InterruptedException {
        // Given
        OneService.port();
        // When, then
        try (TestRegistry registry = new TestRegistry()) {
            assertThatThrownBy(() -> TestService.start(
                            directory, TestKafka.address(), registry.url(), "--hoist.topics.partitions=3"))
                    .hasStackTraceContaining("set it to 2");
        }
        try (Admin admin = TestKafka.admin()) {
            assertThat(admin.describeTopics(List.of("elevation-events"))
                            .allTopicNames()
                            .get())
                    .allSatisfy((_, topic) -> assertThat(topic.partitions()).hasSize(2));
        }
    }

    @Test
    void everyTopicOfTheContractIsThere() throws ExecutionException, InterruptedException {
        // Given
        OneService.port();
        // When, then
        try (Admin admin = TestKafka.admin()) {
            assertThat(admin.listTopics().names().get())
                    .contains(Topic.DEAD_LETTERS)
                    .containsAll(
                            Arrays.stream(Topic.values()).map(Topic::topicName).toList());
        }
    }

    @Test
    void aRegistryThatComesLaterIsWaitedFor() {
        try (TestRegistry registry = new TestRegistry().answering(503);
                TestService service = TestService.start(directory, TestKafka.address(), registry.url())) {
            // Given
            assertThat(service.readiness()).isEqualTo(503);
            Call.Answer early = webhook(service, "start-1");
            assertThat(early.status()).isEqualTo(503);
            assertThat(early.header("Retry-After")).isEqualTo("5");
            // When
            registry.answering(200);
            // Then
            await().untilAsserted(() -> assertThat(service.readiness()).isEqualTo(200));
            assertThat(webhook(service, "start-1").status()).isEqualTo(202);
        }
    }

    @Test
    void anIncompatibleSchemaFoundLaterStopsTheService() {
        try (TestRegistry registry = new TestRegistry().answering(503);
                TestService service = TestService.start(directory, TestKafka.address(), registry.url())) {
            // When
            registry.incompatible();
            // Then
            await().untilAsserted(() -> assertThat(service.context().isActive()).isFalse());
        }
    }

    @Test
    void withoutKafkaItStartsAndIsNotReady() {
        try (TestRegistry registry = new TestRegistry();
                TestService service = TestService.start(directory, NOWHERE, registry.url())) {
            assertThat(service.readiness()).isEqualTo(503);
            assertThat(Call.of("GET", "/actuator/health/liveness")
                            .to(service.managementPort())
                            .status())
                    .isEqualTo(200);
            assertThat(webhook(service, "start-2").status()).isEqualTo(503);
        }
    }

    @Test
    void anUnknownSettingStopsTheStart(@TempDir Path configuration) throws IOException {
        // Given
        Files.writeString(configuration.resolve("extra.yml"), "hoist:\n  ingest:\n    door:\n      bodywithn: 5s\n");
        // When, then
        assertThatThrownBy(() -> TestService.start(
                        directory,
                        NOWHERE,
                        "http://127.0.0.1:1",
                        "--spring.config.additional-location=file:" + configuration.resolve("extra.yml")))
                .hasStackTraceContaining("bodywithn");
    }

    @Test
    void twoServicesRunInOneJvm() {
        try (TestRegistry registry = new TestRegistry();
                TestService one = TestService.start(directory, TestKafka.address(), registry.url())
                        .ready();
                TestService two = TestService.start(directory, TestKafka.address(), registry.url())
                        .ready()) {
            assertThat(webhook(one, "start-3").status()).isEqualTo(202);
            assertThat(webhook(two, "start-3").status()).isEqualTo(202);
        }
    }
}
