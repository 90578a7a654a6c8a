package hoist.ticket.request;

import static java.util.Comparator.comparing;

import hoist.schemas.decision.DecisionFact;
import hoist.schemas.decision.DecisionRefused;
import hoist.schemas.decision.DecisionRelayed;
import hoist.schemas.decision.DecisionStuck;
import hoist.schemas.decision.RelayAttempted;
import hoist.schemas.decision.RelayWithdrawn;
import hoist.schemas.elevation.Channel;
import hoist.schemas.elevation.DecisionSubmitted;
import hoist.schemas.elevation.ElevationDecided;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.elevation.ElevationExpired;
import hoist.schemas.elevation.ElevationRequested;
import hoist.schemas.jit.ElevationTicketClosedByHand;
import hoist.schemas.jit.JitFact;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the world said about one request. It only grows, and each thing is kept by its own id, so that hearing it twice or
 * late changes nothing.
 *
 * @param decisions by {@link Decided#because()}
 * @param clicks by event id, the first of each
 * @param clicksAgain the last of each id that came more than once: a technician who mends the ticket after a refusal and clicks again
 *     makes the same event anew
 * @param troubles by event id of the fact that told it: a click that was refused may be made again, and be refused again
 * @param closedByHand the latest closing that was no decision, if there was one
 */
public record Heard(
        @Nullable Asked asked,
        Map<String, Decided> decisions,
        Map<String, Click> clicks,
        Map<String, Click> clicksAgain,
        RequestEnd.@Nullable ByExpiry expired,
        Map<String, Trouble> troubles,
        @Nullable ClosedByHand closedByHand) {

    static final Heard NOTHING = new Heard(null, Map.of(), Map.of(), Map.of(), null, Map.of(), null);

    public Heard {
        decisions = Map.copyOf(decisions);
        clicks = Map.copyOf(clicks);
        // A ledger of an earlier version has none.
        clicksAgain = clicksAgain == null ? Map.of() : Map.copyOf(clicksAgain);
        troubles = Map.copyOf(troubles);
    }

    Heard fold(ElevationEvent event) {
        return switch (event.getBody()) {
            case ElevationRequested body -> asked(Asked.of(event, body));
            case ElevationDecided body -> decided(Decided.of(event, body));
            case ElevationExpired _ -> expired(new RequestEnd.ByExpiry(event.getEventId(), event.getReceivedAt()));
            case DecisionSubmitted body ->
                clicked(new Click(event.getEventId(), event.getReceivedAt(), body.getDecision(), body.getAgentEmail()));
            default -> throw new IllegalArgumentException("unknown kind of elevation event");
        };
    }

    Heard fold(DecisionFact fact) {
        return switch (fact.getBody()) {
            case DecisionRelayed body -> decided(Decided.of(body));
            case DecisionRefused body -> troubled(Trouble.of(fact, body));
            case DecisionStuck body -> troubled(Trouble.of(fact, body));
            case RelayAttempted _, RelayWithdrawn _ -> this;
            default -> throw new IllegalArgumentException("unknown kind of decision fact");
        };
    }

    Heard fold(JitFact fact) {
        return switch (fact.getBody()) {
            case ElevationTicketClosedByHand body -> closedByHand(ClosedByHand.of(fact, body));
            default -> throw new IllegalArgumentException("not about an elevation request");
        };
    }

    /** Decisions that count, the first one first. */
    public List<Decided> inOrder() {
        return decisions.values().stream()
                .map(this::withItsClick)
                .sorted(comparing(Decided::at).thenComparing(Decided::because))
                .toList();
    }

    /** How the request ended: whichever came first, or our own timer when nothing came. */
    public Optional<RequestEnd> end(Instant deadline, Instant now) {
        Stream<RequestEnd> told = Stream.concat(
                inOrder().stream().map(RequestEnd.ByDecision::new), Optional.ofNullable(expired).stream());
        var first = told.min(comparing(RequestEnd::at).thenComparing(RequestEnd::because));
        return first.isPresent() || now.isBefore(deadline)
                ? first
                : Optional.of(new RequestEnd.ByExpiry(RequestEnd.ByExpiry.OWN_TIMER, deadline));
    }

    /** The click that idemeum's "decided by API" echoes, so that the ticket names the person and not our sign-in. */
    private Decided withItsClick(Decided decided) {
        if (decided.channel() != Channel.API) {
            return decided;
        }
        return clicks.keySet().stream()
                .flatMap(id -> notRefused(id).stream())
                .filter(click ->
                        click.decision() == decided.decision() && !click.at().isAfter(decided.at()))
                .min(comparing(Click::at).thenComparing(Click::eventId))
                .map(decided::by)
                .orElse(decided);
    }

    /** The last click of this id, if it was made more than once. */
    public Optional<Click> madeAgain(String click) {
        return Optional.ofNullable(clicksAgain.get(click));
    }

    /** The click of this id that may have become a decision: the first, or the last if that came after the others' refusal. */
    private Optional<Click> notRefused(String id) {
        var refusedAt = troubles.values().stream()
                .filter(trouble -> trouble.refusal() != null && trouble.click().equals(id))
                .map(Trouble::at)
                .max(Comparator.naturalOrder());
        return refusedAt.isEmpty()
                ? Optional.ofNullable(clicks.get(id))
                : madeAgain(id).filter(click -> click.at().isAfter(refusedAt.get()));
    }

    /** Without what came of sending decisions once more: whoever commanded that is told, and the ticket has its decision. */
    public Heard withoutTroublesOf(Set<String> commands) {
        var others = new HashMap<>(troubles);
        others.values().removeIf(trouble -> commands.contains(trouble.click()));
        return new Heard(asked, decisions, clicks, clicksAgain, expired, others, closedByHand);
    }

    private Heard asked(Asked candidate) {
        return new Heard(
                first(asked, candidate, comparing(Asked::receivedAt).thenComparing(Asked::eventId)),
                decisions,
                clicks,
                clicksAgain,
                expired,
                troubles,
                closedByHand);
    }

    private Heard decided(Decided decided) {
        return new Heard(
                asked,
                with(decisions, decided.because(), decided),
                clicks,
                clicksAgain,
                expired,
                troubles,
                closedByHand);
    }

    private Heard clicked(Click click) {
        var first = first(clicks.get(click.eventId()), click, comparing(Click::at));
        var last = first(
                madeAgain(click.eventId()).orElse(clicks.get(click.eventId())),
                click,
                comparing(Click::at).reversed());
        return new Heard(
                asked,
                decisions,
                put(clicks, click.eventId(), first),
                last.equals(first) ? clicksAgain : put(clicksAgain, click.eventId(), last),
                expired,
                troubles,
                closedByHand);
    }

    private Heard expired(RequestEnd.ByExpiry candidate) {
        Comparator<RequestEnd.ByExpiry> order =
                comparing(RequestEnd.ByExpiry::at).thenComparing(RequestEnd.ByExpiry::because);
        return new Heard(
                asked, decisions, clicks, clicksAgain, first(expired, candidate, order), troubles, closedByHand);
    }

    private Heard troubled(Trouble trouble) {
        return new Heard(
                asked,
                decisions,
                clicks,
                clicksAgain,
                expired,
                with(troubles, trouble.because(), trouble),
                closedByHand);
    }

    private Heard closedByHand(ClosedByHand told) {
        return new Heard(asked, decisions, clicks, clicksAgain, expired, troubles, told.orLater(closedByHand));
    }

    /** What was said of clicks in vain, in order. */
    public Collection<Trouble> allTroubles() {
        return troubles.values().stream()
                .sorted(comparing(Trouble::at).thenComparing(Trouble::because))
                .toList();
    }

    private static <T> T first(@Nullable T known, T candidate, Comparator<T> order) {
        return known == null || order.compare(candidate, known) < 0 ? candidate : known;
    }

    private static <T> Map<String, T> put(Map<String, T> known, String key, T value) {
        var changed = new HashMap<>(known);
        changed.put(key, value);
        return changed;
    }

    private static <T> Map<String, T> with(Map<String, T> known, String key, T value) {
        if (known.containsKey(key)) {
            return known;
        }
        var longer = new HashMap<>(known);
        longer.put(key, value);
        return longer;
    }
}
