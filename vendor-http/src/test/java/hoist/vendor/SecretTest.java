package hoist.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void printsAsAsterisksAloneAndInsideOtherThings() {
        Secret secret = Secret.of("canary-1\n");
        var client = new OAuthClient(URI.create("https://a.example/token"), "id", secret, Optional.empty());

        assertThat(secret.reveal()).isEqualTo("canary-1");
        assertThat(secret + " " + client + new Credential.OAuth(client) + new Credential.ApiKey("X", secret))
                .doesNotContain("canary")
                .contains("****");
        assertThat(secret).isEqualTo(Secret.of("canary-1")).isNotEqualTo(Secret.of("canary-2"));
    }

    @Test
    void aKeyThatNoHeaderCarriesIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> new Credential.ApiKey("X-Key", Secret.of("canary\nkey")))
                .hasMessageContaining("X-Key")
                .hasMessageNotContaining("canary");
    }

    @Test
    void emptyIsRefusedWithACure() {
        assertThatThrownBy(() -> Secret.of(" \n")).hasMessageContaining("empty").hasMessageContaining("file");
    }

    @Test
    void aVendorsReasonIsNotPrinted() {
        var never = new Again.Never(Again.Why.REFUSED, "canary");

        assertThat(never.toString()).doesNotContain("canary").contains("REFUSED");
    }
}
