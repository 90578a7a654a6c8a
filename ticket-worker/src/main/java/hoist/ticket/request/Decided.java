package hoist.ticket.request;

import hoist.schemas.decision.DecisionRelayed;
import hoist.schemas.elevation.Channel;
import hoist.schemas.elevation.Decision;
import hoist.schemas.elevation.ElevationDecided;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.elevation.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision that counts: idemeum told it, or took it from us.
 *
 * @param because event id of idemeum's decision, or of the click that was relayed
 * @param at when ingest received one or the other; the first one counts
 * @param occurredAt for people: by the source's clock; of a relayed click the same as {@code at}
 * @param email of who decided
 * @param mode idemeum's {@code userElevationMode}
 */
public record Decided(
        String because,
        Instant at,
        Instant occurredAt,
        Decision decision,
        @Nullable String email,
        @Nullable String name,
        Channel channel,
        Scope scope,
        @Nullable String mode,
        @Nullable String comment) {

    static Decided of(ElevationEvent event, ElevationDecided body) {
        return new Decided(
                event.getEventId(),
                event.getReceivedAt(),
                event.getOccurredAt(),
                body.getDecision(),
                body.getDecider().getEmail(),
                body.getDecider().getName(),
                body.getChannel(),
                body.getScope(),
                body.getUserElevationMode(),
                body.getComment());
    }

    static Decided of(DecisionRelayed body) {
        return new Decided(
                body.getBecause(),
                body.getSubmittedAt(),
                body.getSubmittedAt(),
                body.getDecision(),
                body.getAgentEmail(),
                null,
                Channel.TICKET,
                Scope.UNKNOWN,
                body.getUserElevationMode(),
                null);
    }

    /** The same decision, taken by this click: idemeum names our own sign-in as the decider of what we relayed. */
    Decided by(Click click) {
        return new Decided(
                because, at, occurredAt, decision, click.agentEmail(), null, Channel.TICKET, scope, mode, comment);
    }

    /** Without what people wrote. */
    @Override
    public String toString() {
        return "Decided[because=" + because + ", decision=" + decision + "]";
    }
}
