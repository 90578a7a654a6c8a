package hoist.faults.load;

/** How the life of a JIT account ends in a run. */
public enum JitEnd {
    OFF,
    ON
}
