package hoist.faults.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** I11, I12 and what services list as stuck. */
class ServiceRulesTest {
    private static final Footprint BEFORE = new Footprint(100, 200, OptionalLong.of(50L << 20));

    @Test
    void aServiceThatSaysItInTimeIsFineOneThatIsLateOrSilentIsNot() {
        var within = Duration.ofSeconds(10);
        assertThat(notice(within, Optional.of(Duration.ofSeconds(10)))).isEmpty();
        assertThat(notice(within, Optional.of(Duration.ofSeconds(11))))
                .extracting(Finding::invariant)
                .containsExactly(Invariant.I11);
        assertThat(notice(within, Optional.empty()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("never"));
    }

    @Test
    void aLeakIsFoundAndSomeGrowthIsNot() {
        assertThat(grown(new Footprint(150, 300, OptionalLong.of(90L << 20)))).isEmpty();
        assertThat(grown(new Footprint(1000, 200, OptionalLong.empty())))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("threads", "worker-1", "1000"));
        assertThat(grown(new Footprint(100, 5000, OptionalLong.empty()))).hasSize(1);
        assertThat(grown(new Footprint(100, 200, OptionalLong.of(500L << 20)))).hasSize(1);
    }

    @Test
    void thisVeryProcessHasThreadsFilesAndAHeap() {
        assertThat(Footprint.of(ProcessHandle.current().pid())).hasValueSatisfying(own -> {
            assertThat(own.threads()).isPositive();
            assertThat(own.files()).isPositive();
            assertThat(own.heap().orElse(0)).isPositive();
        });
        assertThat(Footprint.of(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void stuckEntriesAreReadFromTheMetrics() {
        assertThat(Actuator.stuckIn("""
                # TYPE hoist_stuck gauge
                hoist_stuck{reason="customer-not-linked",worker="ticket-worker",} 2.0
                hoist_stuck{reason="halo-rights",worker="ticket-worker",} 0.0
                hoist_steps_seconds_count{reason="x"} 7.0
                """)).isEqualTo(Map.of("customer-not-linked", 2L));
    }

    private static List<Finding> notice(Duration within, Optional<Duration> seen) {
        var notice = new HealthNotice("worker-1", "not ready", within, seen);
        return ServiceRules.of(Round.of(Duration.ZERO).withNotices(List.of(notice)));
    }

    private static List<Finding> grown(Footprint now) {
        return new Footprints(Map.of("worker-1", BEFORE)).grownTo(new Footprints(Map.of("worker-1", now, "new", now)));
    }
}
