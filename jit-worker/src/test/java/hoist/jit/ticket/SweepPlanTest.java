package hoist.jit.ticket;

import static hoist.jit.ticket.Records.START;
import static hoist.jit.ticket.Records.granted;
import static hoist.jit.ticket.Records.grantedLate;
import static hoist.jit.ticket.Records.opened;
import static hoist.jit.ticket.Records.swept;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.connections.tenant.TenantsNow;
import hoist.jit.ticket.WatchAction.Sweep;
import hoist.jit.ticket.WatchAction.Sweep.Reach;
import hoist.reconciler.Pace;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import hoist.schemas.operator.RetryNow;
import hoist.tenants.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SweepPlanTest {
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final Duration EVERY = Duration.ofMinutes(5);

    @Test
    void beginsAtOnceAndALittleBeforeTheFirstAccount() {
        assertThat(new Folded(granted(START)).sweep(START.plusSeconds(1)))
                .isEqualTo(act(START.minus(OVERLAP), Reach.CHANGES, START));
    }

    @Test
    void goesOnWhereTheLastOneEnded() {
        // Given
        var until = START.plusSeconds(3);
        var folded = new Folded(granted(START), swept(START, until, Map.of()));

        // Then
        assertThat(folded.sweep(until.plusSeconds(1))).isEqualTo(new Step.LookAgain<>(until.plus(EVERY)));
        assertThat(folded.sweep(until.plus(EVERY)))
                .isEqualTo(act(until.minus(OVERLAP), Reach.CHANGES, until.plus(EVERY)));
    }

    @Test
    void endsOneIntervalAfterTheLongestLifeOfAnAccount() {
        // Given
        var end = START.plus(Duration.ofHours(12)).plus(EVERY);
        var folded = new Folded(granted(START), swept(START, START, Map.of()));

        // Then
        assertThat(folded.sweep(end.minusSeconds(1))).isInstanceOf(Step.Act.class);
        assertThat(folded.sweep(end)).isEqualTo(new Step.Settled<>(end));
    }

    @Test
    void missesTheFileOfItsTenantWhileAnAccountMayBeOn() {
        // Given
        var nobody = new TenantsNow(Tenants.of(), Clock.systemUTC());
        var until = START.plusSeconds(3);
        var folded = new Folded(nobody, granted(START), swept(START, until, Map.of()));
        var end = START.plus(Duration.ofHours(12)).plus(EVERY);

        // Then
        assertThat(folded.sweep(end.minusSeconds(1))).isInstanceOfSatisfying(Step.Stuck.class, stuck -> {
            assertThat(stuck.reason()).isEqualTo("tenant-unknown");
            assertThat(stuck.since()).isEqualTo(until);
        });
        assertThat(folded.sweep(end)).isEqualTo(new Step.Settled<>(end));
    }

    /** The close of its ticket came by while nobody knew of the account. */
    @Test
    void reachesBackToWhenAnAccountWasGivenThatIsHeardOfLate() {
        // Given
        var until = START.plus(Duration.ofMinutes(20));
        var given = START.plus(Duration.ofMinutes(4));
        var heard = until.plusSeconds(1);
        var folded = new Folded(granted(START), swept(START, until, Map.of()), grantedLate(given, heard));
        var next = until.plus(EVERY);

        // Then
        assertThat(folded.sweep(next)).isEqualTo(act(given.minus(OVERLAP), Reach.CHANGES, next));
        assertThat(folded.and(swept(given.minus(OVERLAP), next, Map.of())).sweep(next.plus(EVERY)))
                .isEqualTo(act(next.minus(OVERLAP), Reach.CHANGES, next.plus(EVERY)));
    }

    @Test
    void reachesBackAgainWhenTheSweepMayNotHaveKnownOfTheLateAccountYet() {
        // Given
        var given = START.minus(Duration.ofMinutes(10));
        var folded = new Folded(grantedLate(given, START), swept(given.minus(OVERLAP), START.plusSeconds(1), Map.of()));
        var next = START.plusSeconds(1).plus(EVERY);

        // Then
        assertThat(folded.sweep(next)).isEqualTo(act(given.minus(OVERLAP), Reach.CHANGES, next));
    }

    @Test
    void neverReachesBackFurtherThanAnAccountCanLiveHoweverLateItIsHeardOf() {
        // Given
        var folded = new Folded(grantedLate(START.minus(Duration.ofDays(20)), START));
        var next = START.plusSeconds(1);
        var oldest = next.minus(Duration.ofHours(12)).minus(OVERLAP);

        // Then
        assertThat(folded.sweep(next)).isEqualTo(act(oldest, Reach.CHANGES_AND_KNOWN_TICKETS, START));
        assertThat(folded.and(swept(oldest, START.plus(EVERY), Map.of())).sweep(START.plus(EVERY.multipliedBy(2))))
                .isEqualTo(act(START.plus(EVERY).minus(OVERLAP), Reach.CHANGES, START.plus(EVERY.multipliedBy(2))));
    }

    @Test
    void goesOnForTheLifeOfAnElevationRequest() {
        // Given
        var end = START.plus(Duration.ofDays(4)).plus(EVERY);
        var folded = new Folded(opened(7, "request", START), swept(START, START, Map.of()));

        // Then
        assertThat(folded.sweep(end.minusSeconds(1))).isInstanceOf(Step.Act.class);
        assertThat(folded.sweep(end)).isEqualTo(new Step.Settled<>(end));
    }

    @Test
    void neverListsAMonthBecauseNothingWasWatchedForAMonth() {
        // Given
        var woken = START.plus(Duration.ofDays(30));
        var folded = new Folded(granted(START), swept(START, START, Map.of()), granted(woken));

        // When
        var step = folded.sweep(woken);

        // Then
        var from = woken.minus(Duration.ofHours(12)).minus(OVERLAP);
        assertThat(step).isEqualTo(act(from, Reach.CHANGES_AND_KNOWN_TICKETS, START.plus(EVERY)));
    }

    @Test
    void whereHaloRefusesItIsStuckUntilAnOperatorOrAWhileLater() {
        // Given
        var met = START.plusSeconds(1);
        var folded = new Folded(granted(START), Records.stuck(null, "halo-credentials", met));

        // Then
        assertThat(folded.sweep(met.plusSeconds(1))).isInstanceOf(Step.Stuck.class);
        assertThat(folded.sweep(met.plus(Duration.ofMinutes(10)))).isInstanceOf(Step.Act.class);
        assertThat(folded.and(Records.command(met.plusSeconds(2), new RetryNow("sweep")))
                        .sweep(met.plusSeconds(3)))
                .isInstanceOf(Step.Act.class);
    }

    @Test
    void sweepThatWorkedForgetsTheObstacle() {
        // Given
        var met = START.plusSeconds(1);
        var folded =
                new Folded(granted(START), Records.stuck(null, "halo-credentials", met), swept(START, START, Map.of()));

        // Then
        assertThat(folded.sweep(START.plus(EVERY))).isInstanceOf(Step.Act.class);
    }

    private static Step<WatchAction> act(Instant from, Reach reach, Instant since) {
        return new Step.Act<>(new Sweep(from, reach), Urgency.LOOK_UP, Pace.TOGETHER, since);
    }
}
