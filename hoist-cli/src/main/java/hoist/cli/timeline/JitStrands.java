package hoist.cli.timeline;

import hoist.schemas.jit.ElevationTicketClosedByHand;
import hoist.schemas.jit.JitAccountGranted;
import hoist.schemas.jit.JitDisableRequested;
import hoist.schemas.jit.JitDisableStuck;
import hoist.schemas.jit.JitDisabled;
import hoist.schemas.jit.JitEvent;
import hoist.schemas.jit.JitFact;
import hoist.schemas.jit.JitHeld;
import hoist.schemas.jit.TechnicianLeft;
import hoist.schemas.jit.TechnicianTicketClosed;
import hoist.schemas.jit.TicketRead;
import hoist.schemas.jit.TicketReadStuck;
import hoist.schemas.jit.TicketsSwept;
import org.jspecify.annotations.Nullable;

/** What records about JIT accounts are about. */
final class JitStrands {
    private JitStrands() {}

    static Strands of(JitEvent event) {
        var technician = Strand.technician(event.getTechnicianEmail());
        var account = Strand.account(event.getCustomerDisplayName(), event.getTechnicianEmail());
        return switch (event.getBody()) {
            case TechnicianLeft _ -> Strands.about(technician, Strand.leaving(event.getTechnicianEmail()));
            case JitAccountGranted granted -> begun(granted.getHaloTicketId(), event, account, technician);
            case JitDisableRequested asked -> begun(asked.getHaloTicketId(), event, account, technician);
            default -> Strands.about(account, technician);
        };
    }

    static Strands of(JitFact fact) {
        return switch (fact.getBody()) {
            case TicketRead read -> ofTicket(read.getTicketId());
            case TicketReadStuck stuck when stuck.getTicketId() != null -> ofTicket(stuck.getTicketId());
            case TicketReadStuck _, TicketsSwept _ -> Strands.about();
            case ElevationTicketClosedByHand closed ->
                Strands.about(
                        Strand.request(closed.getRequestId()),
                        Strand.ticket(closed.getTicketId()),
                        Strand.reading(closed.getTicketId()));
            case TechnicianTicketClosed closed -> ofAccount(fact, Strand.ticket(closed.getTicketId()));
            case JitHeld _, JitDisabled _, JitDisableStuck _ ->
                ofAccount(fact).leadingTo(Strand.news(fact.getEventId()));
            default -> ofAccount(fact);
        };
    }

    private static Strands begun(@Nullable Long ticket, JitEvent event, Strand account, Strand technician) {
        var leaving = Strand.leaving(event.getTechnicianEmail());
        return ticket == null
                ? Strands.about(account, technician).leadingTo(account, leaving)
                : Strands.about(account, technician, Strand.ticket(ticket))
                        .leadingTo(account, leaving, Strand.reading(ticket));
    }

    private static Strands ofAccount(JitFact fact, Strand... more) {
        var on = new java.util.HashSet<>(java.util.List.of(more));
        var account = Strand.account(fact.getCustomerDisplayName(), fact.getTechnicianEmail());
        on.add(account);
        on.add(Strand.technician(fact.getTechnicianEmail()));
        return new Strands(on, java.util.Set.of(account));
    }

    private static Strands ofTicket(long number) {
        return Strands.about(Strand.ticket(number), Strand.reading(number));
    }
}
