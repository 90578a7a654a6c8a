package hoist.ingest.publishing;

import java.time.Duration;
import java.time.Instant;

/**
 * An event that failed in a way that says neither "later" nor "never". It is given up when it failed often while others
 * passed, so that a fault of all is not blamed on one, and after an hour in any case, so that those behind it do not wait
 * for ever.
 *
 * @param position in the spool
 * @param times it failed
 * @param storedBefore how often its topic had taken events when it first failed
 * @param since when it first failed
 */
record Unexplained(long position, int times, long storedBefore, Instant since) {
    private static final int OFTEN = 10;
    private static final Duration LONG = Duration.ofHours(1);

    Unexplained onceMore() {
        return new Unexplained(position, times + 1, storedBefore, since);
    }

    boolean isHopeless(long storedNow, Instant now) {
        boolean othersPass = storedNow > storedBefore;
        boolean isLong = !now.isBefore(since.plus(LONG));
        return times >= OFTEN && (othersPass || isLong);
    }
}
