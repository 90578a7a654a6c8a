package hoist.reconciler.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said of looks that find something, fail, hang, or meet an error after which nothing is to be believed. */
class WatchTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final long A_SECOND = Duration.ofSeconds(1).toNanos();

    private final List<Integer> halted = new CopyOnWriteArrayList<>();
    private final LastResort lastResort = new LastResort(halted::add);
    private final AtomicLong time = new AtomicLong();

    @AfterEach
    void close() {
        lastResort.close();
    }

    @Test
    void whatALookFindsIsSaidUntilItIsOver() {
        // Given
        var found = new AtomicReference<>(Optional.of("it is wet"));
        try (var watch = watch(look("roof", found::get))) {
            // Then
            awaitTroubles(watch, Map.of("roof", "it is wet"));
            // When
            found.set(Optional.empty());
            // Then
            awaitTroubles(watch, Map.of());
        }
    }

    @Test
    void aLookThatFailsIsATroubleAndIsTriedAgain() {
        // Given
        var failures = new AtomicInteger(1);
        try (var watch = watch(look("roof", () -> {
            if (failures.get() > 0) {
                throw new AssertionError("a defect of the look");
            }
            return Optional.empty();
        }))) {
            // Then
            awaitTroubles(watch, Map.of("roof", "could not be looked at: AssertionError"));
            // When
            failures.set(0);
            // Then
            awaitTroubles(watch, Map.of());
        }
        assertThat(halted).isEmpty();
    }

    @Test
    void aLookThatDoesNotComeBackIsATroubleAndHidesNoOther() throws InterruptedException {
        // Given
        var began = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        var hanging = look("roof", () -> {
            began.countDown();
            mayGoOn.await();
            return Optional.empty();
        });
        try (var watch = watch(hanging, look("cellar", () -> Optional.of("it is dark")))) {
            began.await();
            awaitTroubles(watch, Map.of("cellar", "it is dark"));
            // When
            time.set(Watch.SILENT_AFTER.toNanos() + A_SECOND);
            // Then
            awaitTroubles(watch, Map.of("cellar", "it is dark", "roof", "could not be looked at: nothing comes back"));
            // When
            mayGoOn.countDown();
            // Then
            awaitTroubles(watch, Map.of("cellar", "it is dark"));
        }
    }

    @Test
    void anErrorThatTakesTheTrustEndsTheProcess() {
        try (var _ = watch(look("heap", () -> {
            throw new OutOfMemoryError("Java heap space");
        }))) {
            await().atMost(LONG).until(() -> halted.contains(LastResort.EXIT_CODE));
        }
    }

    private Watch watch(Look... looks) {
        return new Watch("lamps", List.of(looks), lastResort, time::get);
    }

    private static void awaitTroubles(Watch watch, Map<String, String> troubles) {
        await().atMost(LONG).untilAsserted(() -> assertThat(watch.troubles()).isEqualTo(troubles));
    }

    private interface Finds {
        Optional<String> find() throws InterruptedException;
    }

    private static Look look(String at, Finds finds) {
        return new Look() {
            @Override
            public String at() {
                return at;
            }

            @Override
            public Optional<String> trouble() throws InterruptedException {
                return finds.find();
            }
        };
    }
}
