package hoist.faults.load;

import java.time.Instant;

/**
 * A delivery was answered with a 2xx: from then on its event must not be lost.
 *
 * @param eventId as the answer names it; the CloudEvents id of the record
 * @param topic where the event must be
 * @param at when the answer was there
 */
public record Promise(String tenant, String topic, String eventId, Instant at) {}
