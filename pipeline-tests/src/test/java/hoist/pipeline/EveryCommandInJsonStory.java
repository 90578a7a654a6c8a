package hoist.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.cli.Hoist;
import hoist.simulators.halo.desk.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A script asks each of an operator's commands for JSON, and gets rows and nothing else. */
@Tag("long")
class EveryCommandInJsonStory {
    /** It prints a script of the shell. */
    private static final String COMPLETION = "completion";

    private final Seen seen = new Seen(Pipeline.shared().msp());
    private final Cli cli = new Cli(Pipeline.shared());
    private final ForeignProducer foreign = new ForeignProducer(Pipeline.shared());
    private final Set<String> asked = new TreeSet<>();

    @Test
    void everyCommandPrintsItsRowsAsJson() {
        // Given: a request with a ticket, one without that is stuck, and two dead letters
        seen.msp().halo().seed().set(Kind.CLIENT, seen.msp().demoClient(), "name", "Contoso Demonstrations");
        var stuck = seen.danaAsks();
        var request = seen.asks("Contoso Ltd", Seen.DEVICE);
        seen.ticketOf(request);
        var later = foreign.writeBeforeItsSchema(seen.msp().tenant());
        foreign.write(seen.msp().tenant(), "no Avro".getBytes(UTF_8));
        Seen.soon().untilAsserted(() -> assertThat(rows("dead-letters")).hasSize(2));
        Seen.soon().untilAsserted(() -> assertThat(rows("stuck")).hasSize(1));

        // Then
        assertThat(rows("timeline", request.id())).isNotEmpty();
        assertThat(theRow("stuck").path("reason").asString()).isEqualTo("customer-not-linked");
        assertThat(theRow("retry", stuck.id()).path("outcome").asString()).isEqualTo("another try was asked for");
        assertThat(theRow("customers", "link", "Demo PAM tenant", "Contoso Demonstrations")
                        .path("outcome")
                        .asString())
                .isEqualTo("linked");
        assertThat(theRow("customers", "link", "Demo PAM tenant", "Contoso Demonstrations")
                        .path("outcome")
                        .asString())
                .isEqualTo("linked-already");
        assertThat(rows("customers")).isNotEmpty();
        var unlinked = theRow("customers", "unlink", "demo-nikpot");
        assertThat(unlinked.path("customer").asString()).isEqualTo("Demo PAM tenant");
        assertThat(unlinked.path("outcome").asString()).isEqualTo("unlinked");
        assertThat(theRow("give-up", stuck.id(), "--why", "asked twice")
                        .path("outcome")
                        .asString())
                .startsWith("given up");
        assertThat(theRow("reopen", stuck.id(), "--why", "wanted after all")
                        .path("outcome")
                        .asString())
                .isEqualTo("taken up again");
        assertThat(theRow("replay", "--request", request.id()).path("effect").asString())
                .isEqualTo("NONE");
        var replayed = theRow("replay", "--request", request.id(), "--go");
        assertThat(replayed.path("events").asInt()).isEqualTo(1);
        assertThat(replayed.path("vendorCalls").asInt()).isZero();
        var again = theRow("replay", "--again", "open_ticket", "--request", request.id(), "--why", "to be sure");
        assertThat(again.path("outcome").asString()).isEqualTo("still_there");
        assertThat(again.path("why").asString()).isEqualTo("to be sure");
        assertThat(rows("doctor")).isNotEmpty();

        // When
        foreign.register(later);

        // Then
        assertThat(rows("dead-letters", "show", letter("unknown schema id"))).isNotEmpty();
        var putBack = theRow("dead-letters", "put-back", letter("unknown schema id"));
        assertThat(putBack.path("outcome").asString()).isEqualTo("put-back");
        assertThat(putBack.path("standsAt").asString()).startsWith("elevation-events/");
        var discarded =
                theRow("dead-letters", "discard", letter("not in the Confluent wire format"), "--why", "a test");
        assertThat(discarded.path("outcome").asString()).isEqualTo("discarded");
        assertThat(discarded.path("why").asString()).isEqualTo("a test");
        assertThat(asked)
                .as("every command but %s", COMPLETION)
                .containsExactlyInAnyOrderElementsOf(commands(new CommandLine(Hoist.class), ""));
    }

    private String letter(String reason) {
        return rows("dead-letters").stream()
                .filter(row -> row.path("reason").asString().startsWith(reason))
                .findFirst()
                .orElseThrow()
                .path("letter")
                .asString();
    }

    private JsonNode theRow(String... command) {
        var rows = rows(command);
        assertThat(rows).as(String.join(" ", command)).hasSize(1);
        return rows.getFirst();
    }

    /** All that the command prints has to be one array of objects. */
    private List<JsonNode> rows(String... command) {
        var words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--tenant", seen.msp().tenant(), "--json"));
        if (command[0].equals("dead-letters") && command.length > 1) {
            words.removeAll(List.of("--tenant", seen.msp().tenant())); // a letter is named by its place alone
        }
        var ran = cli.run(words.toArray(String[]::new));
        var printed = JsonMapper.shared().readTree(ran.out());
        assertThat(printed.isArray())
                .as("%s: %s%s", words, ran.out(), ran.err())
                .isTrue();
        assertThat(printed.values())
                .allSatisfy(row -> assertThat(row.isObject()).isTrue());
        asked.add(named(command));
        return List.copyOf(printed.values());
    }

    private static String named(String... command) {
        var first = new CommandLine(Hoist.class).getSubcommands().get(command[0]);
        return command.length > 1 && first.getSubcommands().containsKey(command[1])
                ? command[0] + " " + command[1]
                : command[0];
    }

    private static List<String> commands(CommandLine of, String prefix) {
        return of.getSubcommands().entrySet().stream()
                .filter(each -> !each.getKey().equals(COMPLETION))
                .flatMap(each -> Stream.concat(
                        Stream.of(prefix + each.getKey()),
                        commands(each.getValue(), prefix + each.getKey() + " ").stream()))
                .toList();
    }
}
