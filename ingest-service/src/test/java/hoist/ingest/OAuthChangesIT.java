package hoist.ingest;

import static hoist.ingest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that change, move and go while their tokens are about: what is taken away is gone within seconds. */
final class OAuthChangesIT {
    private static final OAuthService.Client OTHER = new OAuthService.Client("other", "other", "decide", "other");

    @TempDir
    static Path directory;

    private static OAuthService service;
    private static String ofNarrowed;
    private static String ofGone;
    private static String ofMoved;

    @BeforeAll
    static void changeEverythingAtOnce() {
        // Given
        put(
                new OAuthService.Client("narrowed", "narrowed", "decide, disable-jit", "secret"),
                new OAuthService.Client("gone", "gone", "decide", "secret"),
                new OAuthService.Client("moved", "moved", "decide", "secret"),
                rotating("old"),
                OTHER);
        service = OAuthService.start(directory);
        ofNarrowed = service.token("narrowed", "secret");
        ofGone = service.token("gone", "secret");
        ofMoved = service.token("moved", "secret");
        assertThat(service.approve(ofNarrowed, "changes-1").status()).isEqualTo(202);
        assertThat(service.approve(ofGone, "changes-1").status()).isEqualTo(202);
        assertThat(service.approve(ofMoved, "changes-1").status()).isEqualTo(202);
        assertThat(service.ask("rotating", "new").status()).isEqualTo(401);
        // When
        put(new OAuthService.Client("narrowed", "narrowed", "disable-jit", "secret"), rotating("old", "new"), OTHER);
        OAuthService.put(directory, "elsewhere", new OAuthService.Client("moved", "moved", "decide", "secret"));
        await().until(() -> service.ask("moved", "secret").status() == 200
                && service.ask("rotating", "new").status() == 200);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static OAuthService.Client rotating(String... secrets) {
        return new OAuthService.Client("rotating", "rotating", "decide", secrets);
    }

    private static void put(OAuthService.Client... clients) {
        OAuthService.put(directory, "changing", clients);
    }

    @Test
    void whatAClientMayNoMoreItsTokenDoesNotOpen() {
        assertThat(service.approve(ofNarrowed, "changes-2").status()).isEqualTo(403);
        assertThat(service.ask("narrowed", "secret", "ingest:decision").text("error"))
                .isEqualTo("invalid_scope");
    }

    @Test
    void aClientThatIsGoneTakesItsTokensAlong() {
        // Given
        long before = TestKafka.stored();
        // When, then
        assertThat(service.approve(ofGone, "changes-4").status()).isEqualTo(401);
        assertThat(service.ask("gone", "secret").text("error")).isEqualTo("invalid_client");
        assertThat(TestKafka.stored()).isEqualTo(before);
        assertThat(service.ask("other", "other").status()).isEqualTo(200);
    }

    @Test
    void aClientThatMovesToAnotherTenantTakesNoTokensAlong() {
        assertThat(service.approve(ofMoved, "changes-5").status()).isEqualTo(401);
        assertThat(service.approve(service.token("moved", "secret"), "changes-5")
                        .status())
                .isEqualTo(202);
        assertThat(TestKafka.events("elsewhere")).hasSize(1);
    }

    @Test
    void secretsRotateWithoutAGap() {
        // Given both
        assertThat(service.ask("rotating", "old").status()).isEqualTo(200);
        assertThat(service.ask("rotating", "new").status()).isEqualTo(200);
        // When
        put(rotating("new"), OTHER);
        // Then
        await().untilAsserted(() ->
                assertThat(service.ask("rotating", "old").status()).isEqualTo(401));
        assertThat(service.ask("rotating", "new").status()).isEqualTo(200);
    }
}
