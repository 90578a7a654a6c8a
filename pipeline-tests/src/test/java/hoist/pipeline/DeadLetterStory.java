package hoist.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.cli.failure.ExitCode;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An operator finds bytes that nobody can read, looks into them, and deals with them. */
class DeadLetterStory {
    private final Seen seen = new Seen(Pipeline.shared().msp());
    private final Cli cli = new Cli(Pipeline.shared());
    private final ForeignProducer foreign = new ForeignProducer(Pipeline.shared());
    private final String tenant = seen.msp().tenant();

    @Test
    void poisonIsListedOnceShownInHexAndDiscarded() {
        // Given
        foreign.write(tenant, "not avro at all".getBytes(UTF_8));
        untilListed("approval-worker, ticket-worker");
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

    @Test
    void aRecordWhoseSchemaCameLaterIsPutBackAndHasItsOneTicket() {
        // Given
        var event = foreign.writeBeforeItsSchema(tenant);
        untilListed("unknown schema id (approval-worker, ticket-worker)");
        var letter = name(listed());
        var tooEarly = cli.run("dead-letters", "put-back", letter);
        assertThat(tooEarly.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(tooEarly.err()).contains("Dead letter " + letter + " still cannot be read (unknown schema id)");

        // When
        foreign.register(event);
        var shown = cli.run("dead-letters", "show", letter);
        var planned = cli.run("replay", "--dead-letter", letter);
        var putBack = cli.run("dead-letters", "put-back", letter, "--operator", "olga@ops-1");
        var again = cli.run("dead-letters", "put-back", letter);

        // Then
        assertThat(shown.out()).contains("can be read: hoist dead-letters put-back " + letter, event.requestId());
        assertThat(planned.out()).contains("would create the ticket");
        assertThat(putBack.out())
                .containsPattern("Put dead letter " + letter
                        + " back: elevation-events/\\d+/\\d+ stands at elevation-events/\\d+/\\d+ now\\.");
        assertThat(putBack.exitCode()).isEqualTo(ExitCode.DONE);
        Seen.soon()
                .untilAsserted(() -> assertThat(seen.msp().halo().ticketsForRequest(event.requestId()))
                        .hasSize(1));
        assertThat(again.err()).contains("was dealt with already: put-back by olga@ops-1");
        assertThat(again.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(listed()).isEqualTo("No dead letter waits for a person.%n".formatted());
        Seen.soon()
                .untilAsserted(() -> assertThat(cli.run("timeline", event.requestId(), "--tenant", tenant)
                                .out())
                        .containsSubsequence("asked to run Putty Installer", "opened ticket "));
        assertThat(seen.msp().halo().createsForRequest(event.requestId())).hasSize(1);
    }

    @Test
    void aRecordThatIsCutShortSaysSoAndTheReasonOfItsDiscardIsKept() {
        // Given
        foreign.writeCutShort(tenant);
        untilListed("reason: the record is cut short: its schema wants more bytes (approval-worker, ticket-worker)");
        var letter = name(listed());

        // When
        var shown = cli.run("dead-letters", "show", letter);
        cli.run("dead-letters", "discard", letter, "--why", "of a test machine", "--operator", "olga@ops-1");

        // Then
        assertThat(shown.out())
                .containsPattern("body +breaks here: the record is cut short: its schema wants more bytes");
        assertThat(cli.run("dead-letters", "--all", "--tenant", tenant, "--json")
                        .out())
                .contains(
                        "\"state\" : \"discarded by olga@ops-1\"",
                        "\"handled\" : \"discarded\"",
                        "\"handledWhy\" : \"of a test machine\"");
    }

    private void untilListed(String words) {
        Seen.soon().untilAsserted(() -> assertThat(listed()).contains(words));
    }

    private String listed() {
        return cli.run("dead-letters", "--tenant", tenant).out();
    }

    private static String name(String listed) {
        var found = Pattern.compile("(?m)^(\\d+:\\d+) ").matcher(listed);
        assertThat(found.find()).as(listed).isTrue();
        return found.group(1);
    }
}
