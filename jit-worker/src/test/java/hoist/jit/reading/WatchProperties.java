package hoist.jit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.jit.reading.ModelHalo.Card;
import hoist.jit.ticket.Folded;
import hoist.jit.ticket.WatchAction;
import hoist.jit.ticket.WatchState;
import hoist.reconciler.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the order of the topics, the duplicates, the crashes, the lost webhooks and Halo's moods. */
class WatchProperties {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ENOUGH_ROUNDS = 2_000;

    @Property(tries = 3_000)
    void everyCloseOfAWatchedAccountIsToldWithinOneInterval(@ForAll("chance") List<Integer> drawn) {
        // Given
        var world = new ModelWorld(new Choices(drawn));
        while (!world.choices.isUsedUp()) {
            world.move();
        }
        // When
        allIsWellForOneInterval(world);
        // Then
        var closed = world.halo.cards.values().stream()
                .filter(card -> card.closedAt() != null)
                .toList();
        for (Card card : closed) {
            assertThat(world.told(card))
                    .as(world::story)
                    .containsAll(world.owed(card).toList());
        }
        var owed = closed.stream().flatMap(world::owed).count();
        Statistics.label("closes owed").collect(Math.min(2, owed)).coverage(found -> {
            found.check(1L).percentage(share -> share > 10);
            found.check(2L).percentage(share -> share > 10);
        });
    }

    @Property(tries = 1_500)
    void replayIntoAnEmptyLedgerReadsNothing(@ForAll("chance") List<Integer> drawn) {
        // Given
        var world = new ModelWorld(new Choices(drawn));
        while (!world.choices.isUsedUp()) {
            world.move();
        }
        allIsWellForOneInterval(world);
        var before = world.halo.calls;
        var fresh = new ModelWatcher(world);
        fresh.crash();
        // When
        fresh.readAll();
        while (fresh.act()) {}
        // Then
        assertThat(world.halo.calls).as(world::story).isEqualTo(before);
        Statistics.label("calls before").collect(before > 5);
    }

    @Property(tries = 1_500)
    void everyOrderOfTopicsAndEveryRedeliveryFoldsToTheSame(
            @ForAll("chance") List<Integer> drawn, @ForAll("chance") List<Integer> otherwise) {
        // Given
        var world = new ModelWorld(new Choices(drawn));
        while (!world.choices.isUsedUp()) {
            world.move();
        }
        var straight = new ModelWatcher(world);
        var other = new ModelWatcher(world);
        var order = new Choices(otherwise);
        // When
        straight.readAll();
        while (!order.isUsedUp()) {
            var topic = ModelWorld.INPUTS.get(order.below(ModelWorld.INPUTS.size()));
            if (order.below(4) == 3) {
                other.redeliver(topic, 1 + order.below(5));
            }
            other.readOne(topic);
        }
        other.readAll();
        // Then
        assertThat(other.entries()).as(world::story).isEqualTo(straight.entries());
        assertThat(other.entries().values())
                .allSatisfy(state -> assertThat(JSON.readValue(JSON.writeValueAsBytes(state), WatchState.class))
                        .isEqualTo(state));
    }

    @Provide
    Arbitrary<List<Integer>> chance() {
        return Arbitraries.integers().between(0, 27_719).list().ofMinSize(60).ofMaxSize(250);
    }

    /** One instance reads everything and does what is due, and the webhooks that were lost stay lost. */
    private static void allIsWellForOneInterval(ModelWorld world) {
        world.halo.down = false;
        var end = world.now().plus(Folded.PATIENCE.sweepEvery());
        var watcher = world.watchers.getFirst();
        for (var round = 0; round < ENOUGH_ROUNDS; round++) {
            watcher.readAll();
            if (watcher.act()) {
                continue;
            }
            if (!world.now().isBefore(end)) {
                return;
            }
            world.pass(Duration.between(world.now(), nextLook(watcher.steps(), end)));
        }
        throw new AssertionError("busy after " + ENOUGH_ROUNDS + " rounds\n" + world.story());
    }

    private static Instant nextLook(List<Step<WatchAction>> steps, Instant end) {
        var looks = steps.stream()
                .flatMap(step ->
                        step instanceof Step.LookAgain<WatchAction>(Instant at) ? Stream.of(at) : Stream.empty());
        return Stream.concat(looks, Stream.of(end))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
