package hoist.faults.load;

import hoist.simulators.idemeum.Verdict;
import java.time.Instant;

/**
 * A click in a ticket was answered with a 2xx.
 *
 * @param clickedAt before the call
 * @param answeredAt after it
 */
public record AcceptedClick(Verdict verdict, Technician by, Instant clickedAt, Instant answeredAt) {}
