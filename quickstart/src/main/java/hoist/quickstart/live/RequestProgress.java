package hoist.quickstart.live;

import hoist.schemas.Envelope;
import hoist.schemas.decision.DecisionRefused;
import hoist.schemas.decision.DecisionStuck;
import hoist.schemas.elevation.Channel;
import hoist.schemas.elevation.Decision;
import hoist.schemas.elevation.DecisionSubmitted;
import hoist.schemas.elevation.ElevationDecided;
import hoist.schemas.elevation.ElevationExpired;
import hoist.schemas.elevation.ElevationRequested;
import hoist.schemas.elevation.Person;
import hoist.schemas.ticket.TicketClosed;
import hoist.schemas.ticket.TicketNoted;
import hoist.schemas.ticket.TicketOpened;
import hoist.schemas.ticket.TicketReopened;
import hoist.schemas.ticket.TicketStuck;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far one elevation request has come, for people at the terminal of the first run.
 *
 * @param raisedAt when ingest took it; null while only later records were seen
 * @param steps what happened, in words, in order
 * @param waits what a person has to do before it goes on, if that is so
 */
public record RequestProgress(String requestId, @Nullable Instant raisedAt, List<String> steps, Optional<Wait> waits) {
    /**
     * A person has to act.
     *
     * @param whose {@code click} for a click in the ticket, empty for the ticket itself
     */
    record Wait(String whose, String reason, String detail) {
        String now() {
            return whose + "waits for a person: " + reason + ": " + detail;
        }

        String past() {
            return whose + "waited for a person: " + reason;
        }
    }

    public RequestProgress {
        steps = List.copyOf(steps);
    }

    /** Nothing known yet. */
    public static RequestProgress of(String requestId) {
        return new RequestProgress(requestId, null, List.of(), Optional.empty());
    }

    /** After this record; empty when it tells a person nothing new. */
    public Optional<RequestProgress> after(Envelope record) {
        return switch (record.body()) {
            case ElevationRequested requested -> Optional.of(raised(record.receivedAt(), requested));
            case TicketOpened opened -> then("ticket " + opened.getTicketId());
            case DecisionSubmitted clicked -> then(word(clicked.getDecision()) + " clicked in the ticket");
            case ElevationDecided decided when decided.getChannel() != Channel.API -> then(decision(decided));
            case ElevationExpired _ -> then("expired");
            case DecisionRefused refused -> then("click refused: " + refused.getDetail());
            case DecisionStuck stuck -> waiting(new Wait("click ", stuck.getReason(), stuck.getDetail()));
            case TicketClosed _ -> then("closed" + took(record.occurredAt()));
            case TicketReopened _ -> then("re-opened");
            case TicketNoted _ when !steps.isEmpty() -> then("noted"); // notes about JIT accounts belong to no request
            case TicketStuck stuck -> waiting(new Wait("", stuck.getReason(), stuck.getDetail()));
            default -> Optional.empty();
        };
    }

    /** For example {@code request 7f3a → ticket 1042 → approved by ann@msp.example on phone → closed, 1.8 s}. */
    public String line() {
        return Stream.of(
                        Stream.of("request " + requestId),
                        steps.stream(),
                        waits.stream().map(Wait::now))
                .flatMap(Function.identity())
                .collect(Collectors.joining(" → "));
    }

    /** After an operator ended it. */
    RequestProgress givenUp(String operator, @Nullable String why) {
        return and("given up by " + operator + (why == null ? "" : ": " + why));
    }

    /** After an operator took it up again. */
    RequestProgress takenUpAgain(String operator) {
        return and("taken up again by " + operator);
    }

    private RequestProgress raised(Instant at, ElevationRequested requested) {
        var first = new ArrayList<String>();
        first.add("%s for %s".formatted(requested.getApplication().getName(), requested.getCustomerDisplayName()));
        first.addAll(steps);
        return new RequestProgress(requestId, at, first, waits);
    }

    private Optional<RequestProgress> then(String step) {
        return Optional.of(and(step));
    }

    private RequestProgress and(String step) {
        var more = new ArrayList<>(steps);
        waits.map(Wait::past).ifPresent(more::add);
        more.add(step);
        return new RequestProgress(requestId, raisedAt, more, Optional.empty());
    }

    private Optional<RequestProgress> waiting(Wait next) {
        var more = new ArrayList<>(steps);
        waits.filter(before -> !before.reason().equals(next.reason()))
                .map(Wait::past)
                .ifPresent(more::add);
        return Optional.of(new RequestProgress(requestId, raisedAt, more, Optional.of(next)));
    }

    private String took(Instant end) {
        return raisedAt == null
                ? ""
                : String.format(
                        Locale.ROOT, ", %.1f s", Duration.between(raisedAt, end).toMillis() / 1000.0);
    }

    private static String decision(ElevationDecided decided) {
        return word(decided.getDecision()) + by(decided.getDecider()) + on(decided.getChannel());
    }

    private static String by(Person person) {
        @Nullable String who = person.getEmail() == null ? person.getName() : person.getEmail();
        return who == null ? "" : " by " + who;
    }

    private static String on(Channel channel) {
        return channel == Channel.UNKNOWN ? "" : " on " + channel.name().toLowerCase(Locale.ROOT);
    }

    private static String word(Decision decision) {
        return switch (decision) {
            case APPROVED -> "approved";
            case DENIED -> "denied";
        };
    }
}
