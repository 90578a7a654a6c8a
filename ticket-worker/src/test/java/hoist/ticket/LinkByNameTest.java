package hoist.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.reconciler.LogPosition;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.schemas.Topic;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.ticket.TicketOpened;
import hoist.schemas.ticket.TicketStuck;
import hoist.ticket.plan.TicketAction;
import hoist.ticket.request.TicketState;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A link by the customer's name at idemeum, for a request that tells its display name only. */
@Execution(ExecutionMode.CONCURRENT)
final class LinkByNameTest {
    private static final Instant T0 = Instant.parse("2026-11-21T09:00:00Z");

    @Test
    void opensTheTicketUnderTheLinkedClient() {
        try (var worker = new TestWorker()) {
            // Given
            var other = worker.halo.seed().addClient("Other name Ltd");
            worker.hears(Events.link(TestWorker.now(), "LINKED-7", other));

            // When
            worker.hears(requested(TestWorker.now()));

            // Then
            await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);
            assertThat(worker.ticket().client()).isEqualTo("Other name Ltd");
            assertThat(worker.log.facts(TicketStuck.class)).isEmpty();
        }
    }

    @Test
    void letsAStuckRequestGoOnAtOnce() {
        // Given
        var reconciliation = new TicketReconciliation(TestTenants.inForce(), ModelWorld.PATIENCE);
        var asked = reconciliation.fold(null, requested(T0), new LogPosition(Topic.ELEVATION_EVENTS, 0));
        var notLinked = new TicketStuck("open", null, "customer-not-linked", "Link it.", null);
        var stuck = reconciliation.fold(asked, Events.told("s", T0, notLinked), new LogPosition(Topic.TICKET_FACTS, 0));
        assertThat(reconciliation.next(situation(stuck, null))).isInstanceOf(Step.Stuck.class);

        // When
        var linked =
                reconciliation.fold(null, Events.link(T0, "linked-7", 12), new LogPosition(Topic.OPERATOR_COMMANDS, 0));

        // Then
        assertThat(reconciliation.next(situation(stuck, linked)))
                .isInstanceOfSatisfying(
                        Step.Act.class, act -> assertThat(act.action()).isInstanceOf(TicketAction.Open.class));
    }

    private static ElevationEvent requested(Instant at) {
        return Events.requested(Events.REQUEST, at, " linked BY name Ltd", null, Events.DEVICE);
    }

    private static Situation<TicketState> situation(TicketState request, TicketState tenantWide) {
        return new Situation<>(Events.TENANT, Events.REQUEST, request, tenantWide, T0);
    }
}
