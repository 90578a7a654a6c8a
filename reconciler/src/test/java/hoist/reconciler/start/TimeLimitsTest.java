package hoist.reconciler.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hoist.reconciler.lane.LaneSettings;
import hoist.reconciler.ledger.SchemaIds;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is promised in seconds, as the sum of the time limits that it is made of. That each of them is kept, other tests see;
 * how long it takes on a machine, none can say.
 */
class TimeLimitsTest {
    private static final Duration NOT_READY_WITHIN = Duration.ofSeconds(10);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(30);

    /** From the moment that something is wrong; the look before it may have been just over. */
    static Stream<Arguments> notReady() {
        return Stream.of(
                arguments("brokers that are away", between(1).plusMillis(BrokersLook.FAIL_WITHIN_MS)),
                arguments("a registry that is away", between(1).plus(SchemaIds.TIMEOUT)),
                arguments("no stream thread", between(1)),
                // Kafka counts in whole seconds, of which one has to be over
                arguments("a stream thread that stands still", between(1).plusSeconds(1L + StreamLook.UNWELL_AFTER)),
                arguments("a producer without a thread", between(1 + FactsLook.UNWELL_AFTER)),
                arguments("an error in a step or a plan", between(1)),
                arguments("a heap that is almost full", between(1)),
                arguments(
                        "a heap without room, which ends the process",
                        between(1).plus(LastResort.LAST_WORDS_WITHIN)),
                arguments("a look that does not come back", Watch.SILENT_AFTER));
    }

    @ParameterizedTest
    @MethodSource
    void notReady(String trouble, Duration atTheLatest) {
        assertThat(atTheLatest).isLessThan(NOT_READY_WITHIN);
    }

    /** A look that gives up by itself has its own word, so it must come back before nobody waits for it any more. */
    @Test
    void noLookIsTakenForOneThatHangs() {
        assertThat(between(1).plusMillis(BrokersLook.FAIL_WITHIN_MS)).isLessThan(Watch.SILENT_AFTER);
        assertThat(between(1).plus(SchemaIds.TIMEOUT)).isLessThan(Watch.SILENT_AFTER);
        assertThat(between(1).plus(LedgerStream.LEAVE_WITHIN)).isLessThan(Watch.SILENT_AFTER);
    }

    @Test
    void whatAStopWaitsForIsOverBeforeTheProcessIsEnded() {
        assertThat(Reconciler.STARTER_WITHIN
                        .plus(RunningWorker.LAST_STEP_WITHIN)
                        .plus(RunningWorker.STREAM_WITHIN)
                        .plus(RunningWorker.CLIENTS_WITHIN)
                        .plus(KafkaClients.ADMIN_WITHIN))
                .isLessThan(WorkerStart.STOP_WITHIN);
        assertThat(WorkerStart.STOP_WITHIN).isLessThan(STOPPED_WITHIN);
    }

    /** What was sent to a vendor is answered, or given up, before the last step is waited for no more. */
    @Test
    void aCallUnderWayEndsWithinAStop() {
        assertThat(LaneSettings.DEFAULTS.callTimeout()).isLessThan(RunningWorker.LAST_STEP_WITHIN);
    }

    private static Duration between(int looks) {
        return Watch.BETWEEN.multipliedBy(looks);
    }
}
