package hoist.jit.disabling;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.vendor.Again;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    @ParameterizedTest
    @CsvSource({
        "CREDENTIALS, idemeum-credentials",
        "RIGHTS, idemeum-rights",
        "ADDRESS, idemeum-address",
        "CONFIGURATION, idemeum-configuration",
        "UNKNOWN, idemeum-account-unknown",
        "CONFLICT, idemeum-refused",
        "REFUSED, idemeum-refused"
    })
    void everyNoHasItsWordAndNoneCountsAsOff(Again.Why why, String word) {
        assertThat(Refusal.of(new Again.Never(why, "what idemeum said")))
                .isEqualTo(new Refusal(word, "what idemeum said"));
    }
}
