package hoist.approval.plan;

import hoist.schemas.decision.Refusal;
import java.time.Instant;

/** What is to become of a click. */
public sealed interface Verdict {

    /**
     * idemeum is to have it.
     *
     * @param endsAt when the request ends: from then on nothing is sent
     */
    record Send(String customerName, Instant endsAt) implements Verdict {}

    /** Nothing: the same was decided already (rule A3). */
    record Harmless() implements Verdict {}

    /** It was in doubt whether idemeum has it, and idemeum's own word shows the same decision. */
    record Arrived() implements Verdict {}

    /** Too early to tell. */
    record NotYet(Instant waitUntil) implements Verdict {}

    /**
     * An operator wants it sent once more, and that may not be: it is not told to the ticket, which has its decision.
     *
     * @param reason for the operator
     */
    record NotAgain(String reason) implements Verdict {}

    /** It comes to nothing. */
    record Refused(Refusal refusal, String detail) implements Verdict {}
}
