package hoist.cli.timeline;

import hoist.schemas.Envelope;
import hoist.schemas.decision.DecisionFact;
import hoist.schemas.elevation.DecisionSubmitted;
import hoist.schemas.elevation.ElevationDecided;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.elevation.ElevationExpired;
import hoist.schemas.elevation.ElevationRequested;
import hoist.schemas.halo.HaloEvent;
import hoist.schemas.halo.HaloTicketChanged;
import hoist.schemas.jit.JitEvent;
import hoist.schemas.jit.JitFact;
import hoist.schemas.operator.GiveUp;
import hoist.schemas.operator.LinkCustomer;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.Reopen;
import hoist.schemas.operator.RepeatEffect;
import hoist.schemas.operator.RetryNow;
import hoist.schemas.operator.UnlinkCustomer;
import hoist.schemas.ticket.TicketFact;
import org.apache.avro.specific.SpecificRecord;

/** What a record tells, in a clause without a subject: who did it stands before it. */
final class What {
    private What() {}

    static String happened(SpecificRecord value) {
        return switch (value) {
            case ElevationEvent event -> ofElevation(event);
            case DecisionFact fact -> DecisionWords.of(fact);
            case TicketFact fact -> TicketWords.of(fact);
            case HaloEvent event -> ofHalo(event);
            case JitEvent event -> JitWords.of(event);
            case JitFact fact -> JitWords.of(fact);
            case OperatorCommand command -> ofOperator(command);
            default -> Envelope.of(value).kind();
        };
    }

    private static String ofElevation(ElevationEvent event) {
        return switch (event.getBody()) {
            case ElevationRequested requested ->
                Clause.of("asked to run " + requested.getApplication().getName())
                        .and(" on ", requested.getDeviceName())
                        .and(" for ", requested.getCustomerDisplayName())
                        .and(": ", requested.getReason())
                        .text();
            case ElevationDecided decided ->
                Clause.of(Clause.word(decided.getDecision()))
                        .and(" by ", Clause.word(decided.getChannel()))
                        .and(" for ", Clause.word(decided.getScope()))
                        .and(", mode ", decided.getUserElevationMode())
                        .and(": ", decided.getComment())
                        .text();
            case ElevationExpired expired ->
                Clause.of("told that the request expired")
                        .and(": ", expired.getComment())
                        .text();
            case DecisionSubmitted clicked ->
                Clause.of("clicked " + Clause.verb(clicked.getDecision()))
                        .and(" in ticket ", clicked.getHaloTicketId())
                        .and(", mode ", clicked.getUserElevationMode())
                        .text();
            default -> Envelope.of(event).kind();
        };
    }

    private static String ofHalo(HaloEvent event) {
        return event.getBody() instanceof HaloTicketChanged changed
                ? Clause.of("told that ticket " + event.getTicketId() + " changed")
                        .and(": ", changed.getEvent())
                        .text()
                : Envelope.of(event).kind();
    }

    private static String ofOperator(OperatorCommand command) {
        var done = switch (command.getBody()) {
            case LinkCustomer link ->
                "linked customer %s to HaloPSA's client %d, %s"
                        .formatted(link.getCustomer(), link.getHaloClientId(), link.getHaloClientName());
            case UnlinkCustomer unlink -> "unlinked customer " + unlink.getCustomer();
            case RetryNow _ -> "asked to try again now";
            case GiveUp _ -> "gave up";
            case Reopen _ -> "took it up again";
            case RepeatEffect repeat -> "wanted this done once more: " + Clause.lower(repeat.getEffect());
            default -> Envelope.of(command).kind();
        };
        return Clause.of(done).and(": ", command.getWhy()).text();
    }
}
