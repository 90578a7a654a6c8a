package hoist.approval.request;

import hoist.approval.request.DecisionLedger.Relayed;
import hoist.reconciler.LogPosition;
import hoist.schemas.Envelope;
import hoist.schemas.decision.DecisionRefused;
import hoist.schemas.decision.DecisionRelayed;
import hoist.schemas.decision.DecisionStuck;
import hoist.schemas.decision.Refusal;
import hoist.schemas.decision.RelayAttempted;
import hoist.schemas.decision.RelayWithdrawn;
import hoist.schemas.elevation.DecisionSubmitted;
import hoist.schemas.elevation.ElevationDecided;
import hoist.schemas.elevation.ElevationExpired;
import hoist.schemas.elevation.ElevationRequested;
import hoist.schemas.elevation.Person;
import hoist.schemas.operator.GiveUp;
import hoist.schemas.operator.Reopen;
import hoist.schemas.operator.RepeatEffect;
import hoist.schemas.operator.RetryNow;
import hoist.schemas.ticket.TicketOpened;
import hoist.schemas.ticket.TicketRechecked;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** One record into the ledger of its request. A kind it does not know is an {@link IllegalArgumentException}. */
public final class DecisionFold {
    private @Nullable Requested requested;
    private Set<Long> tickets;
    private @Nullable Decided decided;
    private @Nullable Instant expiredAt;
    private Map<String, Clicked> clicks;
    private Map<String, Relayed> relayed;
    private Map<String, Instant> refused;
    private Relaying relaying;
    private OperatorWill operator;
    private Map<String, Instant> repeats;
    private long toldUpTo;
    private Instant seenAt;

    private DecisionFold(DecisionLedger before) {
        requested = before.requested();
        tickets = before.tickets();
        decided = before.decided();
        expiredAt = before.expiredAt();
        clicks = before.clicks();
        relayed = before.relayed();
        refused = before.refused();
        relaying = before.relaying();
        operator = before.operator();
        repeats = before.repeats();
        toldUpTo = before.toldUpTo();
        seenAt = before.seenAt();
    }

    /**
     * The ledger with this record in it.
     *
     * @param before null while nothing is known
     */
    public static DecisionLedger fold(@Nullable DecisionLedger before, SpecificRecord value, LogPosition position) {
        var fold = new DecisionFold(before == null ? DecisionLedger.UNKNOWN : before);
        var envelope = Envelope.of(value);
        fold.take(envelope, position.offset());
        return fold.after(envelope);
    }

    private DecisionLedger after(Envelope envelope) {
        seenAt = later(seenAt, envelope.receivedAt());
        return new DecisionLedger(
                requested, tickets, decided, expiredAt, clicks, relayed, refused, relaying, operator, repeats, toldUpTo,
                seenAt);
    }

    private void take(Envelope at, long offset) {
        switch (at.body()) {
            case ElevationRequested body -> take(at, body);
            case ElevationDecided body -> take(at, body);
            case ElevationExpired _ -> expiredAt = either(expiredAt, at.receivedAt(), DecisionFold::earlier);
            case DecisionSubmitted body -> take(at, body);
            case TicketOpened body -> tickets = with(tickets, body.getTicketId());
            case TicketRechecked body -> tickets = with(tickets, body.getTicketId());
            case RelayAttempted _, RelayWithdrawn _, DecisionStuck _, DecisionRelayed _, DecisionRefused _ ->
                takeOnce(at, offset);
            case RetryNow _ -> operator = operator.retry(at.receivedAt());
            case GiveUp _ -> operator = operator.giveUp(at.receivedAt());
            case Reopen _ -> operator = operator.reopen(at.receivedAt());
            case RepeatEffect _ -> repeats = with(repeats, at.eventId(), at.receivedAt());
            default -> throw new IllegalArgumentException(at.kind() + " is a kind this build does not know");
        }
    }

    /** Our own facts, in the order of their log; a repetition of what is in here changes nothing. */
    private void takeOnce(Envelope at, long offset) {
        if (offset <= toldUpTo) {
            return;
        }
        toldUpTo = offset;
        switch (at.body()) {
            case RelayAttempted body -> relaying = relaying.announced(body.getAttempt(), body.getBecause(), offset);
            case RelayWithdrawn body ->
                relaying = relaying.withdrawn(body.getAttemptId(), body.getReason(), at.receivedAt());
            case DecisionStuck body -> relaying = relaying.stuck(body, at.receivedAt());
            case DecisionRelayed body -> take(body);
            case DecisionRefused body -> take(at, body);
            default -> throw new IllegalArgumentException(at.kind() + " is none of our facts");
        }
    }

    private void take(Envelope at, ElevationRequested body) {
        var seen = new Requested(at.eventId(), at.receivedAt(), body.getCustomerDisplayName(), body.getCustomerName());
        requested = either(requested, seen, BinaryOperator.minBy(Requested.FIRST));
    }

    private void take(Envelope at, ElevationDecided body) {
        var seen = new Decided(
                at.eventId(),
                at.receivedAt(),
                body.getDecision(),
                nameOf(body.getDecider()),
                body.getChannel(),
                at.occurredAt());
        decided = either(decided, seen, BinaryOperator.minBy(Decided.FIRST));
    }

    private void take(Envelope at, DecisionSubmitted body) {
        var click = new Click(
                at.eventId(),
                at.receivedAt(),
                body.getDecision(),
                body.getCustomerName(),
                body.getUserElevationMode(),
                body.getHaloTicketId(),
                body.getAgentEmail());
        var known = clicks.get(click.eventId());
        clicks = with(clicks, click.eventId(), known == null ? Clicked.once(click) : known.and(click));
    }

    private void take(DecisionRelayed body) {
        var seen = new Relayed(body.getDecision(), body.getSubmittedAt(), body.getAgentEmail());
        relayed = with(relayed, body.getBecause(), relayed.getOrDefault(body.getBecause(), seen));
        relaying = relaying.relayed(body.getBecause());
    }

    private void take(Envelope at, DecisionRefused body) {
        var known = refused.get(body.getBecause());
        refused = with(refused, body.getBecause(), either(known, at.receivedAt(), DecisionFold::later));
        if (body.getRefusal() == Refusal.REFUSED_BY_IDEMEUM) {
            relaying = relaying.refusedByIdemeum(body.getBecause());
        }
    }

    private static @Nullable String nameOf(Person person) {
        return person.getEmail() == null ? person.getName() : person.getEmail();
    }

    private static <T> T either(@Nullable T known, T seen, BinaryOperator<T> choice) {
        return known == null ? seen : choice.apply(known, seen);
    }

    private static Instant earlier(Instant one, Instant other) {
        return BinaryOperator.minBy(Comparator.<Instant>naturalOrder()).apply(one, other);
    }

    private static Instant later(Instant one, Instant other) {
        return BinaryOperator.maxBy(Comparator.<Instant>naturalOrder()).apply(one, other);
    }

    private static Set<Long> with(Set<Long> known, long added) {
        var all = new HashSet<>(known);
        all.add(added);
        return all;
    }

    private static <V> Map<String, V> with(Map<String, V> known, String key, V value) {
        var all = new HashMap<>(known);
        all.put(key, value);
        return all;
    }
}
