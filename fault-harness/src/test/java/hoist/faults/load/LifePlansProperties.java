package hoist.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Plans come from seed and number alone, and each can be lived. */
class LifePlansProperties {

    @Property
    void theSameSeedAndNumberGiveTheSamePlanWhateverWasAskedBefore(
            @ForAll long seed,
            @ForAll @LongRange(min = 0, max = 1_000_000) long number,
            @ForAll @IntRange(min = 1, max = 200) int tenants) {
        // Given
        var asked = new LifePlans(seed, tenants);
        LongStream.range(0, 5).forEach(asked::plan);

        // Then
        assertThat(asked.plan(number)).isEqualTo(new LifePlans(seed, 1).plan(number));
        assertThat(asked.tenant(number))
                .isBetween(0, tenants - 1)
                .isEqualTo(new LifePlans(seed + 1, tenants).tenant(number));
    }

    @Property(tries = 200)
    void anotherSeedGivesOtherLives(@ForAll long seed) {
        assertThat(plans(seed)).isNotEqualTo(plans(seed + 1));
    }

    @Property
    void everyRequestBeginsBySayingWhatIsAskedFor(
            @ForAll long seed, @ForAll @LongRange(min = 0, max = 10_000) long number) {
        if (new LifePlans(seed, 1).plan(number) instanceof LifePlan.OfRequest plan) {
            assertThat(plan.acts().getFirst())
                    .matches(act -> act instanceof ElevationAct.Raise
                            || (act instanceof ElevationAct.Report(var what, int _)
                                    && what == ElevationAct.Said.REQUESTED));
            assertThat(plan.acts().stream().anyMatch(LifePlansProperties::ends))
                    .isEqualTo(plan.course().end() != ElevationEnd.UNDECIDED);
        }
    }

    @Property
    void everyAccountHasAReasonToEndExactlyWhenItMust(
            @ForAll long seed, @ForAll @LongRange(min = 0, max = 10_000) long number) {
        if (new LifePlans(seed, 1).plan(number) instanceof LifePlan.OfAccount plan) {
            var tickets = plan.acts().stream()
                    .filter(JitAct.LogTicket.class::isInstance)
                    .count();
            var closed = plan.acts().stream()
                    .filter(JitAct.CloseTicket.class::isInstance)
                    .map(act -> ((JitAct.CloseTicket) act).index())
                    .collect(Collectors.toSet());
            assertThat(closed).allMatch(index -> index < tickets);
            var mustEnd = plan.granted().toHours() == 0
                    || plan.acts().stream()
                            .anyMatch(act -> act instanceof JitAct.AskForDisable || act instanceof JitAct.Leave)
                    || (tickets > 0 && closed.size() == tickets);
            assertThat(plan.course().end()).isEqualTo(mustEnd ? JitEnd.OFF : JitEnd.ON);
        }
    }

    @Property(tries = 20)
    void everyKindOfLifeIsLived(@ForAll long seed) {
        Set<String> titles = LongStream.range(0, 2000)
                .mapToObj(new LifePlans(seed, 3)::plan)
                .map(LifePlan::title)
                .collect(Collectors.toSet());
        assertThat(titles).hasSize(ElevationCourse.values().length + JitCourse.values().length);
    }

    private static Object plans(long seed) {
        return LongStream.range(0, 20).mapToObj(new LifePlans(seed, 1)::plan).toList();
    }

    private static boolean ends(ElevationAct act) {
        return switch (act) {
            case ElevationAct.Decide _, ElevationAct.Click _, ElevationAct.Expire _, ElevationAct.AtOnce _ -> true;
            case ElevationAct.Report(var what, int _) -> what != ElevationAct.Said.REQUESTED;
            case ElevationAct.Raise _, ElevationAct.AwaitTicket _, ElevationAct.Pause _ -> false;
        };
    }
}
