package hoist.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.halo.Action;
import hoist.ticket.text.TicketReference;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * However often news of JIT accounts comes, wherever a process dies and whatever Halo's answers are lost: one note in each of
 * its tickets.
 */
final class JitProperties {
    private static final TicketReference REFERENCE = TicketReference.of(Events.TENANT, JitFacts.ENTRY);
    private static final long GONE = 2003;

    @Property(tries = 3_000, shrinking = ShrinkingMode.OFF)
    void oneNoteInEachTicketInTheEnd(@ForAll long seed) throws InterruptedException {
        // Given
        var random = new Random(seed);
        var world = new ModelWorld(random, JitFacts.ENTRY);
        world.halo.logByHand(2001);
        world.halo.logByHand(2002);
        var news = JitFacts.disabled(world.now, 2001L, 2002L, GONE);

        // When
        new ModelRun(world, new ArrayDeque<>(List.of(news, news)), random).untilItRests();

        // Then
        assertThat(world.halo.allActions()).extracting(Action::ticketId).containsExactlyInAnyOrder(2001L, 2002L);
        Stream.of(2001L, 2002L).forEach(ticket -> {
            var reference = REFERENCE.forNote("news@" + ticket);
            assertThat(world.halo.actions(ticket))
                    .singleElement()
                    .satisfies(note -> assertThat(note.note()).contains(reference));
        });
        assertThat(world.foldedAnyhow()).isEqualTo(world.foldedAnyhow());
    }
}
