package hoist.ticket.plan;

import java.time.Duration;

/**
 * How long is waited for what.
 *
 * @param settle how long Halo's search may not show a ticket that is there
 * @param recheckAfter when Halo is asked once more for duplicates of a ticket that took several attempts
 * @param lookAgainWhenStuck how often it is seen by ourselves whether what a person had to mend is mended
 * @param reopenAfter how long a click may still be closing its ticket after it was refused
 */
public record Patience(Duration settle, Duration recheckAfter, Duration lookAgainWhenStuck, Duration reopenAfter) {}
