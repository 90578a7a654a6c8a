package hoist.simulators.halo;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.simulators.faults.Fault;
import hoist.simulators.faults.Moment;
import hoist.simulators.halo.api.RateLimit;
import hoist.simulators.halo.desk.Role;
import hoist.simulators.halo.desk.Role.Access;
import hoist.simulators.halo.desk.Role.Feature;
import hoist.simulators.halo.desk.Role.Permission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Error bodies, permissions, the limit of calls, and faults on the way. */
class HaloRefusalsTest {

    private final SettableClock clock = new SettableClock();
    private final HaloSimulator halo =
            HaloSimulator.start(HaloSimulatorSettings.defaults().withClock(clock));
    private final HaloCaller caller = HaloCaller.signedIn(halo);

    @AfterEach
    void close() {
        caller.close();
        halo.close();
    }

    @ParameterizedTest
    @CsvSource({"client_id,99", "agent_id,99", "status_id,99", "tickettype_id,99", "user_id,99"})
    void aReferenceToNothingIsADatabaseException(String property, int id) {
        // When
        HaloCaller.Reply reply = caller.post("/api/Tickets", "[{\"summary\":\"x\",\"%s\":%d}]".formatted(property, id));

        // Then
        JsonNode body = reply.json();
        assertThat(reply.status()).isEqualTo(400);
        assertThat(body.path("ClassName").asString()).isEqualTo("System.Exception");
        assertThat(body.path("Message").asString()).contains("A database error occurred (547)", property);
        assertThat(body.path("Data").isNull()).isTrue();
    }

    @Test
    void anApiOnlyAgentCanNotBeAssigned() {
        assertThat(caller.post("/api/Tickets", "[{\"summary\":\"x\",\"agent_id\":2}]")
                        .json()
                        .asString())
                .isEqualTo("API-only agents can not be assigned tickets");
    }

    @Test
    void aWordInThePathIsAModelBindingError() {
        assertThat(caller.get("/api/Tickets/abc").json().has("id")).isTrue();
        assertThat(caller.get("/api/Tickets/999").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/Tickets", "/api/Client", "/api/Asset", "/api/Users"})
    void withoutTheScopeTheAnswerIsAnEmpty403(String path) {
        // Given
        caller.use(caller.token("", HaloCaller.credentials("scope=read:crm")).json());

        // When
        HaloCaller.Reply reply = caller.get(path);

        // Then
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void theGuidesScopesAndRoleAreEnoughAndNoMore() {
        // Given
        halo.role(Role.idemeumGuide());
        caller.use(caller.token(
                        "",
                        HaloCaller.credentials(
                                "scope=" + HaloCaller.encoded("read:tickets edit:tickets read:customers read:assets")))
                .json());

        // When
        int created = caller.post("/api/Tickets", "[{\"summary\":\"x\"}]").status();
        int client = caller.post("/api/Client", "[{\"name\":\"x\"}]").status();
        int status = caller.get("/api/Status").status();

        // Then
        assertThat(created).isEqualTo(201);
        assertThat(client).isEqualTo(403);
        assertThat(status).isEqualTo(200);
    }

    @Test
    void theApplicationsPermissionsLimitWhatAllMeans() {
        try (HaloSimulator narrow =
                        HaloSimulator.start(HaloSimulatorSettings.defaults().withScope("read:tickets"));
                HaloCaller narrowCaller = HaloCaller.signedIn(narrow)) {
            assertThat(narrowCaller.get("/api/Tickets").status()).isEqualTo(200);
            assertThat(narrowCaller
                            .post("/api/Tickets", "[{\"summary\":\"x\"}]")
                            .status())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TICKETS", "CLIENTS", "ASSETS"})
    void theRoleLimitsFeatures(Feature feature) {
        // Given
        halo.role(Role.administrator().with(feature, Access.NONE));
        String path = feature.name().substring(0, feature.name().length() - 1);

        // When
        int status = caller.get("/api/" + (feature == Feature.TICKETS ? "Tickets" : path))
                .status();

        // Then
        assertThat(status).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "ADD_NEW_TICKETS,'{\"summary\":\"y\"}'",
        "EDIT_CLOSED_TICKETS,'{\"id\":2002,\"summary\":\"y\"}'",
        "EDIT_TICKETS_NOT_ASSIGNED_TO_THEM,'{\"id\":2001,\"summary\":\"y\"}'",
        "REASSIGN_TICKETS,'{\"id\":2001,\"agent_id\":3}'",
        "UPDATE_STATUS_OUTSIDE_OF_ACTIONS,'{\"id\":2001,\"status_id\":9}'"
    })
    void eachTicketPermissionIsNeededForItsPurpose(Permission permission, String element) {
        // Given
        halo.seed().addAgent("ann@msp.example");
        caller.open("\"summary\":\"open\"");
        caller.open("\"summary\":\"closed\",\"status_id\":9");
        int changes = halo.effects().effects().size();

        // When
        halo.role(Role.idemeumGuide().without(permission));
        HaloCaller.Reply refused = caller.post("/api/Tickets", "[" + element + "]");
        int unchanged = halo.effects().effects().size();
        halo.role(Role.idemeumGuide());
        HaloCaller.Reply allowed = caller.post("/api/Tickets", "[" + element + "]");

        // Then
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).isEmpty();
        assertThat(unchanged).isEqualTo(changes);
        assertThat(allowed.status()).isEqualTo(201);
    }

    @Test
    void ticketsOfOthersAndOfNobodyCanBeHidden() {
        // Given
        int ann = halo.seed().addAgent("ann@msp.example");
        caller.open("\"summary\":\"nobody's\"");
        caller.open("\"summary\":\"ann's\",\"agent_id\":%d".formatted(ann));

        // When
        halo.role(Role.idemeumGuide().without(Permission.VIEW_UNASSIGNED_TICKETS));
        JsonNode assigned = caller.get("/api/Tickets").json();
        halo.role(Role.idemeumGuide().without(Permission.VIEW_TICKETS_OF_OTHER_AGENTS));
        JsonNode unassigned = caller.get("/api/Tickets").json();

        // Then
        assertThat(assigned.path("tickets").path(0).path("summary").asString()).isEqualTo("ann's");
        assertThat(assigned.path("record_count").asInt()).isEqualTo(1);
        assertThat(unassigned.path("tickets").path(0).path("summary").asString())
                .isEqualTo("nobody's");
    }

    @Test
    void beyondTheLimitTheAnswerIs429UntilTheWindowMovesOn() {
        // Given
        halo.guard().rateLimit(RateLimit.of(3, Duration.ofMinutes(5)));

        // When
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            statuses.add(caller.get("/api/Status").status());
        }
        HaloCaller.Reply refused = caller.get("/api/Status");
        clock.forward(Duration.ofMinutes(5));
        int later = caller.get("/api/Status").status();

        // Then
        assertThat(statuses).containsExactly(200, 200, 200, 429);
        assertThat(refused.body()).contains("Rate Limit Reached - 3 Requests per rolling 5 minute window");
        assertThat(refused.response().headers().firstValue("Retry-After")).contains("301");
        assertThat(later).isEqualTo(200);
    }

    @Test
    void retryAfterIsUsuallyAbsent() {
        // Given
        halo.guard().rateLimit(new RateLimit(0, Duration.ofMinutes(3), RateLimit.RetryAfter.ABSENT));

        // When
        HaloCaller.Reply refused = caller.get("/api/Status");

        // Then
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.response().headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void aFaultAfterApplyLeavesTheTicketThere() {
        // Given
        halo.faults().next(1, "POST", "/tickets", Fault.errorPage(504, Moment.AFTER_APPLY));

        // When
        HaloCaller.Reply reply = caller.post("/api/Tickets", "[{\"summary\":\"x\"}]");

        // Then
        assertThat(reply.status()).isEqualTo(504);
        assertThat(halo.tickets()).hasSize(1);
    }

    @Test
    void aFaultBeforeApplyLeavesNothing() {
        // Given
        halo.faults().next(1, "POST", "/tickets", Fault.errorPage(500));

        // When
        HaloCaller.Reply reply = caller.post("/api/Tickets", "[{\"summary\":\"x\"}]");

        // Then
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.body()).contains("<html>");
        assertThat(halo.tickets()).isEmpty();
    }
}
