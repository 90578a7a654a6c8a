package hoist.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-                             | -                             | -",
                "0                             | -                             | 0",
                "60                            | -                             | 60",
                " 7                            | -                             | 7",
                "soon                          | -                             | -",
                "-5                            | -                             | -",
                "1.5                           | -                             | -",
                "99999999999                   | -                             | -",
                "86400                         | -                             | 3600",
                "Sat, 21 Nov 2026 12:00:30 GMT | -                             | 30",
                "Sat, 21 Nov 2026 11:59:00 GMT | -                             | 0",
                "Sat, 21 Nov 2026 12:10:30 GMT | Sat, 21 Nov 2026 12:10:00 GMT | 30",
                "Sat, 21 Nov 2026 12:00:30 GMT | rubbish                       | 30",
            })
    void countsFromTheVendorsOwnClock(String header, String date, Long seconds) {
        assertThat(RetryAfter.read(header, date, NOW))
                .isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
    }
}
