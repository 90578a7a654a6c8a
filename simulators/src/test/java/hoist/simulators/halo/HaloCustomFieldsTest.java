package hoist.simulators.halo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Custom fields of tickets: how they are written, and which answers show them. */
class HaloCustomFieldsTest {

    private final HaloSimulator halo = HaloSimulator.start(HaloSimulatorSettings.defaults());
    private final HaloCaller caller = HaloCaller.signedIn(halo);
    private final int acme = halo.seed().addClient("Acme");

    @AfterEach
    void close() {
        caller.close();
        halo.close();
    }

    @Test
    void customFieldsAreWrittenByIdOrNameAndUnknownOnesIgnored() {
        // Given
        int customer = halo.seed().addCustomField("idemeumCustomerName", "customer");
        halo.seed().addCustomField("idemeumElevationRequestId", "request");

        // When
        int id = caller.open("""
                "summary":"x","customfields":[{"id":"%d","value":"Acme"},{"name":"cfidemeumelevationrequestid","value":"r-1"},
                {"name":"CFnope","value":1}]""".formatted(customer));

        // Then
        assertThat(halo.ticket(id).customField("CFidemeumCustomerName")).isEqualTo("Acme");
        assertThat(halo.ticketsForRequest("r-1")).extracting(HaloTicket::id).containsExactly(id);
        assertThat(halo.createsForRequest("r-1")).hasSize(1);
        assertThat(halo.ticket(id).customFields()).hasSize(2);
    }

    @Test
    void customFieldsShowInDetailsAndOnRequestInListsOnly() {
        // Given
        int field = halo.seed().addCustomField("idemeumCustomerName", "customer");
        int asset = halo.seed().addAsset(acme, "LT-1");
        int id = caller.open(
                "\"summary\":\"x\",\"assets\":[{\"id\":%d}],\"customfields\":[{\"id\":%d,\"value\":\"Acme\"}]"
                        .formatted(asset, field));

        // When
        JsonNode detailed =
                caller.get("/api/Tickets/" + id + "?includedetails=true").json();
        JsonNode plain = caller.get("/api/Tickets/" + id).json();
        JsonNode row = caller.get("/api/Tickets").json().path("tickets").path(0);
        JsonNode asked = caller.get("/api/Tickets?include_custom_fields=" + field)
                .json()
                .path("tickets")
                .path(0);

        // Then
        assertThat(detailed.path("customfields").path(0).path("value").asString())
                .isEqualTo("Acme");
        assertThat(detailed.path("assets").path(0).path("inventory_number").asString())
                .isEqualTo("LT-1");
        assertThat(detailed.path("status").path("name").asString()).isEqualTo("New");
        assertThat(plain.has("customfields")).isFalse();
        assertThat(row.has("customfields")).isFalse();
        assertThat(asked.path("customfields").path(0).path("name").asString()).isEqualTo("CFidemeumCustomerName");
    }
}
