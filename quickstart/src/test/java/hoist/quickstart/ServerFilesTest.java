package hoist.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFilesTest {
    @TempDir
    Path directory;

    @Test
    void theFilesAreFoundFromInsideTheRepository() {
        assertThat(ServerFiles.find().directory()).endsWith(Path.of("local-servers", "target"));
    }

    @Test
    void missingFilesSayWhatToRun() {
        assertThatThrownBy(() -> new ServerFiles(directory).brokerLibraries())
                .hasMessageContaining("run 'mvn -q package -pl local-servers'")
                .hasMessageContaining(directory.toString());
    }

    @Test
    void theClassesOfAChildAreThere() {
        assertThat(ServerFiles.ownClasses()).satisfies(Files::exists);
    }
}
