package hoist.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every status, for reads and for writes, with and without a time named by the vendor. */
class StatusesTest {

    @ParameterizedTest(name = "{0}, wait {1}: read {2}, write {3}")
    @CsvSource({
        "400, , REFUSED, REFUSED",
        "401, , CREDENTIALS, CREDENTIALS",
        "402, , RIGHTS, RIGHTS",
        "403, , RIGHTS, RIGHTS",
        "403, 5, RIGHTS, RIGHTS",
        "404, , UNKNOWN, UNKNOWN",
        "405, , REFUSED, REFUSED",
        "407, , RIGHTS, RIGHTS",
        "408, , later, doubt",
        "409, , CONFLICT, CONFLICT",
        "410, , UNKNOWN, UNKNOWN",
        "412, , CONFLICT, CONFLICT",
        "413, , REFUSED, REFUSED",
        "415, , REFUSED, REFUSED",
        "422, , REFUSED, REFUSED",
        "423, , CONFLICT, CONFLICT",
        "425, , later, later",
        "429, , later, later",
        "429, 60, later 60, later 60",
        "451, , RIGHTS, RIGHTS",
        "499, , REFUSED, REFUSED",
        "500, , later, doubt",
        "500, 60, later, doubt",
        "501, , later, doubt",
        "502, , later, doubt",
        "503, , later, doubt",
        "503, 7, later 7, later 7",
        "504, , later, doubt",
        "599, , later, doubt",
        "300, , later, doubt",
        "301, , ADDRESS, ADDRESS",
        "302, , ADDRESS, doubt",
        "303, , ADDRESS, doubt",
        "304, , later, doubt",
        "307, , ADDRESS, ADDRESS",
        "308, , ADDRESS, ADDRESS",
        "600, , later, doubt",
    })
    void everyStatusSaysWhetherTryingAgainIsAnyUse(int status, Long wait, String read, String write) {
        Optional<Duration> retryAfter = Optional.ofNullable(wait).map(Duration::ofSeconds);

        assertThat(BadWorld.word(Statuses.again(Effect.READ, status, retryAfter, () -> "because")))
                .isEqualTo(read);
        assertThat(BadWorld.word(Statuses.again(Effect.WRITE, status, retryAfter, () -> "because")))
                .isEqualTo(write);
    }
}
