package hoist.simulators.halo;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.simulators.halo.desk.Switches.ParallelCreates;
import hoist.simulators.halo.desk.Switches.PostAnswer;
import hoist.simulators.halo.desk.Switches.UpdateNeeds;
import hoist.simulators.halo.desk.TenantIds;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Creating, changing, closing, deleting tickets. */
class HaloTicketsTest {

    private final SettableClock clock = new SettableClock();
    private final HaloSimulator halo =
            HaloSimulator.start(HaloSimulatorSettings.defaults().withClock(clock));
    private final HaloCaller caller = HaloCaller.signedIn(halo);
    private final int acme = halo.seed().addClient("Acme");

    @AfterEach
    void close() {
        caller.close();
        halo.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"summary\":\"x\"}", "\"text\"", "not json", ""})
    void onlyAnArrayIsTaken(String body) {
        // When
        HaloCaller.Reply reply = caller.post("/api/Tickets", body);

        // Then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(halo.tickets()).isEmpty();
    }

    @Test
    void anotherMediaTypeIsRefused() {
        assertThat(caller.post("/api/Tickets", "text/plain", "[{\"summary\":\"x\"}]")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aTicketIsCreatedWithDefaultsAndAnsweredAsOneObject() {
        // When
        HaloCaller.Reply reply = caller.post("/api/Tickets", "[{\"summary\":\"x\",\"client_id\":" + acme + "}]");

        // Then
        JsonNode ticket = reply.json();
        assertThat(reply.status()).isEqualTo(201);
        assertThat(ticket.path("id").asInt()).isEqualTo(2001);
        assertThat(ticket.path("status_id").asInt()).isEqualTo(1);
        assertThat(ticket.path("agent_id").asInt()).isEqualTo(1);
        assertThat(ticket.path("client_name").asString()).isEqualTo("Acme");
        assertThat(ticket.path("site_name").asString()).isEqualTo("Main");
        assertThat(ticket.path("user_name").asString()).isEqualTo("General User");
        assertThat(ticket.path("isnew").asBoolean()).isTrue();
        assertThat(halo.effects().effects("ticket.created")).hasSize(1);
        assertThat(halo.effects().calls("POST", "/tickets")).hasSize(1);
    }

    @Test
    void datesAndNumbersHaveHalosOddForms() {
        // When
        String body = caller.post("/api/Tickets", "[{\"summary\":\"x\"}]").body();

        // Then
        assertThat(body)
                .contains("\"dateoccurred\":\"2026-11-21T10:00:00.1234567Z\"")
                .contains("\"lastactiondate\":\"2026-11-21T10:00:00.123\"")
                .contains("\"targetdate\":\"1900-01-01T00:00:00\"")
                .contains("\"followupdate\":\"1899-12-30T00:00:00\"")
                .contains("\"lastincomingemail\":\"0001-01-01T00:00:00\"")
                .contains("\"estimate\":-0.0")
                .doesNotContain("null")
                .doesNotContain("\"closure_note\"");
    }

    @ParameterizedTest(name = "{0}{1}")
    @CsvSource({"OBJECT,?returnall=true,ARRAY", "ARRAY_OF_ONE,'',ARRAY", "OBJECT,'',OBJECT"})
    void theShapeOfTheAnswerDependsOnServerAndCaller(PostAnswer mode, String query, String shape) {
        // Given
        halo.switches().postAnswer(mode).createdStatus(200);

        // When
        HaloCaller.Reply reply =
                caller.post("/api/Tickets" + query, "[{\"summary\":\"first\"},{\"summary\":\"last\"}]");

        // Then
        JsonNode last = shape.equals("ARRAY") ? reply.json().path(reply.json().size() - 1) : reply.json();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().getNodeType().name()).isEqualTo(shape);
        assertThat(last.path("summary").asString()).isEqualTo("last");
        assertThat(reply.json().size())
                .isEqualTo(
                        query.isEmpty() && shape.equals("ARRAY")
                                ? 1
                                : reply.json().size());
        assertThat(halo.tickets()).hasSize(2);
    }

    @Test
    void pathsIgnoreCaseAndMayLeaveOutApi() {
        // Given
        int id = caller.open("\"summary\":\"x\"");

        // When
        List<Integer> statuses = List.of(
                caller.get("/api/Tickets/" + id).status(),
                caller.get("/API/tickets/" + id).status(),
                caller.get("/TICKETS/" + id).status(),
                caller.get("/api/nothing").status());

        // Then
        assertThat(statuses).containsExactly(200, 200, 200, 404);
    }

    @Test
    void anIdMeansUpdateAndWhatIsLeftOutStays() {
        // Given
        int id = caller.open("\"summary\":\"x\",\"details\":\"why\",\"urgency\":\"2\",\"impact\":3.0");

        // When
        caller.post("/api/Tickets", "[{\"id\":\"%d\",\"summary\":\"y\"}]".formatted(id));

        // Then
        HaloTicket ticket = halo.ticket(id);
        assertThat(halo.tickets()).hasSize(1);
        assertThat(ticket.summary()).isEqualTo("y");
        assertThat(ticket.details()).isEqualTo("why");
        assertThat(ticket.properties()).containsEntry("urgency", 2).containsEntry("impact", 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 400})
    void updatingWhatIsNotThereIsRecordNotFound(int status) {
        // Given
        halo.switches().recordNotFoundStatus(status);

        // When
        HaloCaller.Reply reply = caller.post("/api/Tickets", "[{\"id\":99999,\"summary\":\"y\"}]");

        // Then
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().asString()).isEqualTo("Record not found");
    }

    @Test
    void someTenantsNeedTypeAndClientInAnUpdate() {
        // Given
        int id = caller.open("\"summary\":\"x\"");
        halo.switches().updateNeeds(UpdateNeeds.ID_TYPE_AND_CLIENT);

        // When
        int bare = caller.post("/api/Tickets", "[{\"id\":%d,\"summary\":\"y\"}]".formatted(id))
                .status();
        int full = caller.post(
                        "/api/Tickets",
                        "[{\"id\":%d,\"summary\":\"z\",\"tickettype_id\":1,\"client_id\":%d}]".formatted(id, acme))
                .status();

        // Then
        assertThat(bare).isEqualTo(404);
        assertThat(full).isEqualTo(201);
        assertThat(halo.ticket(id).summary()).isEqualTo("z");
    }

    @Test
    void mandatoryFieldsOfTheTypeAreEnforced() {
        // Given
        halo.seed().requireFields(1, "details", "category_1");

        // When
        HaloCaller.Reply reply = caller.post("/api/Tickets", "[{\"summary\":\"x\"}]");

        // Then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().asString()).contains("details").contains("category_1");
        assertThat(halo.tickets()).isEmpty();
    }

    @Test
    void closingFillsTheClosureAndReopeningTakesItBack() {
        // Given
        int ann = halo.seed().addAgent("ann@msp.example");
        int id = caller.open("\"summary\":\"x\"");

        // When
        caller.post("/api/Tickets", """
                [{"id":%d,"status_id":9,"agent_id":%d,"closure_note_html":"<p>Approved by <b>ann</b></p>","closure_time":0.0833}]""".formatted(id, ann));
        HaloTicket closed = halo.ticket(id);
        JsonNode json = caller.get("/api/Tickets/" + id).json();
        caller.post("/api/Tickets", "[{\"id\":%d,\"status_id\":2}]".formatted(id));
        HaloTicket reopened = halo.ticket(id);

        // Then
        assertThat(closed.closed()).isTrue();
        assertThat(closed.status()).isEqualTo("Closed");
        assertThat(closed.closedAt()).contains(clock.instant());
        assertThat(closed.agentEmail()).isEqualTo("ann@msp.example");
        assertThat(closed.closureNote()).isEqualTo("Approved by ann");
        assertThat(closed.closureHours()).isEqualTo(0.0833);
        assertThat(json.path("hasbeenclosed").asBoolean()).isTrue();
        assertThat(json.path("closure_note_html").asString()).contains("<b>ann</b>");
        assertThat(reopened.closed()).isFalse();
        assertThat(reopened.closedAt()).isEmpty();
        assertThat(halo.effects().count("ticket.closed")).isEqualTo(1);
        assertThat(halo.effects().count("ticket.reopened")).isEqualTo(1);
    }

    @Test
    void aTicketCanBeCreatedAlreadyClosed() {
        // When
        int id = caller.open("\"summary\":\"x\",\"status_id\":9,\"closure_note\":\"approved before\"");

        // Then
        assertThat(halo.ticket(id).closed()).isTrue();
        assertThat(halo.effects().effects("ticket.closed", "" + id)).hasSize(1);
    }

    @Test
    void aDeletedTicketIsGoneUntilRecovered() {
        // Given
        int id = caller.open("\"summary\":\"x\"");

        // When
        HaloCaller.Reply deleted = caller.delete("/api/Tickets/" + id);
        int gone = caller.get("/api/Tickets/" + id).status();
        caller.post("/api/Tickets", "[{\"id\":%d,\"_recover\":true,\"_validate_updates\":true}]".formatted(id));

        // Then
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.json().path("id").asInt()).isEqualTo(id);
        assertThat(gone).isEqualTo(404);
        assertThat(caller.get("/api/Tickets/" + id).status()).isEqualTo(200);
    }

    @Test
    void parallelCreatesCollideWhereTheServerHasThatFault() throws Exception {
        // Given
        halo.switches().parallelCreates(ParallelCreates.COLLIDE);

        // When
        List<Integer> statuses =
                twice(() -> caller.post("/api/Tickets", "[{\"summary\":\"x\"}]").status());

        // Then
        assertThat(statuses).containsExactlyInAnyOrder(201, 400);
        assertThat(halo.tickets()).hasSize(1);
    }

    @Test
    void numbersDifferFromTenantToTenant() {
        try (HaloSimulator other =
                        HaloSimulator.start(HaloSimulatorSettings.defaults().withIds(TenantIds.shiftedBy(400)));
                HaloCaller otherCaller = HaloCaller.signedIn(other)) {
            // When
            int id = otherCaller.open("\"summary\":\"x\",\"tickettype_id\":401");
            otherCaller.post("/api/Tickets", "[{\"id\":%d,\"status_id\":409}]".formatted(id));

            // Then
            assertThat(other.ticket(id).type()).isEqualTo("Incident");
            assertThat(other.ticket(id).status()).isEqualTo("Closed");
        }
    }

    private static <T> List<T> twice(Callable<T> call) throws Exception {
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> results = both.invokeAll(List.of(call, call));
            return List.of(results.getFirst().get(), results.getLast().get());
        }
    }
}
