package hoist.cli.customers;

import hoist.cli.command.Commands;
import hoist.cli.command.Operator;
import hoist.cli.connection.Connection;
import hoist.cli.connection.TenantChoice;
import hoist.cli.failure.CliFailure;
import hoist.cli.failure.ExitCode;
import hoist.cli.output.Output;
import hoist.cli.topics.TopicReader;
import hoist.connections.customer.CustomerLinks;
import hoist.connections.customer.CustomerNames;
import hoist.schemas.operator.UnlinkCustomer;
import hoist.tenants.Tenant;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hoist customers unlink}. Exit code 1 when there is no link to take away. */
@Command(
        name = "unlink",
        description = "Take a manual link away; what it led to keeps its tickets.",
        mixinStandardHelpOptions = true)
final class UnlinkCommand implements Callable<ExitCode> {
    @Parameters(paramLabel = "CUSTOMER", description = "The customer's display name or name in idemeum.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String customer;

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
        var tenant = choice.one(connection.tenants());
        try (var kafka = connection.open();
                var topics = new TopicReader(kafka, output, clock)) {
            var id = tenant.id().value();
            var links = ManualLinks.read(topics, Optional.of(id));
            var names = KnownCustomers.of(tenant, links.customers(id)).named(customer);
            var linked = linkedAs(names, links.of(id), tenant);
            try (var commands = new Commands(kafka, operator, clock)) {
                linked.forEach(name -> commands.give(id, new UnlinkCustomer(name), why));
            }
            output.say("The link of \"" + names.displayName() + "\" of tenant " + id
                    + " is gone; hoist customers shows which client it is now, if any.");
            return ExitCode.DONE;
        }
    }

    /** A customer may have been linked by its display name and by its name. */
    private static List<String> linkedAs(CustomerNames customer, CustomerLinks links, Tenant tenant) {
        var names = Stream.of(customer.displayName(), customer.name())
                .flatMap(Stream::ofNullable)
                .filter(name -> links.of(new CustomerNames(name, null)).isPresent())
                .toList();
        if (names.isEmpty()) {
            throw CliFailure.refused("\"" + customer.displayName() + "\" of tenant "
                    + tenant.id().value()
                    + " has no manual link: hoist customers shows how its client is known.");
        }
        return names;
    }
}
