package hoist.connections.customer;

import hoist.halo.Client;
import java.util.List;

/**
 * Which Halo client a customer is: the one named as the idemeum display name, else as the name, else the one linked by
 * hand. Never a default: a ticket under the wrong customer would show one company another's affairs.
 */
public final class CustomerMatcher {
    private CustomerMatcher() {}

    /** What led to the client. */
    public enum By {
        DISPLAY_NAME,
        NAME,
        LINK
    }

    /** What came of it. */
    public sealed interface Match {

        record Found(Client client, By by) implements Match {}

        /** No client is named so and no link was made. */
        record NotLinked() implements Match {}

        /** Several clients are named so, and no link says which. */
        record Ambiguous(String name, int clients) implements Match {}

        /** The linked client is not there, or is inactive. */
        record LinkedClientMissing(long clientId) implements Match {}
    }

    /** The clients of one of the customer's names. */
    private record Named(List<Client> clients, By by) {}

    /**
     * The client of this customer. Names are equal ignoring case and outer blanks.
     *
     * @param clients Halo's active ones
     */
    public static Match match(List<Client> clients, CustomerNames customer, CustomerLinks links) {
        var byDisplayName = new Named(named(clients, customer.displayName()), By.DISPLAY_NAME);
        var name = customer.name();
        var found = byDisplayName.clients().isEmpty() && name != null
                ? new Named(named(clients, name), By.NAME)
                : byDisplayName;
        if (found.clients().size() == 1) {
            return new Match.Found(found.clients().getFirst(), found.by());
        }
        return links.of(customer)
                .map(CustomerLinks.Link::haloClientId)
                .map(linked -> linked(clients, linked))
                .orElseGet(() -> unlinked(found.clients()));
    }

    private static Match unlinked(List<Client> found) {
        return found.isEmpty()
                ? new Match.NotLinked()
                : new Match.Ambiguous(found.getFirst().name(), found.size());
    }

    private static Match linked(List<Client> clients, long id) {
        return clients.stream()
                .filter(client -> client.id() == id)
                .<Match>map(client -> new Match.Found(client, By.LINK))
                .findFirst()
                .orElse(new Match.LinkedClientMissing(id));
    }

    /** The clients of this name; none for a blank one. */
    public static List<Client> named(List<Client> clients, String name) {
        var wanted = name.strip();
        return wanted.isEmpty()
                ? List.of()
                : clients.stream()
                        .filter(client -> client.name().strip().equalsIgnoreCase(wanted))
                        .toList();
    }
}
