package hoist.connections.customer;

import hoist.schemas.StuckReason;
import java.time.Instant;
import java.util.Optional;

/**
 * Why a customer's client is not known, as a person should read it.
 *
 * @param detail what to do
 */
public record CustomerProblem(StuckReason reason, String detail) {
    public static CustomerProblem of(CustomerMatcher.Match.NotLinked ignored, String displayName) {
        return new CustomerProblem(
                StuckReason.CUSTOMER_NOT_LINKED,
                "No active client in HaloPSA is named \"" + displayName
                        + "\": rename the client in HaloPSA or the customer in idemeum so that they are equal, or have "
                        + "an operator link the customer to its client (hoist customers link).");
    }

    public static CustomerProblem of(CustomerMatcher.Match.Ambiguous ambiguous) {
        return new CustomerProblem(
                StuckReason.CUSTOMER_AMBIGUOUS,
                ambiguous.clients() + " active clients in HaloPSA are named \"" + ambiguous.name()
                        + "\": rename all but one, or have an operator link the customer to its client (hoist customers link).");
    }

    public static CustomerProblem of(CustomerMatcher.Match.LinkedClientMissing missing) {
        return new CustomerProblem(
                StuckReason.LINKED_CLIENT_MISSING,
                "The customer is linked to client " + missing.clientId()
                        + ", which HaloPSA does not have or which is inactive: activate it, or have an operator link "
                        + "another one (hoist customers link).");
    }

    /**
     * Whether a link that is there now may be what was missing.
     *
     * @param reason word of the problem, or of any other reason why a request is stuck
     * @param since when it was told
     */
    public static boolean isSolvedBy(Optional<CustomerLinks.Link> link, String reason, Instant since) {
        return switch (StuckReason.of(reason).orElse(null)) {
            case CUSTOMER_NOT_LINKED, CUSTOMER_AMBIGUOUS -> link.isPresent();
            case LINKED_CLIENT_MISSING ->
                link.filter(made -> made.at().isAfter(since)).isPresent();
            case null, default -> false;
        };
    }
}
