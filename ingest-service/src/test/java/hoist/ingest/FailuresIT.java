package hoist.ingest;

import static hoist.ingest.OneService.HALO;
import static hoist.ingest.OneService.IDEMEUM;
import static hoist.ingest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is answered when the service itself fails, behind each route and in a filter: that it failed, and nothing of how. Here it
 * fails whenever it wants to know the time.
 */
final class FailuresIT {
    private static final String CANARY = "canary-of-a-failure";
    private static final String TENANT = "failing";

    @TempDir
    static Path directory;

    private static final StumblingClock CLOCK = new StumblingClock();
    private static TestRegistry registry;
    private static TestService service;

    /** One that fails while it is told to. */
    private static final class StumblingClock extends Clock {
        private final AtomicReference<Supplier<Instant>> now = new AtomicReference<>(Instant::now);

        void fails(Supplier<Instant> failure) {
            now.set(failure);
        }

        void goesAgain() {
            now.set(Instant::now);
        }

        @Override
        public Instant instant() {
            return now.get().get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeAll
    static void start() {
        new TestTenants(directory).put(TENANT, "USER", List.of(HALO), List.of(IDEMEUM));
        Runbook.put(directory, "failing-runbook");
        registry = new TestRegistry();
        service = TestService.start(directory, TestKafka.address(), registry.url(), CLOCK)
                .ready();
    }

    @AfterAll
    static void stop() {
        service.close();
        registry.close();
    }

    @AfterEach
    void mend() {
        CLOCK.goesAgain();
    }

    /** One of each route. */
    static Stream<Call> calls() {
        return Stream.of(
                OneService.webhook().json(Bodies.expired("failing-1")),
                OneService.webhookAt(Call.JIT).json(Bodies.granted("failing-2")),
                OneService.halo(Call.APPROVE).body(Call.VENDOR, Bodies.approve("failing-3")),
                OneService.halo(Call.DENY).body(Call.VENDOR, Bodies.deny("failing-4")),
                OneService.halo(Call.DISABLE).body(Call.DISABLE_TYPE, Bodies.disable()),
                Call.post(Call.HALO)
                        .basic(TestTenants.username(TENANT), TestTenants.password(TENANT))
                        .json(HaloPayloads.small("failing-5", 901)),
                Runbook.known("grant_type", "client_credentials"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aDefectIsAProblemThatTellsNothingOfIt(Call call) {
        tellsNothing(call, () -> {
            throw new IllegalStateException(CANARY);
        });
    }

    @ParameterizedTest
    @MethodSource("calls")
    void soIsAnError(Call call) {
        tellsNothing(call, () -> {
            throw new AssertionError(CANARY);
        });
    }

    private static void tellsNothing(Call call, Supplier<Instant> failure) {
        // Given
        long before = TestKafka.stored();
        LogLines log = LogLines.collect();
        CLOCK.fails(failure);
        // When
        WireAnswer answer = Wire.answerTo(service.port(), call.bytes());
        CLOCK.goesAgain();
        // Then
        assertThat(answer.status()).as(answer.body()).isEqualTo(500);
        assertThat(answer.headers())
                .containsEntry("content-type", "application/problem+json")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store")
                .doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.text("reason")).isEqualTo("The service failed.");
        assertThat(answer.body())
                .doesNotContainIgnoringCase(CANARY, "exception", "error:", "tomcat", "java.", "hoist.", "at org");
        assertThat(TestKafka.stored()).isEqualTo(before);
        await().untilAsserted(() -> assertThat(log.soFar())
                .filteredOn(line -> line.contains("route="))
                .singleElement()
                .asString()
                .startsWith("refused")
                .contains("statusCode=\"500\""));
        assertThat(log.stopped()).as("why, for the operator").anyMatch(line -> line.contains(CANARY));
        // And the next call is one like any other
        assertThat(Wire.answerTo(service.port(), call.bytes()).status()).isIn(200, 202);
    }
}
