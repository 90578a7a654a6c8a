package hoist.jit.ticket;

import hoist.reconciler.LogPosition;
import hoist.schemas.Envelope;
import hoist.schemas.jit.JitAccountGranted;
import hoist.schemas.jit.TicketReadStuck;
import hoist.schemas.jit.TicketsSwept;
import hoist.schemas.operator.RetryNow;
import hoist.schemas.ticket.TicketOpened;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
 * @param lateGrants accounts that were heard of late and that no sweep has looked for yet, by event id
 */
public record SweepLedger(
        @Nullable Instant firstAt,
        @Nullable Instant grantedAt,
        @Nullable Instant openedAt,
        @Nullable Instant sweptUntil,
        @Nullable Obstacle obstacle,
        @Nullable Instant retriedAt,
        long toldUpTo,
        Map<String, LateGrant> lateGrants) {
    static final SweepLedger UNKNOWN = new SweepLedger(null, null, null, null, null, null, -1, Map.of());

    /** A ledger of an earlier version has no late grants. */
    public SweepLedger {
        lateGrants = lateGrants == null ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(lateGrants));
    }

    static SweepLedger fold(@Nullable SweepLedger state, SpecificRecord value, LogPosition position) {
        var before = state == null ? UNKNOWN : state;
        var at = Envelope.of(value);
        return switch (at.body()) {
            case JitAccountGranted _ -> before.granted(at);
            case TicketOpened _ -> before.opened(at.receivedAt());
            case TicketsSwept body -> before.swept(body, position.offset());
            case TicketReadStuck body ->
                before.stuck(new Obstacle(body.getReason(), body.getDetail(), at.receivedAt()), position.offset());
            case RetryNow _ -> before.retried(at.receivedAt());
            default -> throw new IllegalArgumentException(at.kind() + " is a kind this build does not know");
        };
    }

    /** From when on changes at Halo have to be looked through again because of accounts that were heard of late. */
    @Nullable
    Instant lateSince() {
        return lateGrants.values().stream()
                .map(LateGrant::givenAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Since when nothing is known of changes at Halo. */
    Instant sweptOrBegun() {
        return Objects.requireNonNullElse(sweptUntil, Objects.requireNonNullElse(firstAt, Instant.EPOCH));
    }

    private SweepLedger granted(Envelope at) {
        return new SweepLedger(
                Times.earlierOf(firstAt, at.receivedAt()),
                Times.laterOf(grantedAt, at.receivedAt()),
                openedAt,
                sweptUntil,
                obstacle,
                retriedAt,
                toldUpTo,
                LateGrant.with(lateGrants, at.eventId(), at.occurredAt(), at.receivedAt()));
    }

    private SweepLedger opened(Instant at) {
        var latest = Times.laterOf(openedAt, at);
        return new SweepLedger(
                Times.earlierOf(firstAt, at), grantedAt, latest, sweptUntil, obstacle, retriedAt, toldUpTo, lateGrants);
    }

    private SweepLedger swept(TicketsSwept body, long offset) {
        return offset <= toldUpTo
                ? this
                : new SweepLedger(
                        firstAt,
                        grantedAt,
                        openedAt,
                        body.getChangedUntil(),
                        null,
                        retriedAt,
                        offset,
                        LateGrant.without(lateGrants, body));
    }

    private SweepLedger stuck(Obstacle met, long offset) {
        return offset <= toldUpTo
                ? this
                : new SweepLedger(firstAt, grantedAt, openedAt, sweptUntil, met, retriedAt, offset, lateGrants);
    }

    private SweepLedger retried(Instant at) {
        return new SweepLedger(
                firstAt, grantedAt, openedAt, sweptUntil, obstacle, Times.laterOf(retriedAt, at), toldUpTo, lateGrants);
    }
}
