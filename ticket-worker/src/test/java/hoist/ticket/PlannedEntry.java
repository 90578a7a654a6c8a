package hoist.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.reconciler.LogPosition;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.schemas.Topic;
import hoist.ticket.plan.Note;
import hoist.ticket.plan.TicketAction;
import hoist.ticket.request.TicketState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** One entry of the ledger as the plan sees it: records are folded into it, and the time is told. */
final class PlannedEntry {
    private final TicketReconciliation reconciliation =
            new TicketReconciliation(TestTenants.inForce(), ModelWorld.PATIENCE);
    private final Map<Topic, Long> offsets = new EnumMap<>(Topic.class);
    private final String entry;
    private TicketState state;

    PlannedEntry(String entry) {
        this.entry = entry;
    }

    void fold(SpecificRecord... records) {
        for (var each : records) {
            assertThat(reconciliation.entryOf(each)).contains(entry);
            var topic = InMemoryLog.topicOf(each);
            state = reconciliation.fold(state, each, new LogPosition(topic, offsets.merge(topic, 1L, Long::sum)));
        }
    }

    TicketState state() {
        return state;
    }

    Step<TicketAction> next(Instant now) {
        return reconciliation.next(new Situation<>(Events.TENANT, entry, state, null, now));
    }

    TicketAction action(Instant now) {
        return ((Step.Act<TicketAction>) next(now)).action();
    }

    Note note(Instant now) {
        return ((TicketAction.Write) action(now)).note();
    }
}
