package hoist.simulators.halo.outgoing;

/**
 * A button on a ticket whose system use is "Execute an Integration Method".
 *
 * @param statusAfter the id of the status the ticket gets
 */
public record QuickAction(String name, IntegrationMethod method, int statusAfter, When when) {

    /** When the ticket gets the status. What HaloPSA does after a method that failed is not documented. */
    public enum When {
        ON_SUCCESS,
        ALWAYS
    }
}
