package hoist.ingest;

import static hoist.ingest.OneService.HALO;
import static hoist.ingest.OneService.IDEMEUM;
import static hoist.ingest.OneService.SECRET;
import static hoist.ingest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.tenants.ApiKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who calls without a known credential is slowed by address, and nobody else with them. */
final class StrangersIT {
    private static final String UNKNOWN = ApiKey.generate().text().reveal();

    @TempDir
    Path directory;

    @BeforeEach
    void oneTenant() {
        new TestTenants(directory).put("slowed", "USER", List.of(HALO), List.of(IDEMEUM), SECRET);
    }

    private TestService start(TestRegistry registry, String... more) {
        String[] settings = Stream.concat(
                        Stream.of("--hoist.ingest.door.refusal-burst=3", "--hoist.ingest.door.refusals-per-second=1"),
                        Stream.of(more))
                .toArray(String[]::new);
        return TestService.start(directory, TestKafka.address(), registry.url(), settings)
                .ready();
    }

    private static List<Call.Answer> refused(TestService service, String forwardedFor) {
        return IntStream.range(0, 12)
                .mapToObj(_ -> Call.post(Call.ELEVATIONS)
                        .header("X-Idemeum-Api-Key", UNKNOWN)
                        .header("X-Forwarded-For", forwardedFor)
                        .json(Bodies.expired("stranger"))
                        .to(service.port()))
                .toList();
    }

    @Test
    void aStrangerIsSlowedAndAKnownCallerAtTheSameAddressIsNot() {
        try (TestRegistry registry = new TestRegistry();
                TestService service = start(registry)) {
            // When
            List<Call.Answer> answers = refused(service, "192.0.2.1");
            // Then
            assertThat(answers)
                    .extracting(Call.Answer::status)
                    .startsWith(401, 401, 401)
                    .contains(429);
            assertThat(answers).filteredOn(answer -> answer.status() == 429).allSatisfy(answer -> {
                Problems.expect(answer, 429, "");
                assertThat(answer.header("Retry-After")).isEqualTo("1");
            });
            IntStream.range(0, 12)
                    .forEach(i -> assertThat(OneService.webhook()
                                    .json(Bodies.expired("known-" + i))
                                    .to(service.port())
                                    .status())
                            .isEqualTo(202));
        }
    }

    @Test
    void signaturesAreNotLookedAtWhileStrangersAreSlowed() {
        try (TestRegistry registry = new TestRegistry();
                TestService service = start(registry)) {
            // Given
            assertThat(signed(service, SECRET)).isEqualTo(202);
            // When strangers sign, then not even a right signature is one
            await().until(() -> {
                IntStream.range(0, 6).forEach(_ -> signed(service, TestTenants.secret("nobody")));
                return signed(service, SECRET) == 429;
            });
            // And when they are gone, it is
            await().until(() -> signed(service, SECRET) == 202);
        }
    }

    private static int signed(TestService service, String secret) {
        return Signature.signed(secret, "stranger", Instant.now(), "application/json", Bodies.expired("stranger"))
                .to(service.port())
                .status();
    }

    @Test
    void aForwardedAddressIsNotBelieved() {
        try (TestRegistry registry = new TestRegistry();
                TestService service = start(registry)) {
            // When every call names another
            List<Integer> statuses = IntStream.range(0, 12)
                    .mapToObj(i -> refused(service, "192.0.2." + i).getFirst().status())
                    .toList();
            // Then
            assertThat(statuses).contains(429);
        }
    }

    @Test
    void aForwardedAddressCountsWhereTheSettingsSaySo() {
        try (TestRegistry registry = new TestRegistry();
                TestService service = start(registry, "--server.forward-headers-strategy=native")) {
            // Given
            assertThat(refused(service, "192.0.2.1"))
                    .extracting(Call.Answer::status)
                    .contains(429);
            // When, then
            assertThat(refused(service, "192.0.2.2"))
                    .extracting(Call.Answer::status)
                    .startsWith(401, 401, 401);
        }
    }

    @Test
    void theAuditLineNamesTheAddress() {
        try (TestRegistry registry = new TestRegistry();
                TestService service = start(registry)) {
            // Given
            LogLines lines = LogLines.collect();
            // When
            refused(service, "192.0.2.1");
            // Then
            assertThat(lines.stopped())
                    .anyMatch(line -> line.startsWith("refused") && line.contains("address=\"127.0.0.1\""))
                    .noneMatch(line -> line.contains("192.0.2.1"));
        }
    }
}
