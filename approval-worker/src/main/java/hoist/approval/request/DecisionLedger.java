package hoist.approval.request;

import hoist.schemas.elevation.Channel;
import hoist.schemas.elevation.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one elevation request. Only ever grows; {@link DecisionFold} makes it from the log.
 *
 * @param requested the request itself, null while unseen
 * @param tickets Halo tickets that we opened for it
 * @param decided idemeum's first word on it
 * @param expiredAt when ingest accepted the word that it expired
 * @param clicks by event id
 * @param relayed clicks that idemeum took, by event id
 * @param refused when clicks were last refused, by event id
 * @param repeats event ids of the commands to relay the decision once more, and when they were given
 * @param toldUpTo offset of the last of our own facts that is in here: each counts once
 * @param seenAt when the last record about it was received
 */
public record DecisionLedger(
        @Nullable Requested requested,
        Set<Long> tickets,
        @Nullable Decided decided,
        @Nullable Instant expiredAt,
        Map<String, Clicked> clicks,
        Map<String, Relayed> relayed,
        Map<String, Instant> refused,
        Relaying relaying,
        OperatorWill operator,
        Map<String, Instant> repeats,
        long toldUpTo,
        Instant seenAt) {

    /** idemeum took a click. */
    public record Relayed(
            Decision decision,
            Instant submittedAt,
            @Nullable String agentEmail) {
        Decided as(String because) {
            return new Decided(because, submittedAt, decision, agentEmail, Channel.TICKET, submittedAt);
        }
    }

    static final DecisionLedger UNKNOWN = new DecisionLedger(
            null,
            Set.of(),
            null,
            null,
            Map.of(),
            Map.of(),
            Map.of(),
            Relaying.NONE,
            OperatorWill.NONE,
            Map.of(),
            -1,
            Instant.EPOCH);

    public DecisionLedger {
        tickets = Collections.unmodifiableSortedSet(new TreeSet<>(tickets));
        clicks = Collections.unmodifiableSortedMap(new TreeMap<>(clicks));
        relayed = Collections.unmodifiableSortedMap(new TreeMap<>(relayed));
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
        repeats = sortedOrNone(repeats);
    }

    /**
     * Clicks without an outcome, what operators want relayed once more among them: the one that idemeum may already have,
     * then the others as they came.
     */
    public List<Click> openClicks() {
        var open = new ArrayList<Click>();
        clicks.forEach((id, clicked) -> openAmong(id, clicked).ifPresent(open::add));
        Repetition.openIn(this).map(Repetition::click).forEach(open::add);
        open.sort(Comparator.<Click>comparingInt(click -> relaying.mayHaveSent(click.eventId()) ? 0 : 1)
                .thenComparing(Click.FIRST));
        return open;
    }

    /** Whether this click waits for its outcome. */
    public boolean isOpen(Click click) {
        return openClicks().contains(click);
    }

    /** The decision that counts: of those idemeum has, the one that reached us first. */
    public Optional<Decided> firstDecision() {
        var ours = relayed.entrySet().stream().map(each -> each.getValue().as(each.getKey()));
        return Stream.concat(Stream.ofNullable(decided), ours).min(Decided.FIRST);
    }

    /**
     * When the request ends, or ended, without a decision.
     *
     * @param life of a request
     * @param receivedAt of a click; counts in place of the request's where that never came
     */
    public Instant endsAt(Duration life, Instant receivedAt) {
        var inTime = (requested == null ? receivedAt : requested.receivedAt()).plus(life);
        return expiredAt != null && expiredAt.isBefore(inTime) ? expiredAt : inTime;
    }

    /** A ledger of an earlier version has none. */
    private static Map<String, Instant> sortedOrNone(@Nullable Map<String, Instant> repeats) {
        return repeats == null ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(repeats));
    }

    private Optional<Click> openAmong(String id, Clicked clicked) {
        if (relayed.containsKey(id)) {
            return Optional.empty();
        }
        var refusedAt = refused.get(id);
        if (refusedAt == null) {
            return Optional.of(clicked.first());
        }
        return clicked.again().filter(click -> click.receivedAt().isAfter(refusedAt));
    }
}
