package hoist.ticket.request;

import hoist.reconciler.LogPosition;
import hoist.schemas.Envelope;
import hoist.schemas.decision.DecisionFact;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.jit.JitFact;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.ticket.TicketFact;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one elevation request.
 *
 * @param touched the latest time of anything that was folded
 */
public record TicketLedger(Heard heard, Done done, Operated operated, Instant touched) {
    /** Nothing was folded yet. */
    static final TicketLedger EMPTY = new TicketLedger(Heard.NOTHING, Done.NOTHING, Operated.NOT, Instant.EPOCH);

    /** The state after this record; the same record again changes nothing, and topics may come in any order. */
    public static TicketLedger fold(@Nullable TicketLedger state, SpecificRecord envelope, LogPosition position) {
        var before = state == null ? EMPTY : state;
        return switch (envelope) {
            case ElevationEvent event -> before.heard(before.heard.fold(event)).touched(envelope);
            case DecisionFact fact -> before.heard(before.heard.fold(fact)).touched(envelope);
            case JitFact fact -> before.heard(before.heard.fold(fact)).touched(envelope);
            case TicketFact fact ->
                before.done(before.done.fold(fact, position.offset())).touched(envelope);
            case OperatorCommand command ->
                new TicketLedger(before.heard, before.done, before.operated.fold(command), before.touched)
                        .touched(envelope);
            default -> throw new IllegalArgumentException("not an input of this worker");
        };
    }

    private TicketLedger heard(Heard changed) {
        return new TicketLedger(changed, done, operated, touched);
    }

    private TicketLedger done(Done changed) {
        return new TicketLedger(heard, changed, operated, touched);
    }

    private TicketLedger touched(SpecificRecord envelope) {
        var at = Envelope.of(envelope).receivedAt();
        return at.isAfter(touched) ? new TicketLedger(heard, done, operated, at) : this;
    }
}
