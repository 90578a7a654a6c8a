package hoist.jit.reading;

import hoist.connections.customer.CustomerLinks;
import hoist.connections.customer.CustomerMatcher;
import hoist.connections.customer.CustomerMatcher.Match;
import hoist.connections.customer.CustomerNames;
import hoist.connections.customer.CustomersOfClient;
import hoist.halo.Client;
import hoist.halo.Halo;
import hoist.halo.Ticket;
import hoist.jit.account.AccountKey;
import hoist.jit.ticket.Account;
import hoist.tenants.Customer;
import hoist.tenants.Tenant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/**
 * Whose accounts a ticket is about: the technician is its agent, by the e-mail address, and the customer is its client, by
 * exactly the rule that finds the client of a customer. May be several: two customers can be one client.
 */
record AccountsBehind(Halo halo, Tenant tenant, CustomerLinks links) {

    static AccountsBehind at(AtHalo at) {
        return new AccountsBehind(at.halo(), at.tenant(), at.watched().links());
    }

    /** Those of these accounts that the ticket is about; none while nobody is assigned. */
    List<Account> of(Ticket ticket, Collection<Account> accounts) {
        if (ticket.agentId().isEmpty() || accounts.isEmpty()) {
            return List.of();
        }
        var ofClient = ofClient(ticket.clientId(), accounts);
        return ofClient.isEmpty() ? List.of() : ofAgent(ticket.agentId().getAsLong(), ofClient);
    }

    /** The client of this account's customer, if there is exactly one. */
    OptionalLong clientOf(Account account) {
        return switch (CustomerMatcher.match(halo.activeClients(), namesOf(account), links)) {
            case Match.Found(Client client, var _) -> OptionalLong.of(client.id());
            case Match.NotLinked _, Match.Ambiguous _, Match.LinkedClientMissing _ -> OptionalLong.empty();
        };
    }

    private List<Account> ofClient(long clientId, Collection<Account> accounts) {
        var clients = halo.activeClients();
        return accounts.stream()
                .filter(account -> !CustomersOfClient.of(clientId, clients, List.of(namesOf(account)), links)
                        .isEmpty())
                .toList();
    }

    private List<Account> ofAgent(long agentId, List<Account> accounts) {
        return halo.agent(agentId)
                .map(agent -> AccountKey.technician(agent.email()))
                .filter(email -> !email.isEmpty())
                .map(email -> accounts.stream()
                        .filter(account -> account.key().technician().equals(email))
                        .toList())
                .orElseGet(List::of);
    }

    /** The account tells the display name only; the tenant's settings know the name. */
    private CustomerNames namesOf(Account account) {
        var name = tenant.customers().stream()
                .filter(customer -> isCalled(customer, account))
                .findFirst()
                .map(Customer::name);
        return new CustomerNames(account.customer(), name.orElse(null));
    }

    private static boolean isCalled(Customer customer, Account account) {
        return AccountKey.of(customer.displayName(), account.technician()).equals(account.key());
    }
}
