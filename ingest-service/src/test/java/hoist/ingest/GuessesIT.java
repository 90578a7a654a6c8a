package hoist.ingest;

import static hoist.ingest.Runbook.ID;
import static hoist.ingest.Runbook.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who guesses secrets soon learns nothing more, not even that it guessed right; others do not suffer from it. */
final class GuessesIT {
    @TempDir
    static Path directory;

    private static OAuthService service;

    @BeforeAll
    static void start() {
        Runbook.put(directory, "guessed");
        OAuthService.put(
                directory, "neighbour", new OAuthService.Client("other", "other-runbook", "decide", "other-secret"));
        service = OAuthService.start(
                directory, "--hoist.ingest.door.guess-burst=3", "--hoist.ingest.door.guesses-per-minute=1");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Call.Answer webhook(String tenant, String password) {
        return Call.post(Call.HALO)
                .basic(TestTenants.username(tenant), password)
                .json(HaloPayloads.small("guess", 701))
                .to(service.port());
    }

    private static void isToldToWait(Call.Answer answer) {
        Problems.expect(answer, 429, "");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
    }

    @Test
    void aPasswordIsNotComparedAnyMore() {
        // Given
        assertThat(IntStream.range(0, 3)
                        .mapToObj(i -> webhook("guessed", "guess-" + i).status()))
                .containsOnly(401);
        // When, then
        isToldToWait(webhook("guessed", "guess-4"));
        isToldToWait(webhook("guessed", TestTenants.password("guessed")));
        assertThat(webhook("neighbour", TestTenants.password("neighbour")).status())
                .isEqualTo(202);
    }

    @Test
    void norIsTheSecretOfAnOAuth2Client() {
        // Given
        assertThat(IntStream.range(0, 3)
                        .mapToObj(i -> service.ask(ID, "guess-" + i).status()))
                .containsOnly(401);
        // When, then
        isToldToWait(service.ask(ID, "guess-4"));
        isToldToWait(service.ask(ID, SECRET));
        isToldToWait(Runbook.byHeader(Runbook.BASIC).to(service.port()));
        assertThat(service.ask("other-runbook", "other-secret").status()).isEqualTo(200);
    }

    @Test
    void aNameThatNobodyHasIsCountedAlike() {
        assertThat(IntStream.range(0, 5)
                        .mapToObj(_ -> service.ask("nobody", "guess").status()))
                .isEqualTo(List.of(401, 401, 401, 429, 429));
    }

    @Test
    void rightSecretsAreNoGuesses() {
        assertThat(IntStream.range(0, 12)
                        .mapToObj(_ ->
                                service.ask("other-runbook", "other-secret").status()))
                .containsOnly(200);
    }
}
