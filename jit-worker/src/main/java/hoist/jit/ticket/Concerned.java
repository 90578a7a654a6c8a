package hoist.jit.ticket;

import static hoist.jit.ticket.EntryName.SWEEP;
import static hoist.jit.ticket.EntryName.TENANT;

import hoist.schemas.halo.HaloEvent;
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
import hoist.schemas.operator.LinkCustomer;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.RetryNow;
import hoist.schemas.operator.UnlinkCustomer;
import hoist.schemas.ticket.TicketClosed;
import hoist.schemas.ticket.TicketFact;
import hoist.schemas.ticket.TicketOpened;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** Which entries a record concerns; the tenant before the others, because their plans look at it. */
final class Concerned {
    private Concerned() {}

    static Set<String> by(SpecificRecord envelope) {
        return names(envelope).map(EntryName::text).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<? extends EntryName> names(SpecificRecord envelope) {
        return switch (envelope) {
            case HaloEvent event -> ofHint(event);
            case JitEvent event -> ofGrant(event);
            case TicketFact fact -> ofTicketFact(fact);
            case JitFact fact -> ofJitFact(fact);
            case OperatorCommand command -> ofCommand(command);
            default -> Stream.empty();
        };
    }

    /** One that says that the ticket is open is of no interest. */
    private static Stream<EntryName> ofHint(HaloEvent event) {
        return event.getBody() instanceof HaloTicketChanged changed && !Boolean.FALSE.equals(changed.getHasBeenClosed())
                ? Stream.of(ticket(event.getTicketId()))
                : Stream.empty();
    }

    private static Stream<EntryName> ofGrant(JitEvent event) {
        return event.getBody() instanceof JitAccountGranted granted
                ? Stream.concat(
                        Stream.of(TENANT, SWEEP),
                        Stream.ofNullable(granted.getHaloTicketId()).map(Concerned::ticket))
                : Stream.empty();
    }

    private static Stream<EntryName> ofTicketFact(TicketFact fact) {
        return switch (fact.getBody()) {
            case TicketOpened opened -> Stream.of(TENANT, SWEEP, ticket(opened.getTicketId()));
            case TicketClosed closed -> Stream.of(TENANT, ticket(closed.getTicketId()));
            default -> Stream.empty();
        };
    }

    private static Stream<EntryName> ofJitFact(JitFact fact) {
        return switch (fact.getBody()) {
            case TicketRead read -> Stream.of(ticket(read.getTicketId()));
            case TechnicianTicketClosed closed -> Stream.of(ticket(closed.getTicketId()));
            case ElevationTicketClosedByHand closed -> Stream.of(ticket(closed.getTicketId()));
            case TicketReadStuck stuck -> Stream.of(stuck.getTicketId() == null ? SWEEP : ticket(stuck.getTicketId()));
            case TicketsSwept swept ->
                Stream.concat(Stream.of(SWEEP), swept.getClosed().stream().map(found -> ticket(found.getTicketId())));
            case JitHeld held -> Stream.of(TENANT, ticket(held.getOpenTicketId()));
            default -> Stream.empty();
        };
    }

    private static Stream<EntryName> ofCommand(OperatorCommand command) {
        return switch (command.getBody()) {
            case LinkCustomer _, UnlinkCustomer _ -> Stream.of(TENANT);
            case RetryNow retry -> EntryName.parse(retry.getSubject()).filter(name -> name != TENANT).stream();
            default -> Stream.empty();
        };
    }

    private static EntryName ticket(long id) {
        return new EntryName.OfTicket(id);
    }
}
