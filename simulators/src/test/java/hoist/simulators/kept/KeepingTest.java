package hoist.simulators.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a state is written. */
class KeepingTest {

    record Count(int value) {}

    @TempDir
    Path directory;

    private volatile Count present = new Count(0);

    @AfterEach
    void leaveNoInterrupt() {
        Thread.interrupted();
    }

    @Test
    void whatNeverChangedIsNotWritten() {
        // Given
        Keeping<Count> keeping = new Keeping<>(file(), () -> present);
        keeping.start();

        // When
        keeping.stop();

        // Then
        assertThat(file().read()).isEmpty();
    }

    @Test
    void aChangeIsWrittenSoonAndEachLaterOneToo() {
        // Given
        Keeping<Count> keeping = new Keeping<>(file(), () -> present);
        keeping.start();

        // Then
        for (int value = 1; value <= 3; value++) {
            Count count = new Count(value);
            present = count;
            await().until(() -> file().read().filter(count::equals).isPresent());
        }
        keeping.stop();
    }

    @Test
    void theLastChangeIsWrittenAtTheStopEvenOfAnInterruptedThread() {
        // Given
        Keeping<Count> keeping = new Keeping<>(file(), () -> present);
        present = new Count(7);
        Thread.currentThread().interrupt();

        // When
        keeping.stop();

        // Then
        assertThat(Thread.interrupted()).isTrue();
        assertThat(file().read()).contains(new Count(7));
    }

    @Test
    void whatCannotBeWrittenIsTriedAgain() throws IOException {
        // Given
        Path inTheWay = Files.createFile(directory.resolve("kept"));
        Keeping<Count> keeping = new Keeping<>(file(), () -> present);
        present = new Count(1);
        assertThatThrownBy(keeping::stop).isInstanceOf(UncheckedIOException.class);
        keeping.start();

        // When
        Files.delete(inTheWay);

        // Then
        await().until(() -> file().read().isPresent());
        keeping.stop();
    }

    private StateFile<Count> file() {
        return new StateFile<>(directory.resolve("kept").resolve("count.json"), "Counter", 1, Count.class);
    }
}
