package hoist.halo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoist.vendor.MalformedAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "18, 18",
                "18.0, 18",
                "'\"18\"', 18",
                "'\"18.0\"', 18",
                "-0, 0",
                "-1, -1",
                "1.5, -",
                "'\"abc\"', -",
                "null, -",
                "'\"\"', -",
                "true, -",
                "{}, -",
                "1e999999999, -",
                "99999999999999999999, -",
            })
    void idsComeInManyShapes(String json, Long id) {
        OptionalLong expected = id == null ? OptionalLong.empty() : OptionalLong.of(id);

        assertThat(row("{\"x\":" + json + "}").id("x")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2022-09-30T08:24:02.202645Z, 2022-09-30T08:24:02.202645Z",
                "2026-09-25T06:41:08.7895915Z, 2026-09-25T06:41:08.789591500Z",
                "2026-10-06T19:16:09.363, 2026-10-06T19:16:09.363Z",
                "2026-10-06T19:16:09+02:00, 2026-10-06T17:16:09Z",
                "1900-01-01T00:00:00, -",
                "1899-12-30T00:00:00, -",
                "0001-01-01T00:00:00, -",
                "0001-01-01T00:00:00Z, -",
                "yesterday, -",
                "'', -",
            })
    void datesMayBeAbsentInManyWays(String text, Instant instant) {
        assertThat(row("{\"x\":\"" + text + "\"}").instant("x")).isEqualTo(Optional.ofNullable(instant));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"0.0833, 300", "0.5, 1800", "'\"0.25\"', 900", "0, -", "-0.0, -", "null, -"})
    void timesAreDecimalHours(String json, Long seconds) {
        assertThat(row("{\"x\":" + json + "}").hours("x"))
                .isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
    }

    @Test
    void fiveMinutesSurviveTheRoundTrip() {
        byte[] json = new Json().hours("x", Optional.of(Duration.ofMinutes(5))).bytes();

        assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo("[{\"x\":0.0833}]");
        assertThat(Row.rowOf(Json.MAPPER.readTree(json)).hours("x")).contains(Duration.ofMinutes(5));
    }

    @Test
    void listsAreArraysOrEnvelopesAndNothingElse() {
        assertThat(Row.rowsOf(Json.MAPPER.readTree("[{\"id\":1},null,3]"))).hasSize(1);
        assertThat(Row.rowsOf(Json.MAPPER.readTree("{\"record_count\":1,\"results\":[{\"id\":1}]}")))
                .hasSize(1);
        assertThatThrownBy(() -> Row.rowsOf(Json.MAPPER.readTree("{\"Message\":\"no\"}")))
                .isInstanceOf(MalformedAnswer.class);
        assertThatThrownBy(() -> Row.rowOf(Json.MAPPER.readTree("[]"))).isInstanceOf(MalformedAnswer.class);
    }

    private static Row row(String json) {
        return new Row(Json.MAPPER.readTree(json));
    }
}
