package hoist.connections.customer;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a customer's client is not known, as a person should read it.
 *
 * @param reason stable word
 * @param detail what to do
 */
public record CustomerProblem(String reason, String detail) {
    private static final String NOT_LINKED = "customer-not-linked";
    private static final String AMBIGUOUS = "customer-ambiguous";
    private static final String LINKED_CLIENT_MISSING = "linked-client-missing";

    public static CustomerProblem of(CustomerMatcher.Match.NotLinked ignored, String displayName) {
        return new CustomerProblem(
                NOT_LINKED,
                "No active client in HaloPSA is named \"" + displayName
                        + "\": rename the client in HaloPSA or the customer in idemeum so that they are equal, or have "
                        + "an operator link the customer to its client (command LinkCustomer).");
    }

    public static CustomerProblem of(CustomerMatcher.Match.Ambiguous ambiguous) {
        return new CustomerProblem(
                AMBIGUOUS,
                ambiguous.clients() + " active clients in HaloPSA are named \"" + ambiguous.name()
                        + "\": rename all but one, or have an operator link the customer to its client (command LinkCustomer).");
    }

    public static CustomerProblem of(CustomerMatcher.Match.LinkedClientMissing missing) {
        return new CustomerProblem(
                LINKED_CLIENT_MISSING,
                "The customer is linked to client " + missing.clientId()
                        + ", which HaloPSA does not have or which is inactive: activate it, or have an operator link "
                        + "another one (command LinkCustomer).");
    }

    /**
     * Whether a link that is there now may be what was missing.
     *
     * @param reason of the problem, or any other reason why a request is stuck
     * @param since when it was told
     */
    public static boolean isSolvedBy(Optional<CustomerLinks.Link> link, String reason, Instant since) {
        return switch (reason) {
            case NOT_LINKED, AMBIGUOUS -> link.isPresent();
            case LINKED_CLIENT_MISSING ->
                link.filter(made -> made.at().isAfter(since)).isPresent();
            default -> false;
        };
    }
}
