package hoist.ingest.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyFileTest {
    @TempDir
    Path directory;

    private Path path() {
        return directory.resolve("key.json");
    }

    private void write(String text, String mode) throws IOException {
        Files.writeString(path(), text);
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString(mode));
    }

    @Test
    void isMadeForItsOwnerOnlyAndKept() throws IOException {
        // When
        ECKey made = new KeyFile(path()).readOrMake();
        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                .isEqualTo("rw-------");
        assertThat(new KeyFile(path()).readOrMake()).isEqualTo(made);
        assertThat(new KeyFile(path()).read()).isEqualTo(made);
        assertThat(directory).isDirectoryContaining(file -> file.equals(path()));
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whoMakesItAtTheSameTimeGetsTheSame() throws InterruptedException, ExecutionException {
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            // When
            Callable<ECKey> start = () -> new KeyFile(path()).readOrMake();
            List<Future<ECKey>> keys =
                    instances.invokeAll(Stream.generate(() -> start).limit(20).toList());
            // Then
            for (Future<ECKey> key : keys) {
                assertThat(key.get()).isEqualTo(keys.getFirst().get());
            }
        }
    }

    static Stream<String> noSuchKeys() throws JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        ECKey other = new ECKeyGenerator(Curve.P_256).generate();
        return Stream.of(
                "",
                "not JSON",
                "{}",
                "[]",
                new RSAKeyGenerator(2048).generate().toJSONString(),
                new ECKeyGenerator(Curve.P_384).generate().toJSONString(),
                key.toPublicJWK().toJSONString(),
                key.toJSONString().substring(0, 100),
                key.toJSONString().replace(key.getD().toString(), other.getD().toString()));
    }

    @ParameterizedTest
    @MethodSource("noSuchKeys")
    void anythingElseIsRefusedAndLeftAsItIs(String text) throws IOException {
        // Given
        write(text, "rw-------");
        // When, then
        assertThatThrownBy(() -> new KeyFile(path()).readOrMake())
                .isInstanceOf(UnusableKeyFile.class)
                .hasMessageStartingWith("The key file " + path() + " holds ")
                .hasNoCause();
        assertThat(path()).hasContent(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-----w-", "rw--w----"})
    void aKeyThatOthersCanUseIsRefused(String mode) throws IOException, JOSEException {
        write(new ECKeyGenerator(Curve.P_256).generate().toJSONString(), mode);
        assertThatThrownBy(() -> new KeyFile(path()).read()).hasMessageContaining("change its mode to 0600");
    }

    @Test
    void aMountedSecretMayBeReadByItsGroup() throws IOException, JOSEException {
        write(new ECKeyGenerator(Curve.P_256).generate().toJSONString(), "r--r-----");
        assertThat(new KeyFile(path()).read().isPrivate()).isTrue();
    }

    @Test
    void whereNoneCanBeMadeItSaysWhatToSet() {
        assertThatThrownBy(() -> new KeyFile(directory.resolve("nowhere/key.json")).readOrMake())
                .hasMessageContaining("is not there and cannot be made")
                .hasMessageContaining("HOIST_INGEST_OAUTH_KEYFILE");
    }
}
