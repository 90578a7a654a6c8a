package hoist.simulators.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is whole or not there. */
class StateFileTest {

    record Shelf(List<String> books) {
        Shelf {
            books = List.copyOf(books);
        }
    }

    @TempDir
    Path directory;

    @Test
    void whatWasNeverWrittenIsNotThere() {
        assertThat(shelf().read()).isEmpty();
    }

    @Test
    void whatWasWrittenLastIsReadByAnother() {
        // Given
        shelf().write(new Shelf(List.of("Emma")));

        // When
        shelf().write(new Shelf(List.of("Persuasion")));

        // Then
        assertThat(shelf().read()).contains(new Shelf(List.of("Persuasion")));
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        // When
        shelf().write(new Shelf(List.of("Emma")));

        // Then
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void whoeverReadsWhileItIsWrittenFindsAWholeState() {
        // Given
        StateFile<Shelf> writer = shelf();
        writer.write(shelfOf(0));

        // When
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            for (int i = 1; i <= 40; i++) {
                writer.write(shelfOf(i));
            }
        });

        // Then
        while (!writing.isDone()) {
            assertThat(shelf().read().orElseThrow().books()).hasSize(20_000);
        }
        writing.join();
        assertThat(shelf().read()).contains(shelfOf(40));
    }

    @Test
    void nothingButTheFileIsLeft() throws IOException {
        // Given what a killed writer left
        Files.writeString(directory.resolve(".shelf.json.new"), "{\"vendor\":\"Lib");

        // When
        shelf().write(new Shelf(List.of("Emma")));

        // Then
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                            | is broken
            {"vendor":"Library","version":3,"state":{"books":["Sanditon", | is broken (line 1, column
            []                                                            | does not say whose
            {"vendor":"Library"}                                          | does not say whose
            {"vendor":"Library","version":3}                              | holds no state
            {"vendor":"Library","version":3,"state":{"books":"Sanditon"}} | is broken
            {"vendor":"Library","version":3,"state":{}}                   | is broken
            {"vendor":"Library","version":2,"state":{"books":[]}}         | is of version 2, only version 3
            {"vendor":"Archive","version":3,"state":{"books":[]}}         | another vendor
            """)
    void whatCannotBeUsedIsRefusedWithACure(String content, String why) throws IOException {
        // Given
        Files.writeString(file(), content);

        // Then
        assertThatThrownBy(() -> shelf().read())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(file() + " ")
                .hasMessageContaining(why)
                .hasMessageEndingWith("delete it, and the simulated Library begins anew without it")
                .hasMessageNotContaining("Sanditon")
                .hasNoCause();
    }

    private StateFile<Shelf> shelf() {
        return new StateFile<>(file(), "Library", 3, Shelf.class);
    }

    private Path file() {
        return directory.resolve("shelf.json").toAbsolutePath();
    }

    private static Shelf shelfOf(int number) {
        return new Shelf(Collections.nCopies(20_000, "book " + number));
    }
}
