package hoist.ingest;

import static hoist.ingest.OneService.HALO;
import static hoist.ingest.OneService.IDEMEUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which calls the spool answers for, as it is and with each route the other way round, before Kafka was ever reached. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SpoolRoutesIT {
    private static final String TENANT = "routes";

    private final TestRegistry registry = new TestRegistry().answering(503);
    private TestService asItIs;
    private TestService turnedRound;

    @BeforeAll
    void start(@TempDir Path directory) {
        new TestTenants(directory).put(TENANT, "USER", List.of(HALO), List.of(IDEMEUM));
        asItIs = TestService.start(directory, TestKafka.address(), registry.url());
        turnedRound = TestService.start(
                directory,
                TestKafka.address(),
                registry.url(),
                Stream.of("approve", "deny", "entrajitaccounts", "halo-webhook", "elevations", "jit")
                        .map(route -> "--hoist.ingest.spool.routes." + route + "="
                                + (route.equals("elevations") || route.equals("jit")))
                        .toArray(String[]::new));
    }

    @AfterAll
    void stop() {
        asItIs.close();
        turnedRound.close();
        registry.close();
    }

    static Stream<Call> fromHalo() {
        return SpoolCalls.fromHalo(TENANT, "routes").values().stream();
    }

    static Stream<Call> fromProducers() {
        return SpoolCalls.fromProducers("routes").values().stream();
    }

    @ParameterizedTest
    @MethodSource("fromHalo")
    void halosCallsAreAcceptedUnlessTurnedOff(Call call) {
        assertThat(call.to(asItIs.port()).status()).isEqualTo(202);
        refused(call, turnedRound);
    }

    @ParameterizedTest
    @MethodSource("fromProducers")
    void producersComeAgainUnlessTurnedOn(Call call) {
        assertThat(call.to(turnedRound.port()).status()).isEqualTo(202);
        refused(call, asItIs);
    }

    private static void refused(Call call, TestService service) {
        Call.Answer answer = call.to(service.port());
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }
}
