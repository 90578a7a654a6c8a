package hoist.pipeline.secrecy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file of the project holds a credential. */
final class RepositoryTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** What builds and runs leave behind; the demonstration's credentials are made there at its first start. */
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".hoist", "node_modules", ".idea");

    private static final long LONGEST = 2 << 20;

    @Test
    void noFileHoldsACredential() throws IOException {
        // When
        Map<Path, String> files = files();

        // Then
        assertThat(files).hasSizeGreaterThan(300).containsKey(Path.of("pom.xml"));
        assertThat(files)
                .allSatisfy((path, text) ->
                        assertThat(KeyLikeText.in(text)).as(path.toString()).isEmpty());
    }

    /** Put together here, so that this file is none of those it looks for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiKey: idk_|abcdefgh_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO_1",
                "secrets: [whsec_|MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSx]",
                "-----BEGIN EC |PRIVATE KEY-----",
                "Bearer eyJ|hbGciOiJFUzI1NiJ9abc.eyJ|zdWIiOiJob2lzdCJ9abcdef.x",
                "{\"kty\":\"EC\",\"d\"|:\"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO_1\"}"
            })
    void aCredentialWouldBeFound(String text) {
        assertThat(KeyLikeText.in(text.replace("|", ""))).hasSize(1);
    }

    private static Map<Path, String> files() throws IOException {
        var files = new TreeMap<Path, String>();
        Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_OURS.contains(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && attributes.size() <= LONGEST) {
                    files.put(PROJECT.relativize(file), Files.readString(file, ISO_8859_1));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
