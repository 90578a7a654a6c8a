package hoist.jit.disabling;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.jit.account.AccountState;
import hoist.jit.plan.AccountAction;
import hoist.reconciler.Step;
import hoist.schemas.Envelope;
import hoist.schemas.Topic;
import hoist.schemas.jit.JitDisableRequested;
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
class DisablingProperties {
    /** As in the ledger's changelog. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Duration ANY = Duration.ofDays(4);
    private static final int ENOUGH_ROUNDS = 400;

    /** That no call is made without a reason is watched by {@link ModelTurn}; a replay of everything makes none. */
    @Property(tries = 3_000)
    void noAccountIsLeftOnAndNoCallIsMadeForNothing(@ForAll("chance") List<Integer> drawn) {
        // Given
        var world = new ModelWorld(new Choices(drawn));
        // When
        while (!world.choices().isUsedUp()) {
            world.move(ANY);
        }
        drain(world);
        var afterReplay = new ModelWorker(world);
        afterReplay.readAll();
        // Then
        assertThat(world.accounts.all)
                .filteredOn(account -> account.toldAt != null)
                .as(world::story)
                .noneMatch(account -> account.on);
        assertThat(afterReplay.next()).as(world::story).isNotInstanceOf(Step.Act.class);
        Statistics.label("calls").collect(Math.min(3, world.calls)).coverage(DisablingProperties::areVaried);
    }

    @Property(tries = 3_000)
    void everyOrderOfTopicsAndEveryRedeliveryFoldsToTheSame(
            @ForAll("chance") List<Integer> drawn, @ForAll("chance") List<Integer> otherwise) {
        // Given
        var world = new ModelWorld(new Choices(drawn));
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
        assertThat(other.states()).as(world::story).isEqualTo(straight.states());
        straight.states()
                .values()
                .forEach(state -> assertThat(JSON.readValue(JSON.writeValueAsBytes(state), AccountState.class))
                        .isEqualTo(state));
    }

    @Provide
    Arbitrary<List<Integer>> chance() {
        return Arbitraries.integers().between(0, 720).list().ofMinSize(100).ofMaxSize(300);
    }

    private static void areVaried(StatisticsCoverage coverage) {
        coverage.check(0).percentage(share -> share < 50);
        coverage.check(3).percentage(share -> share > 5);
    }

    /** All is well from now on: one worker reads everything and acts until nothing is left. */
    private static void drain(ModelWorld world) {
        var worker = world.workers.getFirst();
        for (var round = 0; round < ENOUGH_ROUNDS; round++) {
            worker.readAll();
            switch (worker.next()) {
                case Step.Act<AccountAction> _ -> worker.act();
                case Step.LookAgain<AccountAction>(Instant at) -> {
                    nothingIsOwed(world, worker, at);
                    world.passExactly(Duration.between(world.now(), at));
                }
                case Step.Stuck<AccountAction> stuck -> helped(world, stuck);
                case Step.Settled<AccountAction> _, Step.Waiting<AccountAction> _ -> {
                    return;
                }
            }
        }
        throw new AssertionError("not settled after " + ENOUGH_ROUNDS + " rounds: " + worker.next());
    }

    private static void helped(ModelWorld world, Step.Stuck<AccountAction> stuck) {
        if (stuck.reason().equals("not-disabled")) {
            world.passExactly(Duration.ofSeconds(1));
            world.retry();
        } else {
            world.passExactly(Duration.between(world.now(), stuck.lookAgain().orElseThrow()));
        }
    }

    /** Who waits for the end of an account, and not of a lease, has let nothing lie. */
    private static void nothingIsOwed(ModelWorld world, ModelWorker worker, Instant until) {
        if (Duration.between(world.now(), until).compareTo(Duration.ofSeconds(17)) <= 0) {
            return;
        }
        var reasons = new Reasons(worker, world.now());
        assertThat(world.accounts.all)
                .filteredOn(account -> account.on && account.toldAt != null)
                .as(world::story)
                .noneMatch(reasons::mustBeOff)
                .noneMatch(account -> isAskedFor(world, account));
    }

    private static boolean isAskedFor(ModelWorld world, ModelAccounts.Account account) {
        return world.log(Topic.JIT_EVENTS).stream()
                .map(Envelope::of)
                .filter(at -> at.body() instanceof JitDisableRequested)
                .anyMatch(at -> !at.receivedAt().isBefore(account.givenAt));
    }
}
