package hoist.cli.timeline;

import hoist.schemas.RequestIds;
import hoist.schemas.decision.DecisionFact;
import hoist.schemas.elevation.DecisionSubmitted;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.elevation.ElevationRequested;
import hoist.schemas.halo.HaloEvent;
import hoist.schemas.jit.JitEvent;
import hoist.schemas.jit.JitFact;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.ticket.TicketFact;
import hoist.schemas.ticket.TicketOpened;
import java.util.HashSet;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a record is about, and what else whoever reads it wants to read.
 *
 * @param on what it is about
 * @param leadsTo what else belongs to the same story
 */
record Strands(Set<Strand> on, Set<Strand> leadsTo) {
    Strands {
        on = Set.copyOf(on);
        leadsTo = Set.copyOf(leadsTo);
    }

    static Strands of(SpecificRecord envelope) {
        return switch (envelope) {
            case ElevationEvent event -> ofElevation(event);
            case DecisionFact fact -> about(Strand.request(fact.getRequestId()));
            case TicketFact fact -> ofTicket(fact);
            case HaloEvent event -> about(Strand.ticket(event.getTicketId()), Strand.reading(event.getTicketId()));
            case JitEvent event -> JitStrands.of(event);
            case JitFact fact -> JitStrands.of(fact);
            case OperatorCommand command -> CommandStrands.of(command);
            default -> about();
        };
    }

    static Strands about(Strand... strands) {
        return new Strands(Set.of(strands), Set.of());
    }

    Strands leadingTo(Strand... others) {
        return new Strands(on, Set.of(others));
    }

    private static Strands ofElevation(ElevationEvent event) {
        var request = Strand.request(event.getRequestId());
        return switch (event.getBody()) {
            case ElevationRequested requested -> new Strands(Set.of(request), links(requested));
            case DecisionSubmitted clicked
            when clicked.getHaloTicketId() != null -> about(request, Strand.ticket(clicked.getHaloTicketId()));
            default -> about(request);
        };
    }

    private static Set<Strand> links(ElevationRequested requested) {
        var names = new HashSet<Strand>();
        names.add(Strand.link(requested.getCustomerDisplayName()));
        @Nullable String name = requested.getCustomerName();
        if (name != null) {
            names.add(Strand.link(name));
        }
        return names;
    }

    private static Strands ofTicket(TicketFact fact) {
        var id = fact.getRequestId();
        if (RequestIds.isJitNews(id)) {
            return about(Strand.news(RequestIds.eventOfJitNews(id)));
        }
        var request = Strand.request(id);
        return fact.getBody() instanceof TicketOpened opened
                ? about(request, Strand.ticket(opened.getTicketId()))
                        .leadingTo(request, Strand.ticket(opened.getTicketId()))
                : about(request);
    }
}
