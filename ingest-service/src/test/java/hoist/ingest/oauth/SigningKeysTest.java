package hoist.ingest.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import hoist.tenants.Tenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What happens where the signing key's file cannot be made. */
final class SigningKeysTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(SigningKeys.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    Path directory;

    @BeforeEach
    void collect() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
    }

    private static OAuthSettings settings(Path keyFile) {
        return new OAuthSettings("https://hoist.invalid/ingest", "hoist-ingest", Duration.ofMinutes(10), keyFile, "");
    }

    private ClientsInForce clients(String... clientIds) throws IOException {
        return new ClientsInForce(Tenants.of(TestClients.tenant(directory, "one", clientIds)), Duration.ofMinutes(10));
    }

    private Stream<String> logged(Level level) {
        return log.list.stream()
                .filter(event -> event.getLevel() == level)
                .map(event -> event.getFormattedMessage() + " " + event.getKeyValuePairs());
    }

    @Test
    void withoutClientsTheKeyIsKeptInMemory() throws IOException {
        // Given
        Path nowhere = directory.resolve("nowhere/key.json");
        // When
        SigningKeys keys = SigningKeys.of(settings(nowhere), clients());
        // Then
        assertThat(keys.signing().isPrivate()).isTrue();
        assertThat(keys.accepted().getKeyByKeyId(keys.signing().getKeyID())).isNotNull();
        assertThat(nowhere).doesNotExist();
        assertThat(logged(Level.WARN))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).contains(nowhere.toString()).contains("HOIST_INGEST_OAUTH_KEYFILE"));
    }

    @Test
    void aClientNeedsTheFile() throws IOException {
        // Given
        ClientsInForce clients = clients("runbook");
        OAuthSettings nowhere = settings(directory.resolve("nowhere/key.json"));
        // When, then
        assertThatThrownBy(() -> SigningKeys.of(nowhere, clients))
                .isInstanceOf(UnusableKeyFile.class)
                .hasMessageContaining("is not there and cannot be made")
                .hasMessageContaining("HOIST_INGEST_OAUTH_KEYFILE");
    }

    @Test
    void aFileThatIsNoKeyIsRefusedEvenWithoutClients() throws IOException {
        // Given
        Path file = Files.writeString(directory.resolve("key.json"), "{}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        ClientsInForce nobody = clients();
        // When, then
        assertThatThrownBy(() -> SigningKeys.of(settings(file), nobody)).isInstanceOf(UnusableKeyFile.class);
    }

    @Test
    void theThumbprintIsLoggedForComparison() throws IOException {
        // When
        SigningKeys keys = SigningKeys.of(settings(directory.resolve("key.json")), clients("runbook"));
        // Then
        assertThat(logged(Level.INFO))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("thumbprint=\"" + keys.signing().getKeyID() + "\"")
                        .doesNotContain(keys.signing().getD().toString()));
        assertThat(logged(Level.WARN)).isEmpty();
    }
}
