package hoist.simulators.path;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.simulators.path.PathPattern.Match;
import hoist.simulators.path.PathPattern.Matching;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which path fits which pattern. */
class PathPatternTest {

    @ParameterizedTest
    @CsvSource({
        "/tickets, /TICKETS/, LENIENT, true",
        "/tickets, /TICKETS, EXACT, false",
        "/tickets, /tickets/, EXACT, false",
        "/tickets, /tickets, EXACT, true",
        "/tickets/*, /tickets/7, LENIENT, true",
        "/tickets/*, /tickets/, EXACT, false",
        "/tickets/*, /tickets, LENIENT, false",
        "/tickets/*, /tickets/7/8, LENIENT, false",
        "/**, /, LENIENT, true",
        "/tickets/**, /tickets, LENIENT, true",
        "/tickets/**, /tickets/7/8, LENIENT, true",
        "/tickets/**, /clients/7, LENIENT, false",
        "/, /, EXACT, true",
        "/, /x, EXACT, false"
    })
    void fitsOrNot(String pattern, String path, Matching matching, boolean fits) {
        assertThat(PathPattern.of(pattern).with(matching).match(path).isPresent())
                .isEqualTo(fits);
    }

    @Test
    void saysWhatTheHolesHoldAndSpellsThePathAsThePatternDoes() {
        assertThat(PathPattern.of("/Tickets/{id}/actions/{action}").match("/tickets/7/ACTIONS/Ab"))
                .hasValue(new Match("/Tickets/7/actions/Ab", Map.of("id", "7", "action", "Ab")));
    }
}
