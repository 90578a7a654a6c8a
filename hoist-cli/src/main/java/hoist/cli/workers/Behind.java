package hoist.cli.workers;

/**
 * A worker that has not read what it was waited for.
 *
 * @param left how many records
 * @param runs whether an instance of it takes part
 */
public record Behind(String name, long left, boolean runs) {
    /** As part of a sentence. */
    public String words() {
        return name + (runs ? "" : ", which does not run");
    }
}
