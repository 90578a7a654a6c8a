package hoist.ingest.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.tenants.OAuth2Client;
import hoist.tenants.Permission;
import hoist.tenants.StoredSecret;
import hoist.tenants.Tenant;
import hoist.tenants.TenantDirectory;
import hoist.tenants.TenantId;
import hoist.tenants.Tenants;
import hoist.tenants.WhoMayComeIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClientsInForceTest {
    @TempDir
    Path directory;

    private Tenant tenant(String id, String... clientIds) throws IOException {
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

    @Test
    void anIdThatTwoTenantsHaveIsNobodys() throws IOException {
        // When
        ClientsInForce clients = new ClientsInForce(
                Tenants.of(tenant("one", "shared", "mine"), tenant("two", "shared", "theirs")), Duration.ofMinutes(10));
        // Then
        assertThat(clients.find("shared")).isEmpty();
        assertThat(clients.find("mine").orElseThrow().caller().tenant()).isEqualTo(new TenantId("one"));
        assertThat(clients.find("theirs").orElseThrow().caller().tenant()).isEqualTo(new TenantId("two"));
        assertThat(clients.find("nobody")).isEmpty();
    }
}
