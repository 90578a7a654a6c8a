package hoist.reconciler.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.reconciler.testing.LampRecords;
import hoist.reconciler.testing.LampVendor.Behaviour;
import hoist.reconciler.testing.SharedBroker;
import hoist.schemas.Topic;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How a worker's process ends: by itself when it cannot be trusted, and in good order when it is asked to. */
@Timeout(300)
@ExtendWith(SharedBroker.class)
class ProcessIT {
    private static final String TENANT = "nikmsp";

    /** What SIGTERM makes of a JVM. */
    private static final int TERMINATED = 143;

    @TempDir
    private Path directory;

    private final String group = UUID.randomUUID().toString();
    private LampHouse house;
    private Process child;

    @BeforeEach
    void start() {
        house = new LampHouse();
    }

    @AfterEach
    void close() {
        child.destroyForcibly();
        house.close();
    }

    /** To the last byte. */
    @Test
    void aFullHeapEndsTheProcessToBeStartedAgain() throws IOException, InterruptedException {
        assertEndsWhen("full");
    }

    /** With some room left, in which nobody need meet an error. */
    @Test
    @Tag("long")
    void aHeapThatIsAlmostFullEndsTheProcessToBeStartedAgain() throws IOException, InterruptedException {
        assertEndsWhen("almost-full");
    }

    /** The promise is ten seconds, which {@link TimeLimitsTest} adds up; a machine that has more to do may take longer. */
    private void assertEndsWhen(String heap) throws IOException, InterruptedException {
        // When
        child = child(house.brokers(), Behaviour.WELL, heap);
        awaitLine("filling");
        var began = System.nanoTime();
        // Then
        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        System.out.println("ended " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)
                + " ms after the heap began to fill");
        assertThat(child.exitValue()).isEqualTo(LastResort.EXIT_CODE);
    }

    /** A bean that hangs when it is closed, for example, or a thread pool that nobody can end. */
    @Test
    void isEndedInTimeWhateverHangsWhenItStops() throws IOException, InterruptedException {
        // Given
        child = started(HangingProcess.class, List.of());
        awaitLine("up");
        // When
        child.destroy();
        // Then
        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).isEqualTo(TERMINATED);
    }

    @Test
    void stopsUnderLoadWithoutLeavingAStepHalfTold() throws Exception {
        // Given
        child = child(house.brokers(), Behaviour.WELL);
        awaitLine("acting");
        IntStream.range(0, 3_000)
                .forEach(
                        each -> house.write(Topic.ELEVATION_EVENTS, LampRecords.wish("t" + each % 12, "lamp-" + each)));
        await().atMost(LampHouse.LONG).until(() -> facts("TicketOpened") > 0);
        // When
        var asked = System.nanoTime();
        child.destroy();
        // Then
        assertStopsInTime(asked);
        assertThat(facts("TicketOpenAttempted"))
                .isEqualTo(facts("TicketOpened") + facts("TicketAttemptWithdrawn"))
                .isLessThan(3_000);
        assertThat(members())
                .as("the session lasts minutes, but the group was left")
                .isZero();
    }

    @Test
    @Tag("long")
    void stopsInTimeWhenTheVendorHangsAndTheBrokersAreGone() throws IOException, InterruptedException {
        // Given
        var broker = SharedBroker.started();
        try (var own = new LampHouse(broker.getBrokersAsString())) {
            child = child(own.brokers(), Behaviour.SLOW_TO_ANSWER);
            awaitLine("acting");
            own.write(Topic.ELEVATION_EVENTS, LampRecords.wish(TENANT, "hall"));
            own.flush();
            awaitLine("arrived");
            broker.destroy();
            // When
            var asked = System.nanoTime();
            child.destroy();
            // Then
            assertStopsInTime(asked);
        }
    }

    /** Thirty seconds are the promise; a machine that is busy may notice late. */
    private void assertStopsInTime(long asked) throws InterruptedException {
        assertThat(child.waitFor(45, TimeUnit.SECONDS)).isTrue();
        System.out.println("stopped " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked) + " ms after SIGTERM");
        assertThat(child.exitValue()).isEqualTo(TERMINATED);
    }

    private Process child(String brokers, Behaviour vendor, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of(brokers, house.registry.url().toString(), group, vendor.name()));
        arguments.addAll(List.of(more));
        return started(LampProcess.class, arguments);
    }

    private Process started(Class<?> program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log())
                .start();
    }

    private File log() {
        return directory.resolve("child.log").toFile();
    }

    private void awaitLine(String line) {
        await().atMost(LampHouse.LONG)
                .failFast("the child died", () -> !child.isAlive())
                .untilAsserted(
                        () -> assertThat(Files.readAllLines(log().toPath())).contains(line));
    }

    private long facts(String kind) {
        return FactsRead.from(house.brokers()).stream().filter(kind::equals).count();
    }

    private int members() throws ExecutionException, InterruptedException {
        var group = this.group + "-lamps";
        return house.admin
                .describeConsumerGroups(List.of(group))
                .describedGroups()
                .get(group)
                .get()
                .members()
                .size();
    }
}
