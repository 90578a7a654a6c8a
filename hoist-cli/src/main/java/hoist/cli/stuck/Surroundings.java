package hoist.cli.stuck;

import hoist.cli.connection.Connection;
import hoist.cli.connection.Kafka;
import hoist.cli.ledger.Ledgers;
import hoist.cli.output.Output;
import hoist.cli.topics.TopicReader;
import java.time.Clock;
import java.util.Optional;

/** What every command about stuck entries reads first. */
record Surroundings(Kafka kafka, Ledgers ledgers, StuckEntries stuck) implements AutoCloseable {
    static Surroundings read(Connection connection, Output output, Optional<String> tenant, Clock clock) {
        var tenants = connection.tenants();
        tenants.problems().forEach(problem -> output.warn(problem.sentence()));
        var kafka = connection.open();
        try (var reader = new TopicReader(kafka, output, clock)) {
            kafka.requireRegistry();
            var ledgers = Ledgers.read(reader, tenant, tenants.inForce(), clock);
            return new Surroundings(kafka, ledgers, new StuckEntries(ledgers, clock.instant()));
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
