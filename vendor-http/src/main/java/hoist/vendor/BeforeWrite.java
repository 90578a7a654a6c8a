package hoist.vendor;

/** Runs last before a write is sent. */
@FunctionalInterface
public interface BeforeWrite {
    BeforeWrite NOTHING = () -> {};

    /** Returns to let the write go; throws an exception of the caller's own to stop it, which reaches the caller as it is. */
    void check();

    /** This check, and then the other: the later one is closer to the write. */
    default BeforeWrite then(BeforeWrite other) {
        return () -> {
            check();
            other.check();
        };
    }
}
