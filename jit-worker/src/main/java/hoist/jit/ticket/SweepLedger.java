package hoist.jit.ticket;

import hoist.reconciler.LogPosition;
import hoist.schemas.Envelope;
import hoist.schemas.jit.JitAccountGranted;
import hoist.schemas.jit.TicketReadStuck;
import hoist.schemas.jit.TicketsSwept;
import hoist.schemas.operator.RetryNow;
import hoist.schemas.ticket.TicketOpened;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Why and up to when tickets are compared with Halo.
 *
 * @param firstAt when the first reason to do so was received
 * @param grantedAt when the newest account was received
 * @param openedAt when the newest ticket of an elevation request was opened
 * @param sweptUntil changes until then were seen, by our clock
 * @param obstacle why it cannot be done, since it was done last
 * @param retriedAt when an operator last asked for another try
 * @param toldUpTo offset of the last of the facts about JIT accounts that is in here: each counts once
 */
public record SweepLedger(
        @Nullable Instant firstAt,
        @Nullable Instant grantedAt,
        @Nullable Instant openedAt,
        @Nullable Instant sweptUntil,
        @Nullable Obstacle obstacle,
        @Nullable Instant retriedAt,
        long toldUpTo) {
    static final SweepLedger UNKNOWN = new SweepLedger(null, null, null, null, null, null, -1);

    static SweepLedger fold(@Nullable SweepLedger state, SpecificRecord value, LogPosition position) {
        var before = state == null ? UNKNOWN : state;
        var at = Envelope.of(value);
        return switch (at.body()) {
            case JitAccountGranted _ -> before.granted(at.receivedAt());
            case TicketOpened _ -> before.opened(at.receivedAt());
            case TicketsSwept body -> before.swept(body.getChangedUntil(), position.offset());
            case TicketReadStuck body ->
                before.stuck(new Obstacle(body.getReason(), body.getDetail(), at.receivedAt()), position.offset());
            case RetryNow _ -> before.retried(at.receivedAt());
            default -> throw new IllegalArgumentException(at.kind() + " is a kind this build does not know");
        };
    }

    private SweepLedger granted(Instant at) {
        var latest = Times.laterOf(grantedAt, at);
        return new SweepLedger(
                Times.earlierOf(firstAt, at), latest, openedAt, sweptUntil, obstacle, retriedAt, toldUpTo);
    }

    private SweepLedger opened(Instant at) {
        var latest = Times.laterOf(openedAt, at);
        return new SweepLedger(
                Times.earlierOf(firstAt, at), grantedAt, latest, sweptUntil, obstacle, retriedAt, toldUpTo);
    }

    private SweepLedger swept(Instant until, long offset) {
        return offset <= toldUpTo
                ? this
                : new SweepLedger(firstAt, grantedAt, openedAt, until, null, retriedAt, offset);
    }

    private SweepLedger stuck(Obstacle met, long offset) {
        return offset <= toldUpTo
                ? this
                : new SweepLedger(firstAt, grantedAt, openedAt, sweptUntil, met, retriedAt, offset);
    }

    private SweepLedger retried(Instant at) {
        return new SweepLedger(
                firstAt, grantedAt, openedAt, sweptUntil, obstacle, Times.laterOf(retriedAt, at), toldUpTo);
    }
}
