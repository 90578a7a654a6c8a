package hoist.jit.disabling;

import java.util.List;

/** What chance decides, in order; always the first alternative once chance is used up. */
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
