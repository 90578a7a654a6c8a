package hoist.jit.disabling;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.StuckReason;
import hoist.vendor.Again;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    @ParameterizedTest
    @CsvSource({
        "CREDENTIALS, IDEMEUM_CREDENTIALS",
        "RIGHTS, IDEMEUM_RIGHTS",
        "ADDRESS, IDEMEUM_ADDRESS",
        "CONFIGURATION, IDEMEUM_CONFIGURATION",
        "UNKNOWN, IDEMEUM_ACCOUNT_UNKNOWN",
        "CONFLICT, IDEMEUM_REFUSED",
        "REFUSED, IDEMEUM_REFUSED"
    })
    void everyNoHasItsReasonAndNoneCountsAsOff(Again.Why why, StuckReason reason) {
        assertThat(Refusal.of(new Again.Never(why, "what idemeum said")))
                .isEqualTo(new Refusal(reason, "what idemeum said"));
    }
}
