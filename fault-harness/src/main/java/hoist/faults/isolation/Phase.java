package hoist.faults.isolation;

import java.time.Duration;

/**
 * What the tenants without trouble saw in one phase.
 *
 * @param with whether the others were in trouble
 * @param waits from webhook to ticket, of all that got one
 * @param without how many requests got no ticket before the phase ended
 * @param heldUp how many requests of the tenants in trouble had no ticket when the others had theirs
 * @param lag by how much the latest request was raised later than planned: above a few milliseconds this machine was too
 *     busy to raise them
 * @param load this machine's load average over a minute at the end
 */
public record Phase(With with, Waits waits, int without, int heldUp, Duration lag, double load) {
    /** Whether some tenants' HaloPSA was in trouble. */
    public enum With {
        NO_TROUBLE,
        TROUBLE
    }
}
