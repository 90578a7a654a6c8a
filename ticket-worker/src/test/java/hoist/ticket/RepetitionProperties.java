package hoist.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.halo.Ticket;
import hoist.schemas.operator.RepeatableEffect;
import hoist.ticket.request.TicketState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.avro.specific.SpecificRecord;

/**
 * Whatever order records and operators' commands come in, and whatever is lost on the way: without a deleted ticket no
 * command makes another one, and each command makes at most one.
 */
final class RepetitionProperties {
    private static final List<String> COMMANDS = List.of("open-1", "open-2", "close-1");

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void aTicketThatIsThereStaysTheOnlyOne(@ForAll long seed) throws InterruptedException {
        // Given
        var random = new Random(seed);
        var world = new ModelWorld(random, Events.REQUEST);

        // When
        new ModelRun(world, events(world, random), random).untilItRests();

        // Then
        assertThat(world.halo.allTickets()).singleElement().matches(Ticket::closed);
        assertThat(answered(world)).containsExactlyInAnyOrderElementsOf(COMMANDS);
        assertThat(world.foldedAnyhow()).isEqualTo(world.foldedAnyhow());
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void aDeletedTicketIsReplacedByOneThatEndsLikeIt(@ForAll long seed) throws InterruptedException {
        // Given
        var random = new Random(seed);
        var world = new ModelWorld(random, Events.REQUEST);
        new ModelRun(world, new ArrayDeque<>(List.of(Events.requested(world.now), Events.approved(world.now))), random)
                .untilItRests();
        var before = world.halo.allTickets().size();

        // When
        world.halo.deleteAll();
        world.beUnkind();
        new ModelRun(world, commands(world), random).untilItRests();

        // Then
        assertThat(world.halo.presentTickets()).singleElement().matches(Ticket::closed);
        assertThat(world.halo.allTickets()).hasSize(before + 1);
        assertThat(answered(world)).containsExactlyInAnyOrderElementsOf(COMMANDS);
        assertThat(world.foldedAnyhow()).isEqualTo(world.foldedAnyhow());
    }

    private static Deque<SpecificRecord> events(ModelWorld world, Random random) {
        var all = new ArrayList<SpecificRecord>(commands(world));
        all.add(Events.requested(world.now));
        all.add(Events.approved(world.now.plusSeconds(random.nextInt(60))));
        Collections.shuffle(all, random);
        return new ArrayDeque<>(all);
    }

    private static Deque<SpecificRecord> commands(ModelWorld world) {
        return new ArrayDeque<>(List.of(
                Events.again("open-1", world.now.plusSeconds(1), RepeatableEffect.OPEN_TICKET),
                Events.again("close-1", world.now.plusSeconds(2), RepeatableEffect.CLOSE_TICKET),
                Events.again("open-2", world.now.plusSeconds(3), RepeatableEffect.OPEN_TICKET)));
    }

    private static Iterable<String> answered(ModelWorld world) {
        return ((TicketState.OfRequest) world.foldedAnyhow()).done().repeated();
    }
}
