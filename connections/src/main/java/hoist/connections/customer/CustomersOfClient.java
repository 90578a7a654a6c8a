package hoist.connections.customer;

import hoist.connections.customer.CustomerMatcher.Match;
import hoist.halo.Client;
import java.util.List;

/** The way back from {@link CustomerMatcher}: which customers a Halo client is, by exactly its rule. */
public final class CustomersOfClient {
    private CustomersOfClient() {}

    /**
     * Those of the candidates who are this client, in their order. May be several: a display name, a name and any number
     * of links can lead to one client. None when the client is not active.
     *
     * @param clients Halo's active ones
     */
    public static List<CustomerNames> of(
            long clientId, List<Client> clients, List<CustomerNames> candidates, CustomerLinks links) {
        return candidates.stream()
                .filter(candidate -> switch (CustomerMatcher.match(clients, candidate, links)) {
                    case Match.Found(Client client, var _) -> client.id() == clientId;
                    case Match.NotLinked _, Match.Ambiguous _, Match.LinkedClientMissing _ -> false;
                })
                .toList();
    }
}
