package hoist.ticket.request;

import hoist.reconciler.LogPosition;
import hoist.schemas.Envelope;
import hoist.schemas.jit.JitFact;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.ticket.TicketFact;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one piece of {@link JitNews}.
 *
 * @param news null while only our own facts about it came
 * @param touched the latest time of anything that was folded
 */
public record JitLedger(@Nullable JitNews news, Done done, Operated operated, Instant touched) {
    private static final JitLedger EMPTY = new JitLedger(null, Done.NOTHING, Operated.NOT, Instant.EPOCH);

    /** The state after this record; the same record again changes nothing, and topics may come in any order. */
    public static JitLedger fold(@Nullable JitLedger state, SpecificRecord envelope, LogPosition position) {
        var before = state == null ? EMPTY : state;
        var at = Envelope.of(envelope).receivedAt();
        return before.folded(envelope, position, at.isAfter(before.touched) ? at : before.touched);
    }

    private JitLedger folded(SpecificRecord envelope, LogPosition position, Instant latest) {
        return switch (envelope) {
            case JitFact fact -> new JitLedger(JitNews.of(fact).orElse(news), done, operated, latest);
            case TicketFact fact -> new JitLedger(news, done.fold(fact, position.offset()), operated, latest);
            case OperatorCommand command -> new JitLedger(news, done, operated.fold(command), latest);
            default -> throw new IllegalArgumentException("a request's id may not begin as the entries of JIT news do");
        };
    }
}
