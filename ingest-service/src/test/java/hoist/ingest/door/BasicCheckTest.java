package hoist.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.tenants.BasicClient;
import hoist.tenants.Permission;
import hoist.tenants.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two tenants chose one user name. */
final class BasicCheckTest {
    private static final Credentials CREDENTIALS =
            credentials(user("first", "one"), user("second", "two"), user("third", "same"), user("fourth", "same"));

    private static Credentials credentials(Credentials.User... users) {
        return new Credentials(Map.of(), List.of(), Map.of("halo", List.of(users)));
    }

    private static Credentials.User user(String tenant, String password) {
        Caller caller = new Caller(new TenantId(tenant), "webhook", "basic", Set.of(Permission.WEBHOOKS));
        return new Credentials.User(caller, new BasicClient("webhook", "halo", sha256(password)));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tenantOf(String username, String password) {
        Recognition recognition =
                BasicCheck.recognise(Optional.of(new BasicCredential(username, password)), CREDENTIALS);
        return switch (recognition) {
            case Recognition.Known known -> known.caller().tenant().value();
            case Recognition.Unknown unknown -> "";
        };
    }

    @Test
    void thePasswordDecidesWhose() {
        assertThat(tenantOf("halo", "one")).isEqualTo("first");
        assertThat(tenantOf("halo", "two")).isEqualTo("second");
    }

    @Test
    void aPasswordThatTwoShareNamesNeither() {
        assertThat(tenantOf("halo", "same")).isEmpty();
    }

    @Test
    void nothingElseOpens() {
        assertThat(tenantOf("halo", "three")).isEmpty();
        assertThat(tenantOf("nobody", "one")).isEmpty();
        assertThat(tenantOf("", "")).isEmpty();
        assertThat(BasicCheck.recognise(Optional.empty(), CREDENTIALS)).isInstanceOf(Recognition.Unknown.class);
    }
}
