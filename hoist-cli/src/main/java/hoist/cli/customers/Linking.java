package hoist.cli.customers;

import hoist.cli.command.Commands;
import hoist.cli.command.Operator;
import hoist.cli.connection.Connection;
import hoist.cli.connection.Kafka;
import hoist.cli.connection.TenantChoice;
import hoist.cli.failure.ExitCode;
import hoist.cli.output.Output;
import hoist.cli.topics.TopicReader;
import hoist.tenants.Tenant;
import java.time.Clock;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code link} and {@code unlink} have in common: the customer, and that they tell the workers. */
final class Linking {
    @Parameters(index = "0", paramLabel = "CUSTOMER", description = "The customer's display name or name in idemeum.")
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

    /** What is done once the tenant is known and Kafka answers. */
    interface Work {
        ExitCode on(Tenant tenant, Kafka kafka, TopicReader topics);
    }

    ExitCode with(Work work) {
        var tenant = choice.one(connection.tenants());
        try (var kafka = connection.open();
                var topics = new TopicReader(kafka, output, clock)) {
            return work.on(tenant, kafka, topics);
        }
    }

    /** Tells the tenant's workers all of this. */
    void tell(Tenant tenant, Kafka kafka, List<? extends SpecificRecord> bodies) {
        try (var commands = new Commands(kafka, operator, clock)) {
            bodies.forEach(body -> commands.give(tenant.id().value(), body, why));
        }
    }

    /** As it was typed. */
    String customer() {
        return customer;
    }

    Output output() {
        return output;
    }

    Clock clock() {
        return clock;
    }
}
