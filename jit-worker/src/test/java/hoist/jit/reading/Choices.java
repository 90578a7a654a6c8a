package hoist.jit.reading;

import java.util.List;

/** What chance decided beforehand; when it is used up, the first alternative each time. */
final class Choices {
    private final List<Integer> drawn;
    private int used;

    Choices(List<Integer> drawn) {
        this.drawn = drawn;
    }

    boolean isUsedUp() {
        return used >= drawn.size();
    }

    /** From 0 to below this. */
    int below(int bound) {
        return isUsedUp() ? 0 : Math.floorMod(drawn.get(used++), bound);
    }

    @SafeVarargs
    final <T> T oneOf(T... alternatives) {
        return alternatives[below(alternatives.length)];
    }
}
