package hoist.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OAuth2ClientTest {
    private static OAuth2Client client(String... secrets) {
        return new OAuth2Client(
                "halo-runbook",
                "runbook",
                Arrays.stream(secrets).map(Sha256::hex).map(StoredSecret::new).toList(),
                Set.of(Permission.DISABLE_JIT));
    }

    @Test
    void eachOfItsSecretsIsItsOwn() {
        assertThat(client("one").matches("one")).isTrue();
        assertThat(client("one", "two").matches("one")).isTrue();
        assertThat(client("one", "two").matches("two")).isTrue();
    }

    @Test
    void anotherSecretIsNot() {
        assertThat(client("one").matches("two")).isFalse();
        assertThat(client("one", "two").matches("three")).isFalse();
        assertThat(client("one").matches("")).isFalse();
        assertThat(client("one").matches(Sha256.hex("one"))).isFalse();
    }
}
