package hoist.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.halo.Ticket;
import hoist.schemas.decision.Refusal;
import hoist.schemas.elevation.Decision;
import hoist.ticket.text.TicketReference;
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
 * Whatever order records come in, however often they come again, wherever a process dies and whatever Halo's answers are
 * lost: one ticket for the request, it ends closed with its note, and each refusal is noted in it once.
 */
final class TicketProperties {
    /** Event ids: one click, made again after each refusal. */
    private static final List<String> REFUSALS = List.of("refused", "refused-again");

    private static final TicketReference REFERENCE = TicketReference.of(Events.TENANT, Events.REQUEST);

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void oneTicketClosedInTheEnd(@ForAll long seed) throws InterruptedException {
        // Given
        var random = new Random(seed);
        var world = new ModelWorld(random, Events.REQUEST);

        // When
        new ModelRun(world, events(world, random), random).untilItRests();

        // Then
        var created = world.halo.allTickets();
        assertThat(created).hasSize(1);
        assertThat(created).allMatch(Ticket::closed);
        assertThat(created.getFirst().closureNote().orElseThrow()).contains("Reference: HST-");
        var notes =
                world.halo.allActions().stream().map(action -> action.note()).toList();
        assertThat(notes).doesNotHaveDuplicates();
        for (var refusal : REFUSALS) {
            var reference = REFERENCE.forNote(refusal);
            assertThat(notes).filteredOn(note -> note.contains(reference)).hasSize(1);
        }
        assertThat(world.foldedAnyhow()).isEqualTo(world.foldedAnyhow());
    }

    private static Deque<SpecificRecord> events(ModelWorld world, Random random) {
        var all = new ArrayList<SpecificRecord>();
        all.add(Events.requested(world.now));
        all.add(Events.approved(world.now.plusSeconds(random.nextInt(60))));
        all.add(Events.clicked("click", world.now.plusSeconds(20), Decision.DENIED, Events.BOB));
        all.add(Events.relayed(
                "click", world.now.plusSeconds(20), world.now.plusSeconds(25), Decision.DENIED, Events.BOB));
        all.add(Events.stuck("click", world.now.plusSeconds(22)));
        all.add(Events.retry(world.now.plusSeconds(40)));
        for (var refusal : REFUSALS) {
            all.add(Events.refused(
                    refusal,
                    "again",
                    world.now.plusSeconds(random.nextInt(60)),
                    Decision.APPROVED,
                    Refusal.REFUSED_BY_IDEMEUM,
                    2001L + random.nextInt(2)));
        }
        Collections.shuffle(all, random);
        return new ArrayDeque<>(all);
    }
}
