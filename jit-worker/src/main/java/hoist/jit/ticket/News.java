package hoist.jit.ticket;

import java.time.Instant;

/**
 * Why a ticket is to be read.
 *
 * @param because event id of Halo's webhook, or of the sweep
 * @param at when Hoist heard of it
 */
public record News(String because, Instant at, Claim claim) {

    /** What it claims, the more urgent first. */
    public enum Claim {
        CLOSED,
        /** Event-only payloads do not say more. */
        CHANGED
    }
}
