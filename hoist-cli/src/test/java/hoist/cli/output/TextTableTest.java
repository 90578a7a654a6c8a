package hoist.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private record Ticket(String request, int haloTicketId, Instant since, Optional<String> mend) {}

    private static final Table<Ticket> TABLE = Table.of(
            Column.of("request", Ticket::request),
            Column.of("haloTicketId", Ticket::haloTicketId),
            Column.of("since", Ticket::since),
            Column.below("mend", Ticket::mend),
            Column.jsonOnly("age", _ -> 7));

    private static final Instant THEN = Instant.parse("2026-11-21T21:43:01.120Z");

    @Test
    void columnsAreAsWideAsTheirWidestValueAndCommandsStandBelow() {
        var lines = new TextTable<>(TABLE)
                .lines(List.of(
                        new Ticket("a-long-request-id", 7, THEN, Optional.of("hoist retry a")),
                        new Ticket("b", 1042, THEN, Optional.empty())));

        assertThat(lines)
                .containsExactly(
                        "REQUEST            HALO TICKET ID  SINCE",
                        "a-long-request-id  7               2026-11-21 21:43:01.120",
                        "    mend: hoist retry a",
                        "b                  1042            2026-11-21 21:43:01.120");
    }

    @Test
    void noCharacterOfAValueSteersTheTerminalOrBreaksTheLine() {
        var lines = new TextTable<>(TABLE)
                .lines(List.of(new Ticket("\u001b[31mred\nnext\u202E", 1, THEN, Optional.empty())));

        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).startsWith("\\u001B[31mred\\u000Anext\\u202E  1");
    }

    @Test
    void jsonHasEveryValueUnderItsNameAndOnlyAscii() {
        var json = JsonRows.write(
                List.of(JsonRows.object(TABLE, new Ticket("Jürgen\u009b", 1042, THEN, Optional.empty()))));

        assertThat(json)
                .contains("\"haloTicketId\" : 1042", "\"since\" : \"2026-11-21T21:43:01.120Z\"")
                .contains("\"mend\" : null", "\"age\" : 7")
                .matches("\\p{ASCII}*");
    }
}
