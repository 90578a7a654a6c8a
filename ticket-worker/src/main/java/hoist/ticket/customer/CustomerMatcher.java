package hoist.ticket.customer;

import hoist.halo.Client;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which Halo client a customer is: the one named as the idemeum display name, else as the name, else the one linked by
 * hand. Never a default: a ticket under the wrong customer would show one company another's affairs.
 */
public final class CustomerMatcher {
    private CustomerMatcher() {}

    /** What came of it. */
    public sealed interface Match {

        record Found(Client client) implements Match {}

        /** No client is named so and no link was made. */
        record NotLinked() implements Match {}

        /** Several clients are named so, and no link says which. */
        record Ambiguous(String name, int clients) implements Match {}

        /** The linked client is not there, or is inactive. */
        record LinkedClientMissing(long clientId) implements Match {}
    }

    /** Names are equal ignoring case and outer blanks. */
    public static Match match(
            List<Client> clients, String displayName, @Nullable String name, Optional<Long> linkedClientId) {
        var byDisplayName = named(clients, displayName);
        var found = byDisplayName.isEmpty() && name != null ? named(clients, name) : byDisplayName;
        if (found.size() == 1) {
            return new Match.Found(found.getFirst());
        }
        if (linkedClientId.isPresent()) {
            return linked(clients, linkedClientId.get());
        }
        return found.isEmpty()
                ? new Match.NotLinked()
                : new Match.Ambiguous(found.getFirst().name(), found.size());
    }

    private static Match linked(List<Client> clients, long id) {
        return clients.stream()
                .filter(client -> client.id() == id)
                .<Match>map(Match.Found::new)
                .findFirst()
                .orElse(new Match.LinkedClientMissing(id));
    }

    private static List<Client> named(List<Client> clients, String name) {
        var wanted = name.strip();
        return wanted.isEmpty()
                ? List.of()
                : clients.stream()
                        .filter(client -> client.name().strip().equalsIgnoreCase(wanted))
                        .toList();
    }
}
