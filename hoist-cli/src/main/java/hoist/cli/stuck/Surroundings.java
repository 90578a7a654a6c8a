package hoist.cli.stuck;

import hoist.cli.connection.Connection;
import hoist.cli.connection.Kafka;
import hoist.cli.connection.TenantsAtHand;
import hoist.cli.failure.CliFailure;
import hoist.cli.ledger.Ledgers;
import hoist.cli.output.Output;
import hoist.cli.topics.TopicReader;
import hoist.cli.workers.Workers;
import java.time.Clock;
import java.util.Optional;

/** What every command about stuck entries reads first. */
record Surroundings(Kafka kafka, Ledgers ledgers, StuckEntries stuck) implements AutoCloseable {
    /** Whoever is in trouble, a file or a worker, is told of at once. */
    static Surroundings read(
            Connection connection, Workers workers, Output output, Optional<String> tenant, Clock clock) {
        var tenants = connection.tenants();
        tenants.warnings().forEach(output::warn);
        var kafka = connection.open();
        try (var reader = new TopicReader(kafka, output, clock)) {
            kafka.requireRegistry();
            var ledgers = Ledgers.read(reader, tenant, tenants.asServicesHaveThem(), clock);
            tenant.filter(name -> !isKnown(name, tenants, ledgers)).ifPresent(name -> {
                throw CliFailure.usage(
                        "There is no tenant " + name + ": neither a file of it is in " + tenants.directory()
                                + " nor a record of it in the topics"
                                + (tenants.names().isEmpty() ? "." : "; there are " + tenants.names() + "."));
            });
            var readings = workers.look(kafka, reader);
            var now = clock.instant();
            readings.troubles(now).forEach(output::warn);
            return new Surroundings(kafka, ledgers, new StuckEntries(ledgers, readings, now));
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    private static boolean isKnown(String tenant, TenantsAtHand tenants, Ledgers ledgers) {
        return tenants.asServicesHaveThem().all().stream()
                        .anyMatch(each -> each.id().value().equals(tenant))
                || ledgers.all().stream().anyMatch(ledger -> ledger.hasTenant(tenant));
    }

    /** Whether all run, and none is behind. */
    boolean workersAreWell() {
        return stuck.workers().troubles(stuck.now()).isEmpty();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
