package hoist.ticket.halo;

import hoist.connections.customer.CustomerLinks;
import hoist.halo.Halo;
import hoist.halo.TicketUpdate;
import hoist.reconciler.Outcome;
import hoist.reconciler.Turn;
import hoist.schemas.StuckReason;
import hoist.tenants.Tenant;
import hoist.ticket.plan.Patience;
import hoist.ticket.request.Asked;
import hoist.ticket.request.Done;
import hoist.ticket.request.RequestEnd;
import hoist.ticket.request.Task;
import hoist.ticket.request.TicketLedger;
import hoist.ticket.request.TicketState;
import hoist.ticket.text.TicketReference;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What every act works with: its turn, the tenant, and the tenant's Halo. */
public record AtHalo(Turn<TicketState> turn, Tenant tenant, Halo halo, Patience patience, TicketMetrics metrics) {

    /** One write for this task. */
    public HaloWrite write(Task task) {
        return new HaloWrite(turn, halo, task, patience.lookAgainWhenStuck());
    }

    /** Tells that a person has to act, unless that is known. */
    public Outcome stuck(Task task, StuckReason reason, String detail) throws InterruptedException {
        return new Refusals(turn, task, patience.lookAgainWhenStuck()).stuck(reason, detail);
    }

    /** The request's ledger; only notes are planned for anything else. */
    public TicketLedger ledger() {
        return switch (turn.state()) {
            case TicketState.OfRequest(TicketLedger ledger) -> ledger;
            case TicketState.OfJitNews _, TicketState.OfTenant _ -> throw new IllegalStateException("no request");
        };
    }

    /** What was asked for; nothing is planned before it is known. */
    public Asked asked() {
        var asked = ledger().heard().asked();
        if (asked == null) {
            throw new IllegalStateException("planned before the request is known");
        }
        return asked;
    }

    /** The request's ticket; only opening is planned before there is one. */
    public Done.Opened opened() {
        var opened = ledger().done().opened();
        if (opened == null) {
            throw new IllegalStateException("planned before the ticket is open");
        }
        return opened;
    }

    /** A change of the request's ticket that changes nothing yet. */
    public TicketUpdate update() {
        return update(opened());
    }

    private static TicketUpdate update(Done.Opened opened) {
        return new TicketUpdate(
                opened.ticketId(),
                opened.ticketTypeId(),
                opened.clientId(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** How the request ended, if it did. */
    public Optional<RequestEnd> end() {
        Instant deadline = asked().receivedAt().plus(tenant.lives().elevation());
        return ledger().heard().end(deadline, turn.now());
    }

    /** By which what is written for this entry is found again. */
    public TicketReference reference() {
        return TicketReference.of(turn.tenant(), turn.entry());
    }

    public CustomerLinks links() {
        return turn.tenantWide()
                .map(state -> state instanceof TicketState.OfTenant(CustomerLinks links) ? links : CustomerLinks.NONE)
                .orElse(CustomerLinks.NONE);
    }
}
