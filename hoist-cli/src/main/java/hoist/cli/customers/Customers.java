package hoist.cli.customers;

import hoist.cli.connection.Connection;
import hoist.cli.connection.Kafka;
import hoist.cli.connection.TenantChoice;
import hoist.cli.failure.CliFailure;
import hoist.cli.failure.ExitCode;
import hoist.cli.output.Output;
import hoist.cli.topics.TopicReader;
import hoist.cli.vendors.Vendors;
import hoist.halo.ClientState;
import hoist.halo.HaloException;
import hoist.tenants.Tenant;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hoist customers}: like the column HaloPSA in idemeum's tenants. Exit code 1 when a ticket for one of them would be stuck. */
@Command(
        name = "customers",
        description = "Which HaloPSA client each customer of idemeum is, and how that is known.",
        subcommands = {LinkCommand.class, UnlinkCommand.class},
        mixinStandardHelpOptions = true)
public final class Customers implements Callable<ExitCode> {
    @Mixin
    private final Connection connection = new Connection();

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final TenantChoice choice = new TenantChoice();

    private final Clock clock = Clock.systemUTC();

    @Override
    public ExitCode call() {
        var atHand = connection.tenants();
        var tenants = choice.named().isPresent()
                ? List.of(choice.one(atHand))
                : atHand.inForce().all();
        var rows = new ArrayList<CustomerRow>();
        var unasked = 0;
        atHand.warnings().forEach(output::warn);
        var known = inTopics();
        try (var vendors = new Vendors(clock)) {
            for (var tenant : tenants) {
                try {
                    rows.addAll(rows(tenant, clients(vendors, tenant), known));
                } catch (CliFailure e) {
                    output.warn(String.valueOf(e.getMessage()));
                    unasked++;
                }
            }
        }
        output.rows(CustomerRow.TABLE, rows, "No customer is known yet.");
        return unasked > 0 ? ExitCode.OUT_OF_REACH : exitCode(rows);
    }

    private CustomersInTopics inTopics() {
        try (Kafka kafka = connection.open();
                var topics = new TopicReader(kafka, output, clock)) {
            kafka.requireRegistry();
            return CustomersInTopics.read(topics, choice.named());
        }
    }

    private List<CustomerRow> rows(Tenant tenant, List<ClientState> clients, CustomersInTopics topics) {
        var id = tenant.id().value();
        var links = topics.links();
        var rows = new ArrayList<CustomerRow>();
        for (var customer : topics.known(tenant).names()) {
            var match = ClientMatch.of(customer, clients, links.of(id));
            var row = CustomerRow.of(id, customer, match, connection.asGiven());
            rows.add(links.order(id, customer).map(row::linkedBy).orElse(row));
        }
        return rows;
    }

    private static ExitCode exitCode(List<CustomerRow> rows) {
        return rows.stream().anyMatch(CustomerRow::needsAPerson) ? ExitCode.FOUND : ExitCode.DONE;
    }

    /** All clients of the tenant's Halo. */
    static List<ClientState> clients(Vendors vendors, Tenant tenant) {
        try {
            return vendors.halo(tenant).clients();
        } catch (HaloException e) {
            throw Vendors.outOfReach(tenant, e);
        }
    }
}
