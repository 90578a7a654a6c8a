package hoist.ingest.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.tenants.TenantId;
import hoist.tenants.Tenants;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClientsInForceTest {
    @TempDir
    Path directory;

    @Test
    void anIdThatTwoTenantsHaveIsNobodys() throws IOException {
        // When
        ClientsInForce clients = new ClientsInForce(
                Tenants.of(
                        TestClients.tenant(directory, "one", "shared", "mine"),
                        TestClients.tenant(directory, "two", "shared", "theirs")),
                Duration.ofMinutes(10));
        // Then
        assertThat(clients.find("shared")).isEmpty();
        assertThat(clients.find("mine").orElseThrow().caller().tenant()).isEqualTo(new TenantId("one"));
        assertThat(clients.find("theirs").orElseThrow().caller().tenant()).isEqualTo(new TenantId("two"));
        assertThat(clients.find("nobody")).isEmpty();
    }
}
