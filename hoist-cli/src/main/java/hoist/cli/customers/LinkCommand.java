package hoist.cli.customers;

import hoist.cli.command.Commands;
import hoist.cli.command.Operator;
import hoist.cli.connection.Connection;
import hoist.cli.connection.TenantChoice;
import hoist.cli.failure.CliFailure;
import hoist.cli.failure.ExitCode;
import hoist.cli.ledger.Ledgers;
import hoist.cli.output.Output;
import hoist.cli.topics.Span;
import hoist.cli.topics.TopicReader;
import hoist.cli.vendors.Vendors;
import hoist.connections.customer.CustomerLinks;
import hoist.connections.customer.CustomerMatcher.By;
import hoist.connections.customer.CustomerNames;
import hoist.halo.Client;
import hoist.schemas.operator.LinkCustomer;
import hoist.tenants.Tenant;
import hoist.tenants.Tenants;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hoist customers link}: what idemeum's button Link does. Exit code 1 when there is nothing, or no one thing, to link to. */
@Command(
        name = "link",
        description =
                "Say by hand which HaloPSA client a customer is; requests that were stuck for it go on by themselves.",
        mixinStandardHelpOptions = true)
final class LinkCommand implements Callable<ExitCode> {
    @Parameters(paramLabel = "CUSTOMER", description = "The customer's display name or name in idemeum.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String customer;

    @Parameters(paramLabel = "CLIENT", description = "The client's name in HaloPSA; case does not matter.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String client;

    @Option(names = "--why", paramLabel = "TEXT", description = "Why, for the audit trail.")
    private @Nullable String why;

    @Mixin
    private final Connection connection = new Connection();

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final TenantChoice choice = new TenantChoice();

    @Mixin
    private final Operator operator = new Operator();

    private final Clock clock = Clock.systemUTC();

    @Override
    public ExitCode call() {
        var atHand = connection.tenants();
        var tenant = choice.one(atHand);
        try (var kafka = connection.open();
                var topics = new TopicReader(kafka, output, clock);
                var vendors = new Vendors(clock)) {
            var clients = Customers.clients(vendors, tenant);
            var wanted = WantedClient.of(client, clients);
            output.say("Found in HaloPSA: client " + wanted.id() + " \"" + wanted.name() + "\", active.");
            var waiting = waiting(topics, tenant);
            var names = KnownCustomers.of(tenant, waiting.customers()).named(customer);
            if (isLinkedTo(names, wanted, ClientMatch.of(names, clients, waiting.links()))) {
                output.say("\"" + names.displayName() + "\" is linked to it already: nothing was changed.");
                return ExitCode.DONE;
            }
            var released = waiting.releasedBy(names, new CustomerLinks.Link(wanted.id(), clock.instant(), 0));
            try (var commands = new Commands(kafka, operator, clock)) {
                var body = new LinkCustomer(names.displayName(), wanted.id(), wanted.name());
                commands.give(tenant.id().value(), body, why);
            }
            show(new LinkRow(tenant.id().value(), names.displayName(), wanted.name(), wanted.id(), released));
            return ExitCode.DONE;
        }
    }

    private Waiting waiting(TopicReader topics, Tenant tenant) {
        var ledgers = Ledgers.empty(Tenants.of(tenant), clock);
        var inputs = ledgers.tickets().reconciliation().inputs();
        topics.read(Span.of(inputs).of(Optional.of(tenant.id().value())), ledgers::fold);
        return new Waiting(tenant, ledgers, clock.instant());
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

    private void show(LinkRow link) {
        if (output.isJson()) {
            output.rows(LinkRow.TABLE, List.of(link), "");
        } else {
            output.say("Linked \"" + link.customer() + "\" of tenant " + link.tenant() + " to client "
                    + link.haloClientId() + " \"" + link.haloClient() + "\".");
            output.say(link.sentence());
        }
    }
}
