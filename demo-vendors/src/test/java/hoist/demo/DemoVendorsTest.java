package hoist.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the services find in the tenants' directory. */
class DemoVendorsTest {
    private static final URI INGEST = URI.create("http://ingest-service:8080");

    @TempDir
    Path directory;

    @Test
    void theTenantsFileNamesVendorsAtTheLoopbackAddressAndItsSecretsStayTheSame() throws Exception {
        // Given
        var tenants = directory.resolve("tenants");
        String key;
        int halo;
        int idemeum;
        try (var first = DemoVendors.start(tenants, directory.resolve("state"), INGEST, List.of(0, 0))) {
            key = first.haloApiKey();
            halo = first.halo().address().getPort();
            idemeum = first.idemeum().address().getPort();
        }

        // When
        try (var again = DemoVendors.start(tenants, directory.resolve("state"), INGEST, List.of(halo, idemeum))) {
            // Then
            assertThat(Files.readString(tenants.resolve("demo.yml")))
                    .contains("url: http://127.0.0.1:" + halo)
                    .contains("url: http://127.0.0.1:" + idemeum);
            assertThat(again.haloApiKey()).isEqualTo(key);
        }
    }
}
