package hoist.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.cli.failure.ExitCode;
import hoist.schemas.Topic;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** An operator finds bytes that nobody can read, looks into them, and deals with them. */
class DeadLetterStory {
    private final Seen seen = new Seen(Pipeline.shared().msp());
    private final Cli cli = new Cli(Pipeline.shared());
    private final String tenant = seen.msp().tenant();

    @Test
    void poisonIsListedOnceShownInHexAndDiscarded() throws Exception {
        // Given
        poison("not avro at all".getBytes(UTF_8));
        Seen.soon().untilAsserted(() -> assertThat(listed()).contains("approval-worker, ticket-worker"));
        var letter = name(listed());

        // When
        var shown = cli.run("dead-letters", "show", letter);
        var putBack = cli.run("dead-letters", "put-back", letter);
        var planned = cli.run("replay", "--dead-letter", letter);
        var discarded = cli.run("dead-letters", "discard", letter, "--why", "a test of ours");
        var again = cli.run("dead-letters", "discard", letter, "--why", "twice");

        // Then
        assertThat(shown.out())
                .contains("6e, and 00 was expected", "6e 6f 74 20 61 76 72 6f")
                .contains("still cannot be read: not in the Confluent wire format");
        assertThat(putBack.err()).contains("still cannot be read (not in the Confluent wire format)");
        assertThat(putBack.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(planned.out()).contains("would go to the dead letters (not in the Confluent wire format)");
        assertThat(discarded.out()).contains("Discarded dead letter " + letter);
        assertThat(again.err()).contains("was dealt with already: discarded by");
        assertThat(listed()).isEqualTo("No dead letter waits for a person.%n".formatted());
        assertThat(cli.run("dead-letters", "--all", "--tenant", tenant).out()).contains(letter, "discarded by");
    }

    private String listed() {
        return cli.run("dead-letters", "--tenant", tenant).out();
    }

    private static String name(String listed) {
        var found = Pattern.compile("(?m)^(\\d+:\\d+) ").matcher(listed);
        assertThat(found.find()).as(listed).isTrue();
        return found.group(1);
    }

    private void poison(byte[] bytes) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                Pipeline.shared().broker().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topic.ELEVATION_EVENTS.topicName(), tenant.getBytes(UTF_8), bytes))
                    .get();
        }
    }
}
