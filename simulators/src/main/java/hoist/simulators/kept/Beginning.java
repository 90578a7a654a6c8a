package hoist.simulators.kept;

/** How a simulated vendor began. */
public enum Beginning {
    /** With nothing but its stock configuration. */
    FRESH,
    /** With what its file held from an earlier run. */
    CONTINUED
}
