package hoist.ingest.spool;

import static hoist.ingest.spool.TestSpool.HALOS;
import static hoist.ingest.spool.TestSpool.NONE;
import static hoist.ingest.spool.TestSpool.OTHER;
import static hoist.ingest.spool.TestSpool.TENANT;
import static hoist.ingest.spool.TestSpool.TRACE;
import static hoist.ingest.spool.TestSpool.event;
import static hoist.ingest.spool.TestSpool.keep;
import static hoist.ingest.spool.TestSpool.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoist.schemas.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

final class SpoolTest {
    @TempDir
    Path parent;

    private Path directory() {
        return parent.resolve("spool");
    }

    private Spool with(int mostEvents, long largest) {
        return TestSpool.with(settings(directory(), HALOS, mostEvents, DataSize.ofBytes(largest)));
    }

    private static List<String> drained(Spool spool) throws DiskTrouble {
        List<String> ids = new ArrayList<>();
        for (var first = spool.first(TENANT); first.isPresent(); first = spool.first(TENANT)) {
            ids.add(first.get().eventId());
            spool.drained(first.get());
        }
        return ids;
    }

    @Test
    void eachTenantsEventsOutlastTheProcessInTheirOrder() throws DiskTrouble {
        // Given
        try (Spool spool = TestSpool.in(directory())) {
            keep(spool, TENANT, "b");
            keep(spool, OTHER, "x");
            spool.keep(TENANT, Topic.HALO_EVENTS, List.of(event(TENANT, "a"), event(TENANT, "c")), TRACE);
        }
        // When
        try (Spool spool = TestSpool.in(directory())) {
            // Then
            assertThat(spool.tenants()).containsExactlyInAnyOrder(TENANT, OTHER);
            assertThat(spool.waiting().events()).isEqualTo(4);
            assertThat(spool.waiting().oldest()).contains(TestSpool.NOW);
            assertThat(drained(spool)).containsExactly("b", "a", "c");
            assertThat(spool.holds(TENANT)).isFalse();
            assertThat(spool.holds(OTHER)).isTrue();
        }
    }

    @Test
    void anEventIsTheSameAfterwards() throws DiskTrouble, Undecodable {
        // Given
        try (Spool spool = TestSpool.in(directory())) {
            keep(spool, TENANT, "same");
        }
        // When
        try (Spool spool = TestSpool.in(directory())) {
            SpooledEvent first = spool.first(TENANT).orElseThrow();
            // Then
            assertThat(first.decode()).isEqualTo(event(TENANT, "same"));
            assertThat(first.topic()).isEqualTo(Topic.HALO_EVENTS);
            assertThat(first.traceparent()).isEqualTo(TRACE);
            assertThat(first.toString()).doesNotContain("ticket status changed");
        }
    }

    @Test
    void moreEventsThanTheLimitAreRefusedWhole() throws DiskTrouble {
        try (Spool spool = with(2, 100_000)) {
            keep(spool, OTHER, "x");
            // When, then
            assertThat(spool.keep(TENANT, Topic.HALO_EVENTS, List.of(event(TENANT, "a"), event(TENANT, "b")), TRACE))
                    .isInstanceOf(Keeping.Full.class);
            assertThat(spool.holds(TENANT)).isFalse();
            assertThat(spool.counts().refused().sum()).isEqualTo(2);
            assertThat(keep(spool, TENANT, "a")).isInstanceOf(Keeping.Kept.class);
            assertThat(keep(spool, TENANT, "b")).isInstanceOf(Keeping.Full.class);
            // And when one left
            spool.drained(spool.first(TENANT).orElseThrow());
            assertThat(keep(spool, TENANT, "b")).isInstanceOf(Keeping.Kept.class);
        }
    }

    @Test
    void moreBytesThanTheLimitAreRefusedAlsoAfterANewStart() throws DiskTrouble {
        long one = WrittenEvent.of(event(TENANT, "a")).bytes();
        try (Spool spool = with(1000, 2 * one)) {
            keep(spool, TENANT, "a");
        }
        try (Spool spool = with(1000, 2 * one)) {
            assertThat(keep(spool, TENANT, "b")).isInstanceOf(Keeping.Kept.class);
            assertThat(keep(spool, TENANT, "c")).isInstanceOf(Keeping.Full.class);
            assertThat(drained(spool)).containsExactly("a", "b");
            assertThat(spool.waiting().bytes()).isZero();
        }
    }

    @Test
    void aFullDiskIsToldAndLosesNothing() throws DiskTrouble, SQLException {
        Connection connection = SpoolDatabase.open(new SpoolDirectory(directory()));
        SpoolFile file = new SpoolFile(connection);
        try (Spool spool = new Spool(
                Optional.of(file),
                file.contents(),
                settings(directory(), HALOS, 1000, DataSize.ofMegabytes(1)),
                TestSpool.CLOCK)) {
            keep(spool, TENANT, "kept");
            // Given a database that may not grow
            TestSpool.change(connection, "pragma max_page_count = 1");
            // When
            List<Keeping> keepings = Stream.iterate(0, i -> i + 1)
                    .limit(100)
                    .map(i -> keep(spool, OTHER, "full-" + i))
                    .toList();
            // Then
            assertThat(keepings).hasAtLeastOneElementOfType(Keeping.Failed.class);
            assertThat(spool.waiting().trouble()).contains("SQLITE_FULL");
            long kept = keepings.stream().filter(Keeping.Kept.class::isInstance).count();
            assertThat(spool.waiting().events()).isEqualTo(1 + (int) kept);
            // And when there is space again
            TestSpool.change(connection, "pragma max_page_count = 100000");
            assertThat(keep(spool, TENANT, "again")).isInstanceOf(Keeping.Kept.class);
            assertThat(spool.waiting().trouble()).isEmpty();
            assertThat(drained(spool)).containsExactly("kept", "again");
        }
    }

    @Test
    void whatIsSetAsideStaysAndIsPassed() throws DiskTrouble {
        // Given
        try (Spool spool = TestSpool.in(directory())) {
            keep(spool, TENANT, "unreadable");
            keep(spool, TENANT, "next");
        }
        TestSpool.change(directory(), "update event set value = x'ff' where event_id = 'unreadable'");
        try (Spool spool = TestSpool.in(directory())) {
            SpooledEvent unreadable = spool.first(TENANT).orElseThrow();
            assertThatThrownBy(unreadable::decode).isInstanceOf(Undecodable.class);
            // When
            spool.setAside(unreadable, "not readable");
            // Then
            assertThat(drained(spool)).containsExactly("next");
        }
        try (Spool spool = TestSpool.in(directory())) {
            assertThat(spool.waiting().setAside()).isEqualTo(1);
            assertThat(spool.waiting().bytes()).isPositive();
            assertThat(spool.tenants()).isEmpty();
        }
    }

    @Test
    void everyCommitIsForcedToTheDisk() throws SQLException {
        try (Connection connection = SpoolDatabase.open(new SpoolDirectory(directory()));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("pragma synchronous").getInt(1)).isEqualTo(2); // FULL
            assertThat(statement.executeQuery("pragma journal_mode").getString(1))
                    .isEqualTo("wal");
        }
    }

    @Test
    void oneProcessHasADirectoryForItself() {
        try (Spool spool = TestSpool.in(directory())) {
            keep(spool, TENANT, "mine");
            assertThatThrownBy(() -> TestSpool.in(directory()))
                    .isInstanceOf(UnusableSpool.class)
                    .hasMessageContaining(directory().toString())
                    .hasMessageContaining("is in use by another process")
                    .hasMessageContaining("hoist.ingest.spool.directory");
            assertThat(keep(spool, TENANT, "still mine")).isInstanceOf(Keeping.Kept.class);
        }
    }

    @Test
    void aDirectoryThatCannotBeMadeStopsTheStart() throws IOException {
        Files.writeString(directory(), "a file");
        assertThatThrownBy(() -> TestSpool.in(directory()))
                .isInstanceOf(UnusableSpool.class)
                .hasMessageContaining(directory().toString())
                .hasMessageContaining("hoist.ingest.spool.routes");
    }

    @Test
    void aFileThatIsNoSpoolStopsTheStart() throws IOException {
        Files.createDirectory(directory());
        Files.writeString(directory().resolve("spool.db"), "This is no database at all. ".repeat(100));
        assertThatThrownBy(() -> TestSpool.in(directory()))
                .isInstanceOf(UnusableSpool.class)
                .hasMessageContaining(directory().toString());
    }

    @Test
    void aNewerVersionsFileIsLeftAlone() {
        TestSpool.change(directory(), "pragma user_version = 2");
        assertThatThrownBy(() -> TestSpool.in(directory()))
                .isInstanceOf(UnusableSpool.class)
                .hasMessageContaining("newer version");
    }

    @Test
    void onlyItsOwnUserReadsIt() throws IOException {
        try (Spool spool = TestSpool.in(directory())) {
            keep(spool, TENANT, "private");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory())))
                    .isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(directory())) {
                assertThat(files.toList())
                        .hasSizeGreaterThan(1)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void whereNoRouteUsesItNothingIsMade() {
        try (Spool spool = TestSpool.with(settings(directory(), NONE, 10, DataSize.ofMegabytes(1)))) {
            assertThat(directory()).doesNotExist();
            assertThat(spool.holds(TENANT)).isFalse();
            assertThat(spool.waiting()).isEqualTo(Waiting.NOTHING);
        }
    }

    @Test
    void whatIsLeftIsThereAlsoWhenNoRouteUsesItAnyMore() throws DiskTrouble {
        try (Spool spool = TestSpool.in(directory())) {
            keep(spool, TENANT, "left");
        }
        try (Spool spool = TestSpool.with(settings(directory(), NONE, 10, DataSize.ofMegabytes(1)))) {
            assertThat(spool.first(TENANT).map(SpooledEvent::eventId)).isEqualTo(Optional.of("left"));
        }
    }

    @Test
    void itRemembersWhatWasReached() throws DiskTrouble {
        try (Spool spool = TestSpool.in(directory())) {
            assertThat(spool.standsInFor("here")).isFalse();
            spool.reached("here");
        }
        try (Spool spool = TestSpool.in(directory())) {
            assertThat(spool.standsInFor("here")).isTrue();
            spool.reached("there");
            assertThat(spool.standsInFor("here")).isFalse();
        }
    }
}
