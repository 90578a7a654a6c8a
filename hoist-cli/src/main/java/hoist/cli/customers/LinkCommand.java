package hoist.cli.customers;

import hoist.cli.connection.Kafka;
import hoist.cli.failure.CliFailure;
import hoist.cli.failure.ExitCode;
import hoist.cli.ledger.Ledgers;
import hoist.cli.topics.TopicReader;
import hoist.cli.vendors.Vendors;
import hoist.cli.workers.Workers;
import hoist.connections.customer.CustomerLinks;
import hoist.connections.customer.CustomerMatcher.By;
import hoist.connections.customer.CustomerNames;
import hoist.halo.Client;
import hoist.schemas.operator.LinkCustomer;
import hoist.tenants.Tenant;
import hoist.tenants.Tenants;
import hoist.ticket.TicketReconciliation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hoist customers link}: what idemeum's button Link does. Exit code 1 when there is nothing, or no one thing, to link to. */
@Command(
        name = "link",
        description =
                "Say by hand which HaloPSA client a customer is; requests that were stuck for it go on by themselves.",
        mixinStandardHelpOptions = true)
final class LinkCommand implements Callable<ExitCode> {
    @Parameters(index = "1", paramLabel = "CLIENT", description = "The client's name in HaloPSA; case does not matter.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String client;

    @Mixin
    private final Linking linking = new Linking();

    @Mixin
    private final Workers workers = new Workers();

    @Override
    public ExitCode call() {
        return linking.with(this::link);
    }

    private ExitCode link(Tenant tenant, Kafka kafka, TopicReader topics) {
        try (var vendors = new Vendors(linking.clock())) {
            var clients = Customers.clients(vendors, tenant);
            var wanted = WantedClient.of(client, clients);
            say("Found in HaloPSA: client " + wanted.id() + " \"" + wanted.name() + "\", active.");
            var waiting = waiting(topics, tenant);
            var names = CustomersInTopics.read(topics, Optional.of(tenant.id().value()))
                    .known(tenant)
                    .named(linking.customer());
            if (isLinkedTo(names, wanted, ClientMatch.of(names, clients, waiting.links()))) {
                say("\"" + names.displayName() + "\" is linked to it already: nothing was changed.");
                show(LinkRow.asBefore(tenant, names, wanted));
                return ExitCode.DONE;
            }
            var link = new CustomerLinks.Link(wanted.id(), linking.clock().instant(), 0);
            var released = waiting.releasedBy(names, link);
            linking.tell(tenant, kafka, List.of(new LinkCustomer(names.displayName(), wanted.id(), wanted.name())));
            say("Linked \"" + names.displayName() + "\" of tenant "
                    + tenant.id().value() + " to client " + wanted.id() + " \"" + wanted.name() + "\".");
            var row = LinkRow.made(tenant, names, wanted, released);
            say(row.sentence());
            show(row);
            tellIfNobodyReads(kafka, topics);
            return ExitCode.DONE;
        }
    }

    /** Then nothing goes on within seconds. */
    private void tellIfNobodyReads(Kafka kafka, TopicReader topics) {
        workers.look(TicketReconciliation.WORKER, kafka, topics)
                .trouble(linking.clock().instant())
                .ifPresent(linking.output()::warn);
    }

    private Waiting waiting(TopicReader topics, Tenant tenant) {
        var id = tenant.id().value();
        var ledgers = Ledgers.read(topics, Optional.of(id), Tenants.of(tenant), linking.clock());
        return new Waiting(tenant, ledgers, linking.clock().instant());
    }

    private static boolean isLinkedTo(CustomerNames customer, Client wanted, ClientMatch now) {
        if (now instanceof ClientMatch.Matched(var client, var by) && by != By.LINK) {
            throw CliFailure.refused(
                    "\"" + customer.displayName() + "\" is client " + client.id() + " \"" + client.name()
                            + "\" " + (by == By.NAME ? "by its name" : "by its display name")
                            + ", which comes before a link: rename that client in HaloPSA if it is another company.");
        }
        return now instanceof ClientMatch.Matched(var client, var _) && client.id() == wanted.id();
    }

    private void say(String sentence) {
        linking.output().say(sentence);
    }

    private void show(LinkRow link) {
        linking.output().forScripts(LinkRow.TABLE, link);
    }
}
