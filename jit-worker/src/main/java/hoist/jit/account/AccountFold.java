package hoist.jit.account;

import hoist.reconciler.LogPosition;
import hoist.schemas.Envelope;
import hoist.schemas.jit.DisableAttempted;
import hoist.schemas.jit.DisableUnanswered;
import hoist.schemas.jit.DisableWithdrawn;
import hoist.schemas.jit.JitAccountEnded;
import hoist.schemas.jit.JitAccountGranted;
import hoist.schemas.jit.JitDisableRequested;
import hoist.schemas.jit.JitDisableStuck;
import hoist.schemas.jit.JitDisabled;
import hoist.schemas.jit.JitHeld;
import hoist.schemas.jit.TechnicianTicketClosed;
import hoist.schemas.operator.GiveUp;
import hoist.schemas.operator.Reopen;
import hoist.schemas.operator.RepeatEffect;
import hoist.schemas.operator.RetryNow;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** One record into the ledger of its account. A kind it does not know is an {@link IllegalArgumentException}. */
final class AccountFold {
    private final Map<String, Grant> grants;
    private final Map<String, Instant> off;
    private final Map<String, Ask> asks;
    private final Map<String, Close> closes;
    private final Map<String, Instant> done;
    private Disabling disabling;
    private OperatorWill operator;
    private long toldUpTo;

    private AccountFold(AccountLedger before) {
        grants = new HashMap<>(before.grants());
        off = new HashMap<>(before.off());
        asks = new HashMap<>(before.asks());
        closes = new HashMap<>(before.closes());
        done = new HashMap<>(before.done());
        disabling = before.disabling();
        operator = before.operator();
        toldUpTo = before.toldUpTo();
    }

    /**
     * The ledger with this record in it.
     *
     * @param before null while nothing is known
     */
    static AccountLedger fold(@Nullable AccountLedger before, SpecificRecord value, LogPosition position) {
        var spelling = Spellings.in(value);
        var known = before == null ? AccountLedger.unknown(spelling) : before;
        var envelope = Envelope.of(value);
        var fold = new AccountFold(known);
        fold.take(envelope, position.offset());
        var after = fold.after(known.spelling().orBetter(spelling), Times.later(known.seenAt(), envelope.receivedAt()));
        return Forgetting.whatIsLongOver(after);
    }

    private AccountLedger after(Spelling spelling, Instant seenAt) {
        return new AccountLedger(grants, off, asks, closes, done, disabling, operator, spelling, toldUpTo, seenAt);
    }

    private void take(Envelope at, long offset) {
        switch (at.body()) {
            case JitAccountGranted body -> take(at, body);
            case JitAccountEnded body -> off.merge(body.getGrantId(), at.receivedAt(), Times::earlier);
            case JitDisableRequested body ->
                asks.merge(
                        at.eventId(),
                        new Ask(at.receivedAt(), body.getHaloTicketId(), body.getClient()),
                        Ask::toldAlso);
            case DisableAttempted _,
                    DisableWithdrawn _,
                    DisableUnanswered _,
                    JitDisabled _,
                    JitHeld _,
                    JitDisableStuck _,
                    TechnicianTicketClosed _ -> takeOnce(at, offset);
            case RetryNow _ -> operator = operator.retry(at.receivedAt());
            case GiveUp _ -> operator = operator.giveUp(at.receivedAt());
            case Reopen _ -> operator = operator.reopen(at.receivedAt());
            case RepeatEffect _ -> asks.merge(at.eventId(), DisableAgain.askedBy(at), Ask::toldAlso);
            default -> throw new IllegalArgumentException(at.kind() + " is a kind this build does not know");
        }
    }

    /** Facts, in the order of their log; a repetition of what is in here changes nothing. */
    private void takeOnce(Envelope at, long offset) {
        if (offset <= toldUpTo) {
            return;
        }
        toldUpTo = offset;
        switch (at.body()) {
            case DisableAttempted body -> disabling = disabling.announced(body.getAttempt(), offset, at.receivedAt());
            case DisableWithdrawn body ->
                disabling = disabling.withdrawn(body.getAttemptId(), body.getReason(), at.receivedAt());
            case DisableUnanswered body -> disabling = disabling.unanswered(body.getAttemptId());
            case JitDisableStuck body -> disabling = disabling.stuck(body, at.receivedAt());
            case JitDisabled body -> take(at, body);
            case JitHeld body -> done.putIfAbsent(body.getBecause(), at.receivedAt());
            case TechnicianTicketClosed body -> take(at, body);
            default -> throw new IllegalArgumentException(at.kind() + " is none of the facts about an account");
        }
    }

    private void take(Envelope at, JitAccountGranted body) {
        var ticket = body.getHaloTicketId();
        var told = new Grant(
                at.eventId(),
                Times.earlier(at.occurredAt(), at.receivedAt()),
                at.receivedAt(),
                body.getExpiresAt(),
                ticket == null ? Set.of() : Set.of(ticket));
        grants.merge(body.getGrantId(), told, Grant::toldAlso);
    }

    private void take(Envelope at, JitDisabled body) {
        body.getGrantIds().forEach(grant -> off.merge(grant, at.receivedAt(), Times::earlier));
        BinaryOperator<Instant> first = Times::earlier;
        done.merge(body.getBecause(), at.receivedAt(), first);
        body.getAlsoBecause().forEach(because -> done.merge(because, at.receivedAt(), first));
        disabling = disabling.disabled();
    }

    private void take(Envelope at, TechnicianTicketClosed body) {
        var close = new Close(
                at.eventId(), body.getTicketId(), body.getClosedAt(), body.getNoticedAt(), body.getOpenTicketIds());
        closes.putIfAbsent(close.name(), close);
    }
}
