package hoist.ingest;

import static hoist.ingest.OAuthService.KEY_FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients and keys that come, change and go while tokens are about. */
final class OAuthChangesIT {
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
    void whatIsTakenAwayIsGoneWithinSeconds() {
        // Given
        put("decide, disable-jit", "secret");
        try (OAuthService service = OAuthService.start(directory)) {
            String token = service.token("runbook", "secret");
            assertThat(service.approve(token, "changes-1").status()).isEqualTo(202);
            // When it may no more
            put("disable-jit", "secret");
            // Then
            await().untilAsserted(() ->
                    assertThat(service.approve(token, "changes-2").status()).isEqualTo(403));
            assertThat(service.ask("runbook", "secret", "ingest:decision").text("error"))
                    .isEqualTo("invalid_scope");
            // When it is gone
            OAuthService.put(directory, "changing", new OAuthService.Client("other", "other", "decide", "other"));
            // Then
            await().untilAsserted(() ->
                    assertThat(service.approve(token, "changes-3").status()).isEqualTo(401));
            long before = TestKafka.stored();
            assertThat(service.approve(token, "changes-4").status()).isEqualTo(401);
            assertThat(service.ask("runbook", "secret").text("error")).isEqualTo("invalid_client");
            assertThat(TestKafka.stored()).isEqualTo(before);
            assertThat(service.ask("other", "other").status()).isEqualTo(200);
        }
    }

    @Test
    void aClientThatMovesToAnotherTenantTakesNoTokensAlong() {
        // Given
        put("decide", "secret");
        try (OAuthService service = OAuthService.start(directory)) {
            String token = service.token("runbook", "secret");
            // When
            OAuthService.put(directory, "changing");
            OAuthService.put(directory, "elsewhere", new OAuthService.Client("runbook", "runbook", "decide", "secret"));
            await().untilAsserted(() ->
                    assertThat(service.ask("runbook", "secret").status()).isEqualTo(200));
            // Then
            await().untilAsserted(() ->
                    assertThat(service.approve(token, "changes-5").status()).isEqualTo(401));
            assertThat(service.approve(service.token("runbook", "secret"), "changes-5")
                            .status())
                    .isEqualTo(202);
            assertThat(TestKafka.events("elsewhere")).hasSize(1);
        }
    }

    @Test
    void secretsRotateWithoutAGap() {
        // Given
        put("decide", "old");
        try (OAuthService service = OAuthService.start(directory)) {
            assertThat(service.ask("runbook", "new").status()).isEqualTo(401);
            // When both are there, both open
            put("decide", "old", "new");
            await().untilAsserted(() ->
                    assertThat(service.ask("runbook", "new").status()).isEqualTo(200));
            assertThat(service.ask("runbook", "old").status()).isEqualTo(200);
            // Then the old one can go
            put("decide", "new");
            await().untilAsserted(() ->
                    assertThat(service.ask("runbook", "old").status()).isEqualTo(401));
            assertThat(service.ask("runbook", "new").status()).isEqualTo(200);
        }
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
    void tokensExpire() {
        // Given a life of two seconds, and five more for clocks that are apart
        put("decide", "secret");
        try (OAuthService service = OAuthService.start(directory, "--hoist.ingest.oauth.token-life=2s")) {
            Call.Answer answer = service.ask("runbook", "secret");
            assertThat(answer.json().path("expires_in").asInt(-1)).isBetween(0, 2);
            // When, then
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(service.approve(answer.text("access_token"), "changes-9")
                                    .status())
                            .isEqualTo(401));
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
}
