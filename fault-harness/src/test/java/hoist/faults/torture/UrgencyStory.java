package hoist.faults.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.simulators.effects.EffectLog;
import hoist.simulators.halo.HaloTicket;
import hoist.simulators.idemeum.Decision;
import hoist.simulators.idemeum.Person;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where calls are few, a ticket that is done is closed before new ones are opened. */
class UrgencyStory {
    private static final Person TECHNICIAN = new Person("tess.tech@msp.example", "Tess Tech");
    private static final int QUEUE = 30;
    /** What was under way or had been permitted already when the decision came. */
    private static final int AHEAD = 12;

    @Test
    void aCloseDoesNotWaitBehindAQueueOfNewTickets() {
        // Given
        var msp = SharedPlant.slow();
        EffectLog effects = msp.halo().effects();
        var decided = SharedPlant.raiseAt(msp, "Putty");
        await().atMost(SharedPlant.PATIENCE)
                .until(() -> msp.halo().ticketsForRequest(decided).size() == 1);
        IntStream.range(0, QUEUE).forEach(each -> SharedPlant.raiseAt(msp, "Tool " + each));
        await().atMost(SharedPlant.PATIENCE).until(() -> effects.count("ticket.created") > 2);
        // When
        msp.idemeum().decide(decided, Decision.approvedOnPhone(TECHNICIAN));
        var createdBefore = effects.count("ticket.created");
        // Then
        await().atMost(SharedPlant.PATIENCE)
                .until(() -> msp.halo().ticketsForRequest(decided).stream().allMatch(HaloTicket::closed));
        assertThat(effects.count("ticket.created") - createdBefore).isLessThan(AHEAD);
        assertThat(effects.count("ticket.created")).isLessThan(QUEUE + 1);
        await().atMost(SharedPlant.PATIENCE).until(() -> effects.count("ticket.created") == QUEUE + 1);
    }
}
