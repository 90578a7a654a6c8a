package hoist.cli.customers;

import hoist.cli.failure.CliFailure;
import hoist.connections.customer.CustomerMatcher;
import hoist.halo.Client;
import hoist.halo.ClientState;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The client that an operator names, by the guide's rule: equality ignoring case (idemeum guide, HaloPSA, Manual mapping). */
final class WantedClient {
    private static final int SHOWN = 5;

    private WantedClient() {}

    /** The one active client of this name, or a refusal that says what there is instead. */
    static Client of(String name, List<ClientState> clients) {
        var found = CustomerMatcher.named(ClientMatch.active(clients), name);
        return switch (found.size()) {
            case 1 -> found.getFirst();
            case 0 -> throw CliFailure.refused(none(name, clients));
            default ->
                throw CliFailure.refused(found.size() + " active clients in HaloPSA are named \"" + name + "\" ("
                        + numbers(found)
                        + "): rename all but one in HaloPSA, since a name must lead to one client.");
        };
    }

    private static String none(String name, List<ClientState> clients) {
        var inactive = CustomerMatcher.named(
                clients.stream()
                        .filter(each -> !each.active())
                        .map(ClientState::client)
                        .toList(),
                name);
        if (!inactive.isEmpty()) {
            return "The client \"" + name + "\" in HaloPSA (" + numbers(inactive)
                    + ") is inactive: activate it in HaloPSA (Customers, the client, Edit), then link again.";
        }
        var similar = similar(name, ClientMatch.active(clients));
        return "No client in HaloPSA is named \"" + name + "\""
                + (similar.isEmpty()
                        ? ": copy the name from HaloPSA, case does not matter"
                        : "; similar are " + String.join(", ", similar))
                + ".";
    }

    /** A few clients whose names have the first word of this one, in quotes. */
    static List<String> similar(String name, List<Client> active) {
        var part = name.strip().toLowerCase(Locale.ROOT).split("\\s+", 2)[0];
        return active.stream()
                .filter(each -> each.name().toLowerCase(Locale.ROOT).contains(part))
                .limit(SHOWN)
                .map(each -> "\"" + each.name() + "\"")
                .toList();
    }

    private static String numbers(List<Client> clients) {
        return clients.stream().map(each -> "id " + each.id()).collect(Collectors.joining(", "));
    }
}
