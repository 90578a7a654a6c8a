package hoist.approval;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.approval.plan.DecisionAction;
import hoist.approval.request.DecisionLedger;
import hoist.reconciler.Step;
import hoist.schemas.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the order, the duplicates, the crashes and the moods of idemeum. */
class ApprovalProperties {
    /** As in the ledger's changelog. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Duration ANY = Duration.ofDays(3);
    private static final int ENOUGH_ROUNDS = 400;
    private static final Instant END = Events.at(Events.tenant().lives().elevation());

    @Property(tries = 10_000)
    void atMostOneDecisionIsAppliedAndNoneAfterTheEnd(@ForAll("chance") List<Integer> drawn) {
        // Given
        var world = new ModelWorld(new Choices(drawn));
        world.log(Topic.ELEVATION_EVENTS).add(Events.requested(Events.START));
        // When
        while (!world.choices().isUsedUp()) {
            world.move(ANY);
        }
        var last = drain(world);
        // Then
        assertThat(world.idemeum.applied).as(world::story).hasSizeLessThanOrEqualTo(1);
        assertThat(world.idemeum.sentAt).allMatch(at -> at.isBefore(END));
        var known = world.idemeum.byPhone == null ? world.idemeum.applied : List.of(world.idemeum.byPhone);
        assertThat(known).containsAll(world.relayed());
        assertThat(last).isInstanceOf(Step.Settled.class);
        Statistics.label("calls")
                .collect(Math.min(3, world.idemeum.sentAt.size()))
                .coverage(this::areVaried);
    }

    @Property(tries = 10_000)
    void everyOrderOfTopicsAndEveryRedeliveryFoldsToTheSame(
            @ForAll("chance") List<Integer> drawn, @ForAll("chance") List<Integer> otherwise) {
        // Given
        var world = new ModelWorld(new Choices(drawn));
        world.log(Topic.ELEVATION_EVENTS).add(Events.requested(Events.START));
        while (!world.choices().isUsedUp()) {
            world.move(ANY);
        }
        var straight = new ModelWorker(world);
        var other = new ModelWorker(world);
        var order = new Choices(otherwise);
        // When
        straight.readAll();
        while (!order.isUsedUp()) {
            var topic = ModelWorld.INPUTS.get(order.below(ModelWorld.INPUTS.size()));
            if (order.below(4) == 3) {
                other.redeliver(topic, 1 + order.below(5));
            }
            var _ = other.readOne(topic);
        }
        other.readAll();
        // Then
        assertThat(other.ledger()).isEqualTo(straight.ledger());
        assertThat(JSON.readValue(JSON.writeValueAsBytes(other.ledger()), DecisionLedger.class))
                .isEqualTo(straight.ledger());
    }

    /** Chance must lead to calls, and to calls made again: otherwise nothing was tested. */
    private void areVaried(StatisticsCoverage calls) {
        calls.check(1).percentage(share -> share > 10);
        calls.check(2).percentage(share -> share > 5);
        calls.check(3).percentage(share -> share > 2);
    }

    @Provide
    Arbitrary<List<Integer>> chance() {
        return Arbitraries.integers().between(0, 720).list().ofMinSize(100).ofMaxSize(300);
    }

    /** All is well from now on: one worker reads everything and acts until nothing is left. */
    private static Step<DecisionAction> drain(ModelWorld world) {
        var worker = world.workers.getFirst();
        for (var round = 0; round < ENOUGH_ROUNDS; round++) {
            worker.readAll();
            switch (worker.next()) {
                case Step.Act<DecisionAction> _ -> worker.act();
                case Step.LookAgain<DecisionAction>(Instant at) -> world.passExactly(Duration.between(world.now(), at));
                case Step.Stuck<DecisionAction> stuck ->
                    world.passExactly(
                            Duration.between(world.now(), stuck.lookAgain().orElseThrow()));
                case Step.Settled<DecisionAction> settled -> {
                    return settled;
                }
                case Step.Waiting<DecisionAction> waiting -> {
                    return waiting;
                }
            }
        }
        throw new AssertionError("not settled after " + ENOUGH_ROUNDS + " rounds: " + worker.next());
    }
}
