package hoist.cli.customers;

import hoist.connections.customer.CustomerLinks;
import hoist.connections.customer.CustomerMatcher;
import hoist.connections.customer.CustomerMatcher.By;
import hoist.connections.customer.CustomerMatcher.Match;
import hoist.connections.customer.CustomerNames;
import hoist.halo.Client;
import hoist.halo.ClientState;
import java.util.List;

/** What the column HaloPSA of idemeum's tenants says of a customer (idemeum guide, HaloPSA, Customers mapping), and why where there is none. */
sealed interface ClientMatch {

    /** Tickets go to this client. */
    record Matched(Client client, By by) implements ClientMatch {}

    /**
     * No client is named so and no link was made.
     *
     * @param similar names of a few clients that may be meant, in quotes
     */
    record None(List<String> similar) implements ClientMatch {}

    /** Several active clients have this name. */
    record Ambiguous(String name, int clients) implements ClientMatch {}

    /** It would be this client, which is inactive. */
    record Inactive(Client client) implements ClientMatch {}

    /** It was linked to a client that HaloPSA does not have any more. */
    record LinkedClientGone(long clientId) implements ClientMatch {}

    /** By the workers' own rule; the inactive clients only explain why that finds nothing. */
    static ClientMatch of(CustomerNames customer, List<ClientState> clients, CustomerLinks links) {
        return switch (CustomerMatcher.match(active(clients), customer, links)) {
            case Match.Found(var client, var by) -> new Matched(client, by);
            case Match.Ambiguous(var name, var several) -> new Ambiguous(name, several);
            case Match.NotLinked _ -> ifAllWereActive(customer, clients, CustomerLinks.NONE, none(customer, clients));
            case Match.LinkedClientMissing(var id) ->
                ifAllWereActive(customer, clients, links, new LinkedClientGone(id));
        };
    }

    private static None none(CustomerNames customer, List<ClientState> clients) {
        return new None(WantedClient.similar(customer.displayName(), active(clients)));
    }

    /** The clients that the workers see. */
    static List<Client> active(List<ClientState> clients) {
        return clients.stream()
                .filter(ClientState::active)
                .map(ClientState::client)
                .toList();
    }

    private static ClientMatch ifAllWereActive(
            CustomerNames customer, List<ClientState> clients, CustomerLinks links, ClientMatch otherwise) {
        var all = clients.stream().map(ClientState::client).toList();
        return CustomerMatcher.match(all, customer, links) instanceof Match.Found(var client, var _)
                ? new Inactive(client)
                : otherwise;
    }
}
