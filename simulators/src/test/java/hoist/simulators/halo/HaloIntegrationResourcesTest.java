package hoist.simulators.halo;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.simulators.halo.desk.Role;
import hoist.simulators.halo.outgoing.Webhook;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What HaloPSA is set up to call, read over its API. */
class HaloIntegrationResourcesTest {

    private static final URI HOIST = URI.create("https://hoist.msp.example");

    private final HaloSimulator halo = HaloSimulator.start(HaloSimulatorSettings.defaults());
    private final HaloCaller caller = HaloCaller.signedIn(halo);

    @BeforeEach
    void followTheGuide() {
        IdemeumGuide.withApiKey(halo, HOIST, "canary-key").approveAndDeny().disableJitWhenTicketCloses();
    }

    @AfterEach
    void close() {
        caller.close();
        halo.close();
    }

    @Test
    void aMethodIsListedThinAndShownWhole() {
        JsonNode row = named(caller.get("/api/CustomIntegrationMethod").json(), "idemeum - deny elevation request");
        JsonNode whole = caller.get(
                        "/api/CustomIntegrationMethod/" + row.path("id").asInt() + "?includedetails=true")
                .json();

        assertThat(row.has("requestbody")).isFalse();
        assertThat(row.path("method").asInt()).as("POST").isEqualTo(1);
        assertThat(whole.path("path").asString()).isEqualTo("/api/integrations/elevation/request/deny");
        assertThat(whole.path("requestbody").asString()).contains("<<CFidemeumElevationRequestId>>");
        assertThat(whole.path("headers").path(0).path("key").asString()).isEqualTo("Content-Type");
    }

    @Test
    void anIntegrationShowsItsAuthorisationAndNeverTheKey() {
        String json = caller.get("/api/CustomIntegration/1").body();

        assertThat(json).contains("X-Idemeum-Api-Key", HOIST.toString()).doesNotContain("canary");
    }

    @Test
    void aButtonTellsWhatItCallsOnlyWhenItIsReadAlone() {
        IdemeumGuide.withApiKey(halo, HOIST, "key").approveAndDenyToTheLetter();
        JsonNode actions = caller.get("/api/Outcome").json();

        assertThat(callOf(actions, IdemeumGuide.DENY)).isEqualTo(callOf(actions, IdemeumGuide.APPROVE));
        assertThat(actions.toString()).doesNotContain("integration_method_id");
    }

    @Test
    void aRunbooksStepsNameTheMethodTheyCall() {
        halo.webhooks().add(Webhook.to(HOIST.resolve("/webhooks/halo")));
        JsonNode runbooks = caller.get("/api/Webhook?type=1").json();
        JsonNode step = caller.get("/api/Webhook/" + runbooks.path(0).path("id").asString())
                .json()
                .path("steps")
                .path(0);

        assertThat(runbooks.size()).isEqualTo(1);
        assertThat(caller.get("/api/CustomIntegrationMethod/"
                                + step.path("auto_action_type").asInt())
                        .json()
                        .path("path")
                        .asString())
                .isEqualTo("/entrajitaccounts");
        assertThat(caller.get("/api/Webhook").json().path(0).path("url").asString())
                .isEqualTo(HOIST + "/webhooks/halo");
    }

    @Test
    void theGuidesAgentMayReadNoneOfIt() {
        halo.role(Role.idemeumGuide());

        assertThat(caller.get("/api/CustomIntegration").status()).isEqualTo(403);
        assertThat(caller.get("/api/CustomIntegrationMethod/1").status()).isEqualTo(403);
        assertThat(caller.get("/api/Webhook?type=1").status()).isEqualTo(403);
    }

    private int callOf(JsonNode actions, String name) {
        for (JsonNode action : actions) {
            if (action.path("outcome").asString().equals(name)) {
                return caller.get("/api/Outcome/" + action.path("id").asInt())
                        .json()
                        .path("integration_method_id")
                        .asInt(-1);
            }
        }
        throw new AssertionError("no action " + name);
    }

    private static JsonNode named(JsonNode rows, String name) {
        for (JsonNode row : rows) {
            if (row.path("name").asString().equals(name)) {
                return row;
            }
        }
        throw new AssertionError("no row " + name);
    }
}
