package hoist.simulators.halo;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.simulators.halo.HaloSeeds.AgentFlag;
import hoist.simulators.halo.desk.Kind;
import hoist.simulators.halo.desk.Role;
import hoist.simulators.halo.desk.Role.Access;
import hoist.simulators.halo.desk.Role.Feature;
import hoist.simulators.halo.desk.TenantIds;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Clients, sites, users, assets, agents and the tables of the configuration. */
class HaloCollectionsTest {

    private final HaloSimulator halo = HaloSimulator.start(HaloSimulatorSettings.defaults());
    private final HaloCaller caller = HaloCaller.signedIn(halo);
    private final int acme = halo.seed().addClient("Acme");

    @AfterEach
    void close() {
        caller.close();
        halo.close();
    }

    @Test
    void clientsAreFoundByAnyPartOfAName() {
        // Given
        halo.seed().addClient("Acme North");
        int gone = halo.seed().addClient("Acme Old");
        halo.seed().set(Kind.CLIENT, gone, "inactive", true);

        // When
        JsonNode found = caller.get("/api/Client?search=CME").json();
        JsonNode withInactive =
                caller.get("/api/Client?search=cme&includeinactive=true").json();

        // Then
        assertThat(names(found.path("clients"))).containsExactly("Acme", "Acme North");
        assertThat(found.path("record_count").asInt()).isEqualTo(2);
        assertThat(names(withInactive.path("clients"))).hasSize(3);
        assertThat(caller.get("/api/Client/" + acme).json().path("name").asString())
                .isEqualTo("Acme");
        assertThat(caller.get("/api/Client/999").status()).isEqualTo(404);
    }

    @Test
    void someIdsComeWithAFraction() {
        // Given
        halo.seed().addUser(acme, "Pat T", "pat@acme.example");

        // When
        String user = caller.get("/api/Users?search=pat@acme").body();
        String site = caller.get("/api/Site?client_id=" + acme).body();

        // Then
        assertThat(user)
                .contains("\"site_id\":2.0")
                .contains("\"site_id_int\":2")
                .contains("\"client_name\":\"Acme\"");
        assertThat(site).contains("\"client_id\":2.0");
    }

    @Test
    void aUserDecidesClientAndSiteOfATicket() {
        // Given
        int pat = halo.seed().addUser(acme, "Pat T", "pat@acme.example");

        // When
        int id = caller.open("\"summary\":\"x\",\"user_id\":%d".formatted(pat));

        // Then
        assertThat(halo.ticket(id).client()).isEqualTo("Acme");
        assertThat(halo.ticket(id).user()).isEqualTo("Pat T");
    }

    @Test
    void assetsAreFoundFuzzilyInEitherNameAndCappedAt50() {
        // Given
        halo.seed().addAsset(acme, "LT-7");
        halo.seed().addAsset(acme, "A-1", "lt-7");
        halo.seed().addAsset(acme, "LT-77");
        int other = halo.seed().addClient("Beta");
        for (int i = 0; i < 60; i++) {
            halo.seed().addAsset(other, "PC-" + i);
        }

        // When
        JsonNode found = caller.get("/api/Asset?search=lt-7&client_id=" + acme).json();
        JsonNode many =
                caller.get("/api/Asset?search=PC&pageinate=true&page_size=100").json();

        // Then
        assertThat(found.path("record_count").asInt()).isEqualTo(3);
        assertThat(found.path("assets").path(1).path("key_field").asString()).isEqualTo("lt-7");
        assertThat(many.path("assets").size()).isEqualTo(50);
        assertThat(many.path("record_count").asInt()).isEqualTo(60);
    }

    @Test
    void objectsAreCreatedChangedAndDeletedByArray() {
        // When
        JsonNode created = caller.post(
                        "/api/Asset",
                        "[{\"inventory_number\":\"N-1\",\"key_field\":\"ignored\",\"client_id\":\"%d\"}]"
                                .formatted(acme))
                .json();
        int id = created.path("id").asInt();
        caller.post("/api/Asset", "[{\"id\":%d,\"inventory_number\":\"N-2\"}]".formatted(id));
        JsonNode changed = caller.get("/api/Asset/" + id).json();
        int unknown = caller.post("/api/Asset", "[{\"id\":999,\"inventory_number\":\"N-2\"}]")
                .status();
        int deleted = caller.delete("/api/Asset/" + id).status();

        // Then
        assertThat(created.has("key_field")).isFalse();
        assertThat(changed.path("inventory_number").asString()).isEqualTo("N-2");
        assertThat(changed.path("client_name").asString()).isEqualTo("Acme");
        assertThat(unknown).isEqualTo(404);
        assertThat(deleted).isEqualTo(200);
        assertThat(caller.get("/api/Asset/" + id).status()).isEqualTo(404);
    }

    @Test
    void agentsAreABareArrayOrResultsWhenPaged() {
        // Given
        halo.seed().addAgent("ann@msp.example");
        halo.seed().addAgent("anna@msp.example", AgentFlag.API_ONLY);
        halo.seed().addAgent("ann.gone@msp.example", AgentFlag.DISABLED);

        // When
        JsonNode bare = caller.get("/api/Agent?search=ann@msp").json();
        JsonNode all = caller.get("/api/Agent?includedisabled=true&includeunassigned=true")
                .json();
        JsonNode paged = caller.get("/api/Agent?pageinate=true&search=ann").json();

        // Then
        assertThat(bare.isArray()).isTrue();
        assertThat(bare.valueStream().map(agent -> agent.path("email").asString()))
                .containsExactly("ann@msp.example");
        assertThat(all.valueStream().map(agent -> agent.path("id").asInt())).containsExactly(1, 2, 3, 4, 5);
        assertThat(paged.path("results").size()).isEqualTo(2);
        assertThat(caller.get("/api/Agent/me").json().path("isapiagent").asBoolean())
                .isTrue();
        assertThat(caller.get("/api/Agent/3").json().path("email").asString()).isEqualTo("ann@msp.example");
    }

    @Test
    void withoutTheRightToSeeAgentsTheListIsEmpty() {
        // Given
        halo.seed().addAgent("ann@msp.example");
        halo.role(Role.idemeumGuide().with(Feature.AGENTS, Access.NONE));

        // When
        HaloCaller.Reply reply = caller.get("/api/Agent");

        // Then
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/TicketType,name,Incident,401",
        "/api/Status,name,Closed,409",
        "/api/Category?type_id=1,value,Business Applications,401",
        "/api/Lookup?lookupid=27,name,Medium,402",
        "/api/Lookup?lookupid=12,name,Single User Affected,403",
        "/api/Outcome,outcome,Internal Note,407",
        "/api/Team,name,1st Line,401",
        "/api/FieldInfo?typeid=1,name,CFidemeumCustomerName,1"
    })
    void tablesAreBareArraysWithTheTenantsOwnNumbers(String path, String property, String name, int id) {
        try (HaloSimulator other =
                        HaloSimulator.start(HaloSimulatorSettings.defaults().withIds(TenantIds.shiftedBy(400)));
                HaloCaller otherCaller = HaloCaller.signedIn(other)) {
            // Given
            other.seed().addCustomField("idemeumCustomerName", "idemeum_customer_name");

            // When
            JsonNode rows = otherCaller.get(path).json();

            // Then
            assertThat(rows.isArray()).isTrue();
            assertThat(rows.valueStream()
                            .filter(row -> row.path(property).asString().equals(name))
                            .map(row -> row.path("id").asInt()))
                    .containsExactly(id);
        }
    }

    @Test
    void prioritiesHaveAGuidAndANumber() {
        // When
        JsonNode priority = caller.get("/api/Priority").json().path(2);

        // Then
        assertThat(priority.path("id").asString()).hasSize(36);
        assertThat(priority.path("priorityid").asInt()).isEqualTo(3);
        assertThat(caller.get("/api/Priority/3").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"2,acme,1", "4,cm,2", "0,'acme,acme north',2", "3,acme,2"})
    void advancedSearchKnowsItsOperators(int type, String value, int found) {
        // Given
        halo.seed().addClient("Acme North");

        // When
        JsonNode list = caller.get("/api/Client?advanced_search=" + advanced("name", type, value))
                .json();

        // Then
        assertThat(list.path("clients").size()).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/Client", "/api/Tickets"})
    void advancedSearchRefusesOtherProperties(String path) {
        // When
        HaloCaller.Reply reply = caller.get(path + "?advanced_search=" + advanced("CFsomething", 2, "x"));

        // Then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").asString()).isEqualTo("Invalid advanced search parameter: CFsomething");
    }

    @Test
    void aPriorityOutsideTheAgreementIsIgnored() {
        // When
        int known = caller.open("\"summary\":\"x\",\"priority_id\":2");
        int unknown = caller.open("\"summary\":\"x\",\"priority_id\":77");

        // Then
        assertThat(halo.ticket(known).properties()).containsEntry("priority_id", 2);
        assertThat(halo.ticket(unknown).properties()).containsEntry("priority_id", 4);
    }

    @Test
    void nothingOfTheSimulatorsOwnIsShown() {
        for (String path : List.of("/api/Status", "/api/Lookup", "/api/Priority", "/api/Agent")) {
            assertThat(caller.get(path).body()).doesNotContain("\"__");
        }
    }

    private static String advanced(String name, int type, String value) {
        return HaloCaller.encoded(
                "[{\"filter_name\":\"%s\",\"filter_type\":%d,\"filter_value\":\"%s\"}]".formatted(name, type, value));
    }

    private static List<String> names(JsonNode rows) {
        return rows.valueStream().map(row -> row.path("name").asString()).toList();
    }
}
