package hoist.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final String A = "a.yml";
    private static final String B = "b.yml";
    private static final String C = "c.yml";

    @Test
    void ofTwoNewOnesTheFirstNameComesIn() {
        // When
        Admission admission = Admission.of(Map.of(), wanted(A, "11111111", B, "11111111"));

        // Then
        assertThat(admission.tenants()).containsOnlyKeys(A);
        assertThat(admission.problems()).containsOnlyKeys(B);
    }

    @Test
    void twoCanSwapTheirKeys() {
        // Given
        SortedMap<String, Tenant> inForce = wanted(A, "11111111", B, "22222222");

        // When
        Admission admission = Admission.of(inForce, wanted(A, "22222222", B, "11111111"));

        // Then
        assertThat(admission.tenants()).isEqualTo(wanted(A, "22222222", B, "11111111"));
        assertThat(admission.problems()).isEmpty();
    }

    @Test
    void aChangeThatTakesTheKeyOfOneWhichMustKeepItIsPutBack() {
        // Given: a would take b's key, while b would take c's, which c keeps
        SortedMap<String, Tenant> inForce = wanted(A, "11111111", B, "22222222");
        inForce.putAll(wanted(C, "33333333", C, "33333333"));
        SortedMap<String, Tenant> asked = new TreeMap<>(inForce);
        asked.putAll(wanted(A, "22222222", B, "33333333"));

        // When
        Admission admission = Admission.of(inForce, asked);

        // Then
        assertThat(admission.tenants()).isEqualTo(inForce);
        assertThat(admission.problems()).containsOnlyKeys(A, B);
    }

    private static SortedMap<String, Tenant> wanted(String file, String key, String otherFile, String otherKey) {
        SortedMap<String, Tenant> wanted = new TreeMap<>();
        wanted.put(file, tenant(file, key));
        wanted.put(otherFile, tenant(otherFile, otherKey));
        return wanted;
    }

    private static Tenant tenant(String file, String key) {
        String name = file.replace(".yml", "");
        SecretReferences secrets = new SecretReferences(Path.of("nowhere"), variable -> "secret");
        return TenantReader.read(name, TenantText.withKey(name, key), secrets);
    }
}
