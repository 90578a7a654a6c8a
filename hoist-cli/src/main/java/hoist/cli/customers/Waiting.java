package hoist.cli.customers;

import hoist.cli.ledger.Entry;
import hoist.cli.ledger.Ledgers;
import hoist.connections.customer.CustomerLinks;
import hoist.connections.customer.CustomerNames;
import hoist.connections.customer.CustomerProblem;
import hoist.reconciler.Reconciliation;
import hoist.tenants.Tenant;
import hoist.ticket.plan.TicketAction;
import hoist.ticket.request.Asked;
import hoist.ticket.request.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The requests of one tenant that ticket-worker knows, as far as links concern them. */
record Waiting(Tenant tenant, Ledgers ledgers, Instant now) {

    /** The requests of this customer that are stuck until a link like this is made. */
    List<String> releasedBy(CustomerNames customer, CustomerLinks.Link link) {
        return entries()
                .filter(entry -> isOf(customer, entry))
                .filter(entry -> entry.stuck()
                        .filter(stuck -> CustomerProblem.isSolvedBy(Optional.of(link), stuck.reason(), stuck.since()))
                        .isPresent())
                .map(Entry::name)
                .toList();
    }

    /** The links in force. */
    CustomerLinks links() {
        return ledgers.tickets()
                .state(tenant.id().value(), Reconciliation.TENANT_WIDE)
                .map(state -> state instanceof TicketState.OfTenant(var links) ? links : CustomerLinks.NONE)
                .orElse(CustomerLinks.NONE);
    }

    private boolean isOf(CustomerNames customer, Entry<TicketState, TicketAction> entry) {
        return asked(entry)
                .map(asked -> asked.customer(tenant))
                .filter(names -> names.displayName()
                        .strip()
                        .equalsIgnoreCase(customer.displayName().strip()))
                .isPresent();
    }

    private static Optional<Asked> asked(Entry<TicketState, TicketAction> entry) {
        return entry.state() instanceof TicketState.OfRequest(var ledger)
                ? Optional.ofNullable(ledger.heard().asked())
                : Optional.empty();
    }

    private Stream<Entry<TicketState, TicketAction>> entries() {
        return ledgers.tickets().entries(now).stream()
                .filter(entry -> entry.tenant().equals(tenant.id().value()));
    }
}
