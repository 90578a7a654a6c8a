package hoist.jit.ticket;

import hoist.jit.account.AccountKey;
import hoist.reconciler.LogPosition;
import hoist.schemas.Envelope;
import hoist.schemas.Topic;
import hoist.schemas.halo.HaloTicketChanged;
import hoist.schemas.jit.ElevationTicketClosedByHand;
import hoist.schemas.jit.JitAccountGranted;
import hoist.schemas.jit.JitEvent;
import hoist.schemas.jit.JitFact;
import hoist.schemas.jit.JitHeld;
import hoist.schemas.jit.TechnicianTicketClosed;
import hoist.schemas.jit.TicketRead;
import hoist.schemas.jit.TicketReadStuck;
import hoist.schemas.jit.TicketsSwept;
import hoist.schemas.operator.RetryNow;
import hoist.schemas.ticket.TicketClosed;
import hoist.schemas.ticket.TicketFact;
import hoist.schemas.ticket.TicketOpened;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** One record into the ledger of a ticket. A kind it does not know is an {@link IllegalArgumentException}. */
final class TicketFold {
    private final long ticketId;
    private @Nullable Hint hint;
    private @Nullable Hint closedHint;
    private @Nullable Notice notice;
    private Reading reading;
    private Map<String, Account> concerned;
    private Map<String, Instant> told;
    private Elevation elevation;
    private @Nullable Obstacle obstacle;
    private @Nullable Instant retriedAt;
    private long toldUpTo;
    private Instant touched;

    private TicketFold(long ticketId, TicketLedger before) {
        this.ticketId = ticketId;
        hint = before.hint();
        closedHint = before.closedHint();
        notice = before.notice();
        reading = before.reading();
        concerned = before.concerned();
        told = before.told();
        elevation = before.elevation();
        obstacle = before.obstacle();
        retriedAt = before.retriedAt();
        toldUpTo = before.toldUpTo();
        touched = before.touched();
    }

    static TicketLedger fold(long ticketId, @Nullable TicketLedger before, SpecificRecord value, LogPosition position) {
        var fold = new TicketFold(ticketId, before == null ? TicketLedger.UNKNOWN : before);
        var envelope = Envelope.of(value);
        if (position.topic() == Topic.JIT_FACTS) {
            fold.takeOnce((JitFact) value, envelope, position.offset());
        } else {
            fold.take(value, envelope, position.offset());
        }
        return fold.after(envelope);
    }

    private TicketLedger after(Envelope envelope) {
        touched = Times.later(touched, envelope.receivedAt());
        return new TicketLedger(
                hint, closedHint, notice, reading, concerned, told, elevation, obstacle, retriedAt, toldUpTo, touched);
    }

    private void take(SpecificRecord value, Envelope at, long offset) {
        switch (at.body()) {
            case HaloTicketChanged body -> take(at, body, offset);
            case JitAccountGranted _ -> take((JitEvent) value);
            case TicketOpened _ -> elevation = elevation.opened(((TicketFact) value).getRequestId());
            case TicketClosed _ -> elevation = elevation.closedByTicketWorker();
            case RetryNow _ -> retriedAt = Times.laterOf(retriedAt, at.receivedAt());
            default -> throw new IllegalArgumentException(at.kind() + " is a kind this build does not know");
        }
    }

    /** In the order of their log; a repetition of what is in here changes nothing. */
    private void takeOnce(JitFact fact, Envelope at, long offset) {
        if (offset <= toldUpTo) {
            return;
        }
        toldUpTo = offset;
        switch (at.body()) {
            case TicketRead body -> {
                reading = reading.and(body.getAnswersHint(), at.occurredAt(), body.getClosedAt());
                obstacle = null;
            }
            case TechnicianTicketClosed body -> take(fact, body);
            case ElevationTicketClosedByHand body -> elevation = elevation.told(body.getClosedAt());
            case TicketReadStuck body -> obstacle = new Obstacle(body.getReason(), body.getDetail(), at.receivedAt());
            case TicketsSwept body -> take(at, body);
            case JitHeld _ ->
                concern(Account.of(fact.getCustomerDisplayName(), fact.getTechnicianEmail(), at.receivedAt()));
            default -> throw new IllegalArgumentException(at.kind() + " is a kind this build does not know");
        }
    }

    private void take(Envelope at, HaloTicketChanged body, long offset) {
        var heard = new Hint(offset, at.eventId(), at.receivedAt());
        hint = newer(hint, heard);
        if (Boolean.TRUE.equals(body.getHasBeenClosed())) {
            closedHint = newer(closedHint, heard);
        }
    }

    private void take(JitEvent event) {
        if (event.getCustomerDisplayName() != null) {
            concern(Account.of(event.getCustomerDisplayName(), event.getTechnicianEmail(), event.getReceivedAt()));
        }
    }

    private void take(JitFact fact, TechnicianTicketClosed body) {
        var key = AccountKey.of(fact.getCustomerDisplayName(), fact.getTechnicianEmail())
                .text();
        var all = new TreeMap<>(told);
        all.merge(key, body.getClosedAt(), Times::later);
        told = all;
    }

    private void take(Envelope at, TicketsSwept body) {
        body.getClosed().stream()
                .filter(found -> found.getTicketId() == ticketId)
                .forEach(found -> notice = new Notice(at.eventId(), found.getClosedAt(), at.receivedAt()));
    }

    private void concern(Account account) {
        concerned = Account.with(concerned, account);
    }

    private static Hint newer(@Nullable Hint known, Hint heard) {
        return known == null || heard.offset() > known.offset() ? heard : known;
    }
}
