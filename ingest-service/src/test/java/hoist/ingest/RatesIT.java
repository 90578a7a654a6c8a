package hoist.ingest;

import static hoist.ingest.OneService.HALO;
import static hoist.ingest.OneService.IDEMEUM;
import static hoist.ingest.OneService.OTHER_HALO;
import static hoist.ingest.OneService.OTHER_IDEMEUM;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.tenants.ApiKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One call a second of each credential, and several at once: a producer comes again, Halo does not and has to wait. */
final class RatesIT {
    @TempDir
    static Path directory;

    private static TestRegistry registry;
    private static TestService service;

    @BeforeAll
    static void start() {
        TestTenants tenants = new TestTenants(directory);
        tenants.put("hasty", "USER", List.of(HALO), List.of(IDEMEUM));
        tenants.put("hastier", "USER", List.of(OTHER_HALO), List.of(OTHER_IDEMEUM));
        registry = new TestRegistry();
        service = TestService.start(
                        directory,
                        TestKafka.address(),
                        registry.url(),
                        "--hoist.ingest.door.burst=1",
                        "--hoist.ingest.door.calls-per-second=1")
                .ready();
    }

    @AfterAll
    static void stop() {
        service.close();
        registry.close();
    }

    private static List<Call.Answer> atOnce(int calls, IntFunction<Call> call)
            throws InterruptedException, ExecutionException {
        List<Callable<Call.Answer>> all = IntStream.range(0, calls)
                .<Callable<Call.Answer>>mapToObj(i -> () -> call.apply(i).to(service.port()))
                .toList();
        List<Call.Answer> answers = new ArrayList<>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Call.Answer> answer : senders.invokeAll(all)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static Call disable(ApiKey key) {
        return Call.post(Call.DISABLE)
                .header("X-Idemeum-Api-Key", key.text().reveal())
                .body(Call.DISABLE_TYPE, Bodies.disable());
    }

    @Test
    void aProducerThatCallsTooOftenIsToldWhenToComeAgain() throws InterruptedException, ExecutionException {
        // When
        List<Call.Answer> answers = atOnce(24, i -> OneService.webhook().json(Bodies.expired("hasty-" + i)));
        // Then
        assertThat(answers).extracting(Call.Answer::status).contains(202, 429).containsOnly(202, 429);
        assertThat(answers).filteredOn(answer -> answer.status() == 429).allSatisfy(answer -> {
            Problems.expect(answer, 429, "");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        });
    }

    @Test
    void aDecisionAndADisableWaitForTheirTurn() throws InterruptedException, ExecutionException {
        assertThat(atOnce(
                        3,
                        i -> i == 0
                                ? disable(HALO)
                                : OneService.halo(Call.APPROVE).body(Call.VENDOR, Bodies.approve("hasty-" + i))))
                .extracting(Call.Answer::status)
                .containsOnly(202);
    }

    @Test
    void soDoHalosWebhooks() throws InterruptedException, ExecutionException {
        assertThat(atOnce(
                        3,
                        i -> Call.post(Call.HALO)
                                .basic(TestTenants.username("hasty"), TestTenants.password("hasty"))
                                .json(HaloPayloads.small("hasty-" + i, 801))))
                .extracting(Call.Answer::status)
                .containsOnly(202);
    }

    @Test
    void aTurnThatIsFarIsNotWaitedFor() throws InterruptedException, ExecutionException {
        // When
        List<Call.Answer> answers = atOnce(60, _ -> disable(OTHER_HALO));
        // Then
        assertThat(answers).extracting(Call.Answer::status).contains(202, 429).containsOnly(202, 429);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 429)
                .allSatisfy(answer -> assertThat(Integer.parseInt(answer.header("Retry-After")))
                        .isBetween(1, 7));
    }
}
