package hoist.jit.ticket;

import java.time.Duration;

/**
 * How long is waited for what.
 *
 * @param sweepEvery from the end of what one sweep saw to the next
 * @param sweepOverlap how far a sweep reaches back behind the one before: Halo's clock may differ from ours by as much
 * @param closedByHandAfter how long a decision may be on its way after the ticket of an elevation request was closed
 * @param hintMayBeEarly how much earlier than the word of an account that of its closed ticket may come
 * @param lookAgainWhenStuck how often it is seen by ourselves whether what a person had to mend is mended
 */
public record Patience(
        Duration sweepEvery,
        Duration sweepOverlap,
        Duration closedByHandAfter,
        Duration hintMayBeEarly,
        Duration lookAgainWhenStuck) {}
