package hoist.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantDirectoryTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("HALO", "halo-secret", "IDEMEUM", "idemeum-secret", "WEBHOOK", TenantText.WEBHOOK_SECRET);
    private static final TenantId NIKMSP = new TenantId("nikmsp");
    private static final TenantId OTHER = new TenantId("other");

    @TempDir
    Path directory;

    private final List<TenantChange> changes = new CopyOnWriteArrayList<>();
    private TenantDirectory tenants;

    @AfterEach
    void close() {
        tenants.close();
    }

    @Test
    void aChangeComesIntoForce() throws IOException {
        // Given
        write("nikmsp.yml", TenantText.SHORTEST);
        open();
        Tenant before = tenants.find(NIKMSP).orElseThrow();

        // When
        write("nikmsp.yml", TenantText.SHORTEST.replace("clientId: hoist", "clientId: new"));

        // Then
        await().untilAsserted(() -> assertThat(changes).hasSize(1));
        Tenant after = tenants.find(NIKMSP).orElseThrow();
        assertThat(after.halo().clientId()).isEqualTo("new");
        assertThat(changes).containsExactly(new TenantChange.Changed(before, after));
    }

    @Test
    void tenantsComeAndGo() throws IOException {
        // Given
        write("nikmsp.yml", TenantText.SHORTEST);
        open();
        Tenant removed = tenants.find(NIKMSP).orElseThrow();

        // When
        write("other.yml", TenantText.SHORTEST.replace("nikmsp", "other"));
        Files.delete(directory.resolve("nikmsp.yml"));

        // Then
        await().untilAsserted(
                        () -> assertThat(tenants.all()).extracting(Tenant::id).containsExactly(OTHER));
        await().untilAsserted(() -> assertThat(changes)
                .containsExactlyInAnyOrder(
                        new TenantChange.Removed(removed),
                        new TenantChange.Added(tenants.find(OTHER).orElseThrow())));
    }

    @Test
    void aWrongFileLeavesTheFormerInForceAndIsReported() throws IOException {
        // Given
        write("nikmsp.yml", TenantText.SHORTEST);
        open();

        // When
        write("nikmsp.yml", TenantText.SHORTEST.replace("clientId:", "clientld:"));

        // Then
        await().untilAsserted(() -> assertThat(tenants.problems())
                .extracting(TenantProblem::sentence)
                .containsExactly("nikmsp.yml, line 4: halo.clientld is not a known key: did you mean clientId?"));
        assertThat(tenants.find(NIKMSP)).isPresent();

        // When
        write("nikmsp.yml", TenantText.SHORTEST.replace("hoist", "mended"));

        // Then
        await().untilAsserted(() -> assertThat(tenants.problems()).isEmpty());
        assertThat(tenants.find(NIKMSP).orElseThrow().halo().clientId()).isEqualTo("mended");
    }

    @Test
    void aWrongFileAtTheStartStopsOnlyItsOwnTenant() throws IOException {
        // Given
        write("nikmsp.yml", "tenant: nikmsp");
        write("other.yml", TenantText.SHORTEST.replace("nikmsp", "other"));
        write("third.yaml", TenantText.SHORTEST);

        // When
        open();

        // Then
        assertThat(tenants.all()).extracting(Tenant::id).containsExactly(OTHER);
        assertThat(tenants.problems())
                .extracting(TenantProblem::sentence)
                .containsExactlyInAnyOrder(
                        "nikmsp.yml, line 1: halo is missing: add it",
                        "third.yaml: is not read: a tenant's file ends in .yml, so rename it");
    }

    @Test
    void aSecretsFileIsWatchedToo() throws IOException {
        // Given
        String text = TenantText.SHORTEST.replace("env:HALO", "file:secrets/halo");
        write("nikmsp.yml", text);
        open();
        assertThat(tenants.problems())
                .extracting(TenantProblem::sentence)
                .containsExactly(
                        "nikmsp.yml, line 5: halo.clientSecret refers to the file secrets/halo, which is not there:"
                                + " create it");

        // When
        write("secrets/halo", "first\n");

        // Then
        await().untilAsserted(() -> assertThat(clientSecret()).isEqualTo("first"));

        // When
        write("secrets/halo", "other\n");

        // Then
        await().untilAsserted(() -> assertThat(clientSecret()).isEqualTo("other"));
    }

    /** As the kubelet does it: the files are links through ..data, which is replaced by a rename. */
    @Test
    void aChangeBehindSymbolicLinksComesIntoForce() throws IOException {
        // Given
        write("..first/nikmsp.yml", TenantText.SHORTEST);
        Files.createSymbolicLink(directory.resolve("..data"), Path.of("..first"));
        Files.createSymbolicLink(directory.resolve("nikmsp.yml"), Path.of("..data", "nikmsp.yml"));
        open();

        // When
        write("..second/nikmsp.yml", TenantText.SHORTEST.replace("hoist", "swapped"));
        Files.createSymbolicLink(directory.resolve("..next"), Path.of("..second"));
        Files.move(directory.resolve("..next"), directory.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);

        // Then
        await().untilAsserted(() ->
                assertThat(tenants.find(NIKMSP).orElseThrow().halo().clientId()).isEqualTo("swapped"));
    }

    @Test
    void aCredentialNamesOneTenantAndTheLaterFileStaysOut() throws IOException {
        // Given
        write("other.yml", TenantText.withKey("other", "ab12cd34"));
        open();

        // When
        write("nikmsp.yml", TenantText.withKey("nikmsp", "ab12cd34"));

        // Then
        await().untilAsserted(() -> assertThat(tenants.problems())
                .extracting(TenantProblem::sentence)
                .containsExactly(
                        "nikmsp.yml: whoMayComeIn has the key id ab12cd34, which other.yml has too: a credential"
                                + " names one tenant, so give this one its own"));
        assertThat(tenants.all()).extracting(Tenant::id).containsExactly(OTHER);

        // When
        write("other.yml", TenantText.withKey("other", "zz12cd34"));

        // Then
        await().untilAsserted(
                        () -> assertThat(tenants.all()).extracting(Tenant::id).containsExactly(NIKMSP, OTHER));
        assertThat(tenants.problems()).isEmpty();
    }

    @Test
    void aDirectoryThatIsNotThereIsNamed() {
        // Given
        open();

        // Then
        assertThatThrownBy(() -> TenantDirectory.open(directory.resolve("missing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing, is not there");
    }

    @Test
    void aDirectoryThatVanishesLeavesItsTenantsInForce() throws IOException {
        // Given
        write("tenants/nikmsp.yml", TenantText.SHORTEST);
        tenants = TenantDirectory.open(directory.resolve("tenants"), ENVIRONMENT::get, Duration.ofMillis(20));

        // When
        Files.move(directory.resolve("tenants"), directory.resolve("elsewhere"));

        // Then
        await().untilAsserted(() -> assertThat(tenants.problems())
                .extracting(TenantProblem::reason)
                .first()
                .asString()
                .contains("cannot be listed"));
        assertThat(tenants.find(NIKMSP)).isPresent();
    }

    private void open() {
        tenants = TenantDirectory.open(directory, ENVIRONMENT::get, Duration.ofMillis(20));
        tenants.onChange(changes::add);
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String clientSecret() {
        return tenants.find(NIKMSP)
                .map(tenant -> tenant.halo().clientSecret().reveal())
                .orElse("none");
    }
}
