package hoist.ingest;

import static hoist.ingest.OneService.HALO;
import static hoist.ingest.OneService.IDEMEUM;
import static hoist.ingest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ready means that the first call need wait for no registry. */
final class FirstCallIT {
    private static final String LOOKING_UP = "--hoist.registry.serializer=" + LookingUpSerializer.class.getName();

    @TempDir
    Path directory;

    @BeforeEach
    void oneTenant() {
        new TestTenants(directory).put("first", "USER", List.of(HALO), List.of(IDEMEUM));
    }

    private static Call.Answer call(TestService service) {
        return OneService.webhook().json(Bodies.expired("first-1")).to(service.port());
    }

    private static Call.Answer disable(TestService service) {
        return OneService.halo(Call.DISABLE)
                .body(Call.DISABLE_TYPE, Bodies.disable())
                .to(service.port());
    }

    private static Call.Answer haloWebhook(TestService service) {
        return Call.post(Call.HALO)
                .basic(TestTenants.username("first"), TestTenants.password("first"))
                .json(HaloPayloads.small("first-2", 401))
                .to(service.port());
    }

    @Test
    void onceReadyNoCallAsksTheRegistry() {
        // Given
        TestRegistry registry = new TestRegistry();
        try (TestService service = TestService.start(directory, TestKafka.address(), registry.url(), LOOKING_UP)
                .ready()) {
            // When
            registry.close();
            // Then
            assertThat(call(service).status()).isEqualTo(202);
            assertThat(disable(service).status()).isEqualTo(202);
            assertThat(haloWebhook(service).status()).isEqualTo(202);
        }
    }

    @Test
    void aRehearsalStoresNothing() {
        // Given
        long before = OneService.stored();
        // When
        try (TestRegistry registry = new TestRegistry();
                TestService service = TestService.start(directory, TestKafka.address(), registry.url())
                        .ready()) {
            // Then
            assertThat(service.readiness()).isEqualTo(200);
            assertThat(OneService.stored()).isEqualTo(before);
        }
    }

    /** The look-up itself hangs here, and would do so for a call as well. */
    @Test
    void aRegistryThatHangsKeepsTheServiceFromBeingReadyAndNoCallWaiting() {
        try (TestRegistry registry = new TestRegistry().answering(503);
                TestService service = TestService.start(directory, TestKafka.address(), registry.url(), LOOKING_UP)) {
            // Given
            registry.answering(200);
            registry.hangingAt("/ids/");
            await().until(registry::isAskedAndHangs);
            // When
            Call.Answer answer = call(service);
            // Then
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(service.readiness()).isEqualTo(503);
            // And when it answers again
            registry.letGo();
            await().untilAsserted(() -> assertThat(call(service).status()).isEqualTo(202));
        }
    }

    @Test
    void aSerializerThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> TestService.start(
                        directory, "127.0.0.1:1", "http://127.0.0.1:1", "--hoist.registry.serializer=no.such.Class"))
                .hasStackTraceContaining("no.such.Class is no usable Kafka Serializer");
    }
}
