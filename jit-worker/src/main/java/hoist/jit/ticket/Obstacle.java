package hoist.jit.ticket;

import java.time.Instant;

/**
 * Why Halo does not let us read.
 *
 * @param reason a stable word
 * @param detail what a person should know and do
 * @param at when it was told
 */
public record Obstacle(String reason, String detail, Instant at) {
    /** No value of a record. */
    @Override
    public String toString() {
        return "Obstacle[" + reason + ", " + at + "]";
    }
}
