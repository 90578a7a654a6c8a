package hoist.cli.customers;

import hoist.cli.topics.TopicReader;
import hoist.connections.customer.CustomerNames;
import hoist.tenants.Tenant;
import java.util.Optional;
import java.util.stream.Stream;

/** What the topics say of customers: the links that operators made, and whom idemeum named. */
record CustomersInTopics(ManualLinks links, ToldCustomers told) {
    /** Of one tenant, or of all. */
    static CustomersInTopics read(TopicReader topics, Optional<String> tenant) {
        return new CustomersInTopics(ManualLinks.read(topics, tenant), ToldCustomers.read(topics, tenant));
    }

    /** All that can be named at the tenant. */
    KnownCustomers known(Tenant tenant) {
        var id = tenant.id().value();
        var linked = links.customers(id).stream().map(name -> new CustomerNames(name, null));
        return KnownCustomers.of(
                tenant, Stream.concat(told.of(id).stream(), linked).toList());
    }
}
