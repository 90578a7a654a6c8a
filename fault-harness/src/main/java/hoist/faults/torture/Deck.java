package hoist.faults.torture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Deals its cards in an order that the seed decides; all of them come before any comes again. */
final class Deck<T> {
    private final List<T> cards;
    private final Random random;
    private final ArrayDeque<T> left = new ArrayDeque<>();

    Deck(List<T> cards, long seed) {
        this.cards = List.copyOf(cards);
        this.random = new Random(seed);
    }

    List<T> deal(int number) {
        return IntStream.range(0, number).mapToObj(i -> next()).toList();
    }

    private T next() {
        if (left.isEmpty()) {
            var shuffled = new ArrayList<>(cards);
            Collections.shuffle(shuffled, random);
            left.addAll(shuffled);
        }
        return left.pop();
    }
}
