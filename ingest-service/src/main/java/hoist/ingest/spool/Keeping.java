package hoist.ingest.spool;

/** What became of events that were to be kept. */
public sealed interface Keeping {

    /** All of them are on disk. */
    record Kept() implements Keeping {}

    /** None is: so much is there that they would exceed a limit. */
    record Full() implements Keeping {}

    /** None is: the disk refuses. */
    record Failed() implements Keeping {}
}
