package hoist.cli.customers;

import hoist.cli.connection.Kafka;
import hoist.cli.failure.CliFailure;
import hoist.cli.failure.ExitCode;
import hoist.cli.topics.TopicReader;
import hoist.connections.customer.CustomerLinks;
import hoist.connections.customer.CustomerNames;
import hoist.schemas.operator.UnlinkCustomer;
import hoist.tenants.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hoist customers unlink}. Exit code 1 when there is no link to take away. */
@Command(
        name = "unlink",
        description = "Take a manual link away; what it led to keeps its tickets.",
        mixinStandardHelpOptions = true)
final class UnlinkCommand implements Callable<ExitCode> {
    @Mixin
    private final Linking linking = new Linking();

    @Override
    public ExitCode call() {
        return linking.with(this::unlink);
    }

    private ExitCode unlink(Tenant tenant, Kafka kafka, TopicReader topics) {
        var id = tenant.id().value();
        var inTopics = CustomersInTopics.read(topics, Optional.of(id));
        var names = inTopics.known(tenant).named(linking.customer());
        var linked = linkedAs(names, inTopics.links().of(id), tenant);
        linking.tell(tenant, kafka, linked.stream().map(UnlinkCustomer::new).toList());
        linking.output()
                .say("The link of \"" + names.displayName() + "\" of tenant " + id
                        + " is gone; hoist customers shows which client it is now, if any.");
        linking.output().forScripts(UnlinkRow.TABLE, new UnlinkRow(id, names.displayName(), linked));
        return ExitCode.DONE;
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
