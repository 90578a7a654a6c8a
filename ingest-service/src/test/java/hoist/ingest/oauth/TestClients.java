package hoist.ingest.oauth;

import hoist.tenants.OAuth2Client;
import hoist.tenants.Permission;
import hoist.tenants.StoredSecret;
import hoist.tenants.Tenant;
import hoist.tenants.TenantDirectory;
import hoist.tenants.TenantId;
import hoist.tenants.WhoMayComeIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Tenants that have nothing but OAuth2 clients. */
final class TestClients {
    private TestClients() {}

    static Tenant tenant(Path directory, String id, String... clientIds) throws IOException {
        Files.writeString(directory.resolve("secret"), "a-secret");
        Files.writeString(directory.resolve(id + ".yml"), """
                tenant: %s
                halo: {url: http://127.0.0.1:1, clientId: hoist, clientSecret: file:secret}
                idemeum: {url: http://127.0.0.1:1, apiKey: file:secret}
                """.formatted(id));
        try (TenantDirectory tenants = TenantDirectory.open(directory)) {
            Tenant read = tenants.find(new TenantId(id)).orElseThrow();
            return new Tenant(read.id(), read.halo(), read.idemeum(), who(clientIds), read.customers(), read.lives());
        }
    }

    private static WhoMayComeIn who(String... clientIds) {
        List<OAuth2Client> clients = List.of(clientIds).stream()
                .map(id -> new OAuth2Client(
                        "client " + id, id, List.of(new StoredSecret("0".repeat(64))), Set.of(Permission.DECIDE)))
                .toList();
        return new WhoMayComeIn(List.of(), List.of(), clients, List.of());
    }
}
