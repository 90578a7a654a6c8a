package hoist.schemas;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why something waits for a person. The {@link #word} stands in the facts TicketStuck, DecisionStuck, JitDisableStuck and
 * TicketReadStuck, in tag {@code reason} of metric {@code hoist.stuck}, and above the reason's entry in the operators' runbook.
 * Facts keep words for years: a word is never changed, and readers meet words of newer versions.
 */
public enum StuckReason {
    /** The step failed in a way nobody foresaw; it is tried again by itself. */
    ACT_FAILED,
    /** The next step could not be worked out: a defect of the worker. */
    PLAN_FAILED,
    /** No file of the tenant is in force. */
    TENANT_UNKNOWN,

    /** No active Halo client is named like the customer. */
    CUSTOMER_NOT_LINKED,
    /** Several active Halo clients are named like the customer. */
    CUSTOMER_AMBIGUOUS,
    /** The client that an operator linked is not there any more, or inactive. */
    LINKED_CLIENT_MISSING,
    /** Several creates without an answer, and no ticket to be found. */
    TICKET_IN_DOUBT,
    /** The ticket that a note belongs to was deleted. */
    TICKET_GONE,
    /** Somebody closed the ticket of a request that nobody decided. */
    CLOSED_WITHOUT_DECISION,

    /** Nothing of Halo answers at its address. */
    HALO_ADDRESS,
    /** Halo does not accept the application's id and secret. */
    HALO_CREDENTIALS,
    /** The application or its agent may not do this in Halo. */
    HALO_RIGHTS,
    /** Halo does not know the thing the call is about. */
    HALO_UNKNOWN,
    /** The thing is in a state in Halo that excludes the call. */
    HALO_CONFLICT,
    /** Halo read the call and refused its content. */
    HALO_REFUSED,
    /** Something is not set up in Halo. */
    HALO_CONFIGURATION,

    /** Nothing of idemeum answers at its address. */
    IDEMEUM_ADDRESS,
    /** idemeum does not accept our credentials. */
    IDEMEUM_CREDENTIALS,
    /** Our credentials do not allow it at idemeum. */
    IDEMEUM_RIGHTS,
    /** Something is not set up at idemeum. */
    IDEMEUM_CONFIGURATION,
    /** idemeum does not know the customer or the technician. */
    IDEMEUM_ACCOUNT_UNKNOWN,
    /** idemeum refused to disable the account. */
    IDEMEUM_REFUSED,
    /** idemeum has not said in time that the account is off. */
    IDEMEUM_UNREACHABLE,
    /** An account could not be disabled for so long that it is not tried any more. */
    NOT_DISABLED;

    /** As facts and metrics spell it, for example {@code customer-not-linked}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason of this word; empty for one that this version does not know. */
    public static Optional<StuckReason> of(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equals(word))
                .findFirst();
    }
}
