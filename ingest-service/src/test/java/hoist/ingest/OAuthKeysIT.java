package hoist.ingest;

import static hoist.ingest.OAuthService.KEY_FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys and tokens that age, and key files that are missing or none. */
final class OAuthKeysIT {
    private static final String NO_OTHER = "--hoist.ingest.oauth.other-key-file=";

    @TempDir
    Path directory;

    private void put(String may, String... secrets) {
        OAuthService.put(
                directory,
                "changing",
                new OAuthService.Client("runbook", "runbook", may, secrets),
                new OAuthService.Client("other", "other", "decide", "other"));
    }

    @Test
    void tokensOutliveARestartAndOpenAtEveryInstanceWithTheKey() throws IOException {
        // Given
        put("decide", "secret");
        String token;
        try (OAuthService first = OAuthService.start(directory)) {
            token = first.token("runbook", "secret");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first.keyFile())))
                    .isEqualTo("rw-------");
        }
        // When, then
        try (OAuthService second = OAuthService.start(directory);
                OAuthService third = OAuthService.start(directory)) {
            assertThat(second.approve(token, "changes-6").status()).isEqualTo(202);
            assertThat(third.approve(second.token("runbook", "secret"), "changes-6")
                            .status())
                    .isEqualTo(202);
        }
    }

    @Test
    void keysChangeWithoutAGap(@TempDir Path keys) throws IOException {
        // Given a token by the old key
        put("decide", "secret");
        String byOld;
        try (OAuthService service = OAuthService.start(directory)) {
            byOld = service.token("runbook", "secret");
        }
        Path old = Files.move(directory.resolve(KEY_FILE), keys.resolve("old.json"));
        // When another key signs, and the old one is taken too
        String byNew;
        try (OAuthService service = OAuthService.start(directory, "--hoist.ingest.oauth.other-key-file=" + old)) {
            byNew = service.token("runbook", "secret");
            assertThat(service.approve(byOld, "changes-7").status()).isEqualTo(202);
            assertThat(service.approve(byNew, "changes-7").status()).isEqualTo(202);
        }
        // Then the old one can go
        try (OAuthService service = OAuthService.start(directory, NO_OTHER)) {
            assertThat(service.approve(byOld, "changes-8").status()).isEqualTo(401);
            assertThat(service.approve(byNew, "changes-8").status()).isEqualTo(202);
        }
    }

    @Test
    void aKeyFileThatIsNoneStopsTheStartWithASentence() throws IOException {
        // Given
        Path file = Files.writeString(directory.resolve(KEY_FILE), "{}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        // When, then
        assertThatThrownBy(() -> TestService.start(directory, "127.0.0.1:1", "http://127.0.0.1:1"))
                .hasStackTraceContaining("The key file " + file + " holds no key in JWK form");
        assertThat(file).hasContent("{}");
    }

    @Test
    void withoutClientsNoKeyFileIsNeeded() {
        // Given
        OAuthService.put(directory, "changing");
        String nowhere = "--hoist.ingest.oauth.key-file=" + directory.resolve("nowhere/key.json");
        // When, then
        try (OAuthService service = OAuthService.start(directory, nowhere)) {
            assertThat(service.ask("runbook", "secret").text("error")).isEqualTo("invalid_client");
        }
        put("decide", "secret");
        assertThatThrownBy(() -> TestService.start(directory, "127.0.0.1:1", "http://127.0.0.1:1", nowhere))
                .hasStackTraceContaining("HOIST_INGEST_OAUTH_KEYFILE");
    }

    @Test
    void tokensExpireWithSomeTimeForClocksThatAreApart() {
        // Given
        put("decide", "secret");
        PassingClock clock = new PassingClock();
        try (OAuthService service = OAuthService.start(directory, clock)) {
            String token = service.token("runbook", "secret");
            // When, then
            clock.pass(Duration.ofMinutes(10).plusSeconds(4));
            assertThat(service.approve(token, "changes-9").status()).isEqualTo(202);
            clock.pass(Duration.ofSeconds(1));
            assertThat(service.approve(token, "changes-10").status()).isEqualTo(401);
        }
    }
}
