package hoist.cli.deadletters;

import hoist.cli.connection.Connection;
import hoist.cli.connection.Kafka;
import hoist.cli.output.Output;
import hoist.cli.topics.TopicReader;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;

/** What all commands about dead letters have in common: where everything is, and how it is shown. */
final class LetterWork {
    @Mixin
    private final Connection connection = new Connection();

    @Mixin
    private final Output output = new Output();

    Output output() {
        return output;
    }

    Connection connection() {
        return connection;
    }

    /** Reads the letters, of this tenant or of all, and does something with them. */
    <T> T with(Optional<String> tenant, BiFunction<Kafka, Letters, T> work) {
        try (var kafka = connection.open();
                var topics = new TopicReader(kafka, output, Clock.systemUTC())) {
            return work.apply(kafka, Letters.read(topics, tenant));
        }
    }
}
