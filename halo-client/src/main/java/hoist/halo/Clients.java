package hoist.halo;

import java.util.List;
import java.util.Map;

/** {@code /Client} and {@code /Asset}. */
record Clients(HaloApi api) {

    List<Client> active() {
        Map<String, Object> query = Map.of("includeactive", true, "includeinactive", false);
        return api.pages("list clients", "Client", query, row -> row).stream()
                .filter(row -> !row.flag("inactive"))
                .map(Clients::client)
                .toList();
    }

    List<ClientState> all() {
        Map<String, Object> query = Map.of("includeactive", true, "includeinactive", true);
        return api.pages("list clients", "Client", query, row -> new ClientState(client(row), !row.flag("inactive")));
    }

    private static Client client(Row row) {
        return new Client(row.id(), row.text("name"));
    }

    List<Asset> assets(long clientId, String name) {
        Map<String, Object> query = Map.of("search", name, "client_id", clientId, "includeinactive", false);
        return api.pages("search assets", "Asset", query, row -> row).stream()
                .filter(row -> !row.flag("inactive"))
                .map(Clients::asset)
                .filter(asset -> asset.clientId() == clientId)
                .toList();
    }

    private static Asset asset(Row row) {
        return new Asset(row.id(), row.id("client_id").orElse(0), row.text("inventory_number"), row.text("key_field"));
    }
}
