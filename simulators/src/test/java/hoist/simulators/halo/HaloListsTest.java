package hoist.simulators.halo;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.simulators.halo.desk.Switches.ListColumns;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Lists of tickets: pages, filters, order, and the search index that lags. */
class HaloListsTest {

    private final SettableClock clock = new SettableClock();
    private final HaloSimulator halo =
            HaloSimulator.start(HaloSimulatorSettings.defaults().withClock(clock));
    private final HaloCaller caller = HaloCaller.signedIn(halo);

    @AfterEach
    void close() {
        caller.close();
        halo.close();
    }

    @Test
    void pagesAreCappedAt100AndPastTheEndTheTotalIsSaidToBeZero() {
        // Given
        open(101);

        // When
        JsonNode first = caller.get("/api/Tickets?pageinate=true&page_size=500&page_no=1")
                .json();
        JsonNode second = caller.get("/api/Tickets?pageinate=true&page_size=500&page_no=2")
                .json();
        JsonNode past = caller.get("/api/Tickets?pageinate=true&page_size=500&page_no=3")
                .json();

        // Then
        assertThat(first.path("tickets").size()).isEqualTo(100);
        assertThat(first.path("record_count").asInt()).isEqualTo(101);
        assertThat(first.path("page_size").asInt()).isEqualTo(100);
        assertThat(second.path("tickets").size()).isEqualTo(1);
        assertThat(past.path("record_count").asInt()).isZero();
        assertThat(past.path("tickets").isArray()).isTrue();
        assertThat(past.path("tickets").size()).isZero();
    }

    @Test
    void countTakesTheFirstOnesWithoutPages() {
        // Given
        open(3);

        // When
        JsonNode list = caller.get("/api/Tickets?count=2").json();

        // Then
        assertThat(ids(list)).containsExactly(2003, 2002);
        assertThat(list.path("record_count").asInt()).isEqualTo(3);
        assertThat(list.has("page_no")).isFalse();
    }

    @Test
    void aMisspeltFilterGivesEverything() {
        // Given
        open(3);

        // When
        JsonNode list = caller.get("/api/Tickets?tickettype_id=99&serch_summary=nothing")
                .json();

        // Then
        assertThat(ids(list)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "search_summary=ELEV;2001",
                "search=because;2002",
                "search_summary=because;''",
                "client_id=2;2002",
                "client_ids=1,2;2001,2002,2003",
                "agent_id=3;2003",
                "ticketids=2001,2003;2001,2003",
                "requesttype_id=2;2002",
                "status=[9];2003",
                "status_id=9;2003",
                "open_only=true;2001,2002",
                "closed_only=true;2003",
                "team_name=1st%20line;2001,2002,2003",
                "team_name=2nd%20line;''",
                "order=summary&orderdesc=true;2003,2002,2001",
                "order=id;2001,2002,2003",
                "'';2003,2002,2001",
                "lastupdatefromdate=2026-11-21T10:00:30Z;2003",
                "lastupdatetodate=2026-11-21T10:00:30;2001,2002",
                "datesearch=datecleared&startdate=2026-11-21;2003",
                "datesearch=dateoccured&startdate=2027-01-01;''"
            })
    void filters(String query, String expected) {
        // Given
        halo.seed().addClient("Acme");
        int ann = halo.seed().addAgent("ann@msp.example");
        caller.open("\"summary\":\"A elevation request\"");
        caller.open("\"summary\":\"B\",\"details\":\"just because\",\"client_id\":2,\"tickettype_id\":2");
        caller.open("\"summary\":\"C\",\"agent_id\":%d".formatted(ann));
        clock.forward(Duration.ofMinutes(1));
        halo.closeByHand(2003, ann);

        // When
        List<Integer> ids = ids(caller.get("/api/Tickets?" + query).json());

        // Then
        List<Integer> wanted = expected.isEmpty()
                ? List.of()
                : List.of(expected.split(",", -1)).stream()
                        .map(Integer::valueOf)
                        .toList();
        if (query.contains("order") || query.isEmpty()) {
            assertThat(ids).isEqualTo(wanted);
        } else {
            assertThat(ids).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @Test
    void theSearchIndexLagsAndListsDoNot() {
        // Given
        halo.switches().searchLag(Duration.ofSeconds(20));
        int id = caller.open("\"summary\":\"HST-1\"");

        // When
        List<Integer> searched =
                ids(caller.get("/api/Tickets?search_summary=HST-1").json());
        List<Integer> listed = ids(caller.get("/api/Tickets?ticketids=" + id).json());
        clock.forward(Duration.ofSeconds(20));
        List<Integer> later =
                ids(caller.get("/api/Tickets?search_summary=HST-1").json());

        // Then
        assertThat(searched).isEmpty();
        assertThat(listed).containsExactly(id);
        assertThat(later).containsExactly(id);
    }

    @Test
    void ticketIdOnlyLeavesOutTheRest() {
        // Given
        open(1);

        // When
        JsonNode row = caller.get("/api/Tickets?ticketidonly=true")
                .json()
                .path("tickets")
                .path(0);

        // Then
        assertThat(row.propertyNames()).containsExactlyInAnyOrder("id", "status_id", "client_id", "lastincomingemail");
    }

    @Test
    void rowsSayWhetherAndWhenTheyWereClosedWhereTheTenantsColumnsDo() {
        // Given
        int ann = halo.seed().addAgent("ann@msp.example");
        open(1);
        halo.closeByHand(2001, ann);
        JsonNode closed = firstRow();

        // When
        halo.reopen(2001, ann);
        JsonNode reopened = firstRow();
        clock.forward(Duration.ofMinutes(1));
        halo.closeByHand(2001, ann);
        JsonNode again = firstRow();
        halo.switches().listColumns(ListColumns.WITHOUT_CLOSURE);

        // Then
        assertThat(closed.path("hasbeenclosed").asBoolean()).isTrue();
        assertThat(closed.path("dateclosed").asString()).isEqualTo("2026-11-21T10:00:00.1234567Z");
        assertThat(reopened.path("hasbeenclosed").asBoolean()).isFalse();
        assertThat(reopened.path("dateclosed").asString()).isEqualTo("1900-01-01T00:00:00");
        assertThat(again.path("dateclosed").asString()).isEqualTo("2026-11-21T10:01:00.1234567Z");
        assertThat(firstRow().has("hasbeenclosed")).isFalse();
    }

    private JsonNode firstRow() {
        return caller.get("/api/Tickets?ticketids=2001").json().path("tickets").path(0);
    }

    private void open(int tickets) {
        String elements = IntStream.range(0, tickets)
                .mapToObj(n -> "{\"summary\":\"" + n + "\"}")
                .collect(Collectors.joining(","));
        caller.post("/api/Tickets", "[" + elements + "]");
    }

    private static List<Integer> ids(JsonNode list) {
        return list.path("tickets")
                .valueStream()
                .map(row -> row.path("id").asInt())
                .toList();
    }
}
