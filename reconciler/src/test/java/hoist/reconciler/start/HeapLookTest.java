package hoist.reconciler.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a heap is said to be almost full, and when the process ends because of it. */
class HeapLookTest {
    private static final double ALMOST_FULL = 0.98;
    private static final double WELL = 0.5;

    private final List<Integer> halted = new CopyOnWriteArrayList<>();
    private final LastResort lastResort = new LastResort(halted::add);
    private double inUse = WELL;

    @AfterEach
    void close() {
        lastResort.close();
    }

    @Test
    void aHeapWithRoomIsNoTrouble() {
        assertThat(look(() -> inUse).trouble()).isEmpty();
        assertThat(new HeapLook(lastResort).trouble())
                .as("the heap of this test")
                .isEmpty();
    }

    @Test
    void anAlmostFullHeapIsSaidAtOnceAndEndsTheProcessWhenItStaysSo() {
        // Given
        var look = look(() -> inUse);
        inUse = ALMOST_FULL;
        // When
        for (var each = 1; each < HeapLook.TIMES; each++) {
            assertThat(look.trouble()).contains("the heap is almost full");
        }
        // Then
        assertThat(halted).isEmpty();
        // When
        look.trouble();
        // Then
        assertThat(halted).contains(LastResort.EXIT_CODE);
    }

    @Test
    void roomInBetweenBeginsTheCountAnew() {
        // Given
        var look = look(() -> inUse);
        inUse = ALMOST_FULL;
        for (var each = 1; each < HeapLook.TIMES; each++) {
            look.trouble();
        }
        // When
        inUse = WELL;
        assertThat(look.trouble()).isEmpty();
        inUse = ALMOST_FULL;
        look.trouble();
        // Then
        assertThat(halted).isEmpty();
    }

    @Test
    void whatTheLastCollectionGivesBackSavesTheProcess() {
        // Given: the measure is of the last collection, and that may be long ago
        var asked = new int[1];
        var look = look(() -> ++asked[0] <= HeapLook.TIMES ? ALMOST_FULL : WELL);
        // When
        for (var each = 0; each < HeapLook.TIMES; each++) {
            look.trouble();
        }
        // Then
        assertThat(halted).isEmpty();
    }

    /** The watch ends the process for it. */
    @Test
    void aHeapWithoutRoomIsAnOutOfMemoryError() {
        var look = new HeapLook(
                lastResort,
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                () -> WELL);
        assertThatThrownBy(look::trouble).isInstanceOf(OutOfMemoryError.class);
    }

    private HeapLook look(DoubleSupplier shareInUse) {
        return new HeapLook(lastResort, HeapLookTest::thereIsRoom, shareInUse);
    }

    private static void thereIsRoom() {
        assertThat(new byte[1]).hasSize(1);
    }
}
