package hoist.ticket.request;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import hoist.schemas.RequestIds;
import hoist.schemas.jit.DisableAttempted;
import hoist.schemas.jit.DisableCause;
import hoist.schemas.jit.DisableUnanswered;
import hoist.schemas.jit.DisableWithdrawn;
import hoist.schemas.jit.ElevationTicketClosedByHand;
import hoist.schemas.jit.JitDisableStuck;
import hoist.schemas.jit.JitDisabled;
import hoist.schemas.jit.JitFact;
import hoist.schemas.jit.JitHeld;
import hoist.schemas.jit.TechnicianTicketClosed;
import hoist.schemas.jit.TicketRead;
import hoist.schemas.jit.TicketReadStuck;
import hoist.schemas.jit.TicketsSwept;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a technician's JIT accounts at a customer, and which tickets have to say so. It is an entry of its own:
 * one fact, a note in each ticket.
 *
 * @param eventId of the fact
 * @param at when jit-worker did or saw it
 * @param customer idemeum display name
 * @param technician e-mail address
 * @param tickets Halo ids, each once
 */
public record JitNews(String eventId, Instant at, String customer, String technician, List<Long> tickets, What what) {
    private static final double MILLIS = 1000;

    public JitNews {
        tickets = tickets.stream().distinct().toList();
    }

    /** What became of them. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Held.class, name = "held"),
        @JsonSubTypes.Type(value = Disabled.class, name = "disabled"),
        @JsonSubTypes.Type(value = StillOn.class, name = "still-on")
    })
    public sealed interface What {}

    /** On, although this ticket was closed: the one that is told is open. */
    public record Held(long closedTicketId) implements What {}

    /**
     * Off.
     *
     * @param after how long after its cause
     * @param grants how many were ended by it; none when jit-worker knew of none
     */
    public record Disabled(DisableCause cause, Duration after, int grants) implements What {}

    /**
     * On, although they should be off.
     *
     * @param since when they should have gone off; null when jit-worker did not say
     */
    public record StillOn(
            String reason, String detail, @Nullable Instant since) implements What {
        /** Without the detail. */
        @Override
        public String toString() {
            return "StillOn[reason=" + reason + "]";
        }
    }

    /** Of this fact, if a ticket has to say it. */
    public static Optional<JitNews> of(JitFact fact) {
        return switch (fact.getBody()) {
            case JitHeld body -> of(fact, List.of(body.getOpenTicketId()), new Held(body.getClosedTicketId()));
            case JitDisabled body -> of(fact, body.getTicketIds(), disabled(body));
            case JitDisableStuck body ->
                of(fact, body.getTicketIds(), new StillOn(body.getReason(), body.getDetail(), body.getSince()));
            case DisableAttempted _, DisableWithdrawn _, DisableUnanswered _, TechnicianTicketClosed _ ->
                Optional.empty();
            case TicketRead _, TicketsSwept _, TicketReadStuck _, ElevationTicketClosedByHand _ -> Optional.empty();
            default -> throw new IllegalArgumentException("unknown kind of jit fact");
        };
    }

    private static Optional<JitNews> of(JitFact fact, List<Long> tickets, What what) {
        var news = new JitNews(
                fact.getEventId(),
                fact.getOccurredAt(),
                fact.getCustomerDisplayName(),
                fact.getTechnicianEmail(),
                tickets,
                what);
        return Optional.of(news).filter(each -> !each.tickets.isEmpty());
    }

    private static Disabled disabled(JitDisabled body) {
        var after = Duration.ofMillis(Math.round(body.getSecondsFromCause() * MILLIS));
        return new Disabled(body.getCause(), after, body.getGrantIds().size());
    }

    /** Name of the entry, and what its ticket facts have as their request id. */
    public String entry() {
        return RequestIds.ofJitNews(eventId);
    }

    /** Whether an entry of this name is such news. */
    public static boolean isNamed(String entry) {
        return RequestIds.isJitNews(entry);
    }

    /** Without whom it is about. */
    @Override
    public String toString() {
        return "JitNews[eventId=" + eventId + ", tickets=" + tickets + ", what=" + what + "]";
    }
}
