package hoist.cli.stuck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SelectionTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final StuckEntry OLD = entry("of-an-hour", "halo-refused", NOW.minusSeconds(3600));
    private static final StuckEntry AHEAD = entry("by-a-clock-ahead", "of-a-newer-worker", NOW.plusSeconds(60));

    @Test
    void withoutAnAgeWhatSeemsToBeginInTheFutureIsStuckToo() {
        assertThat(chosen()).containsExactly(OLD, AHEAD);
        assertThat(chosen("--older-than", "10m")).containsExactly(OLD);
        assertThat(chosen("--older-than", "2h")).isEmpty();
    }

    @Test
    void aReasonIsAWordOfOursOrOneThatIsListed() {
        assertThat(chosen("--reason", "halo-refused")).containsExactly(OLD);
        assertThat(chosen("--reason", "of-a-newer-worker")).containsExactly(AHEAD);
        assertThat(chosen("--reason", "worker-down")).isEmpty();
        assertThatThrownBy(() -> chosen("--reason", "halo-refusd"))
                .hasMessageStartingWith(
                        "--reason halo-refusd is no reason that anything is stuck for: there are act-failed, ")
                .hasMessageEndingWith("overdue and worker-down.");
    }

    private static List<StuckEntry> chosen(String... options) {
        return CommandLine.populateCommand(new Selection(), options).of(List.of(OLD, AHEAD), NOW);
    }

    private static StuckEntry entry(String subject, String reason, Instant since) {
        return new StuckEntry("ticket-worker", "nikmsp", subject, reason, since, "What to do.", Optional.empty());
    }
}
