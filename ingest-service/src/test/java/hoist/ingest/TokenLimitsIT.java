package hoist.ingest;

import static hoist.ingest.Runbook.ID;
import static hoist.ingest.Runbook.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often tokens can be asked for. */
final class TokenLimitsIT {
    @Test
    void strangersAreSlowedAndKnownClientsAreNotByThem(@TempDir Path own) {
        // Given
        OAuthService.put(own, "slow", new OAuthService.Client("runbook", ID, "decide", SECRET));
        try (OAuthService slow = OAuthService.start(
                own, "--hoist.ingest.door.refusal-burst=3", "--hoist.ingest.door.refusals-per-second=1")) {
            // When
            List<Call.Answer> answers =
                    IntStream.range(0, 12).mapToObj(_ -> slow.ask(ID, "x")).toList();
            // Then
            assertThat(answers)
                    .extracting(Call.Answer::status)
                    .startsWith(401, 401, 401)
                    .contains(429);
            assertThat(answers).filteredOn(answer -> answer.status() == 429).allSatisfy(answer -> {
                Problems.expect(answer, 429, "");
                assertThat(answer.header("Retry-After")).isEqualTo("1");
            });
            assertThat(slow.approve("garbage", "slow-1").status()).isEqualTo(429);
            IntStream.range(0, 12)
                    .forEach(_ -> assertThat(slow.ask(ID, SECRET).status()).isEqualTo(200));
        }
    }

    @Test
    void oneClientHasItsRateToo(@TempDir Path own) {
        // Given
        OAuthService.put(own, "rated", new OAuthService.Client("runbook", ID, "decide", SECRET));
        try (OAuthService rated = OAuthService.start(
                own,
                "--hoist.ingest.door.burst=3",
                "--hoist.ingest.door.calls-per-second=1",
                "--hoist.ingest.door.halo-waits=0s")) {
            // When
            List<Call.Answer> answers =
                    IntStream.range(0, 12).mapToObj(_ -> rated.ask(ID, SECRET)).toList();
            // Then
            assertThat(answers)
                    .extracting(Call.Answer::status)
                    .startsWith(200, 200, 200)
                    .contains(429);
        }
    }
}
