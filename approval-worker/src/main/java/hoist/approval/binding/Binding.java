package hoist.approval.binding;

import hoist.approval.refusing.RefusalDetail;
import hoist.approval.request.Click;
import hoist.approval.request.DecisionLedger;
import hoist.approval.request.Requested;
import hoist.schemas.decision.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a click belongs to the request it names (rule A2). */
public sealed interface Binding {

    /**
     * It does.
     *
     * @param customerName what idemeum is to be told as the customer
     */
    record Bound(String customerName) implements Binding {}

    /** What would bind it may still come: events of other topics, or from another sender, overtake each other. */
    record NotYet(Instant waitUntil) implements Binding {}

    /** It does not. */
    record Unbound(Refusal refusal, String detail) implements Binding {}

    /** For a tenant whose every request Hoist sees. */
    static Binding of(Click click, DecisionLedger ledger, Duration wait, Instant now) {
        var requested = ledger.requested();
        if (requested == null) {
            return orWait(new Unbound(Refusal.UNKNOWN_REQUEST, RefusalDetail.unknownRequest()), click, wait, now);
        }
        return customer(click, requested)
                .<Binding>map(name -> inItsTicket(click, ledger, wait, now).orElse(new Bound(name)))
                .orElseGet(() -> new Unbound(Refusal.WRONG_CUSTOMER, RefusalDetail.wrongCustomer()));
    }

    /** For a tenant whose tickets idemeum itself creates: neither request nor ticket need be known to Hoist. */
    static Binding ofTicketByIdemeum(Click click, DecisionLedger ledger) {
        var requested = ledger.requested();
        if (requested == null) {
            return new Bound(click.customerName().strip());
        }
        return customer(click, requested)
                .<Binding>map(Bound::new)
                .orElseGet(() -> new Unbound(Refusal.WRONG_CUSTOMER, RefusalDetail.wrongCustomer()));
    }

    /** The customer's name as the request has it, when the click means the same one. */
    private static Optional<String> customer(Click click, Requested requested) {
        var meant = click.customerName().strip();
        return Stream.of(Optional.of(requested.customerDisplayName()), Optional.ofNullable(requested.customerName()))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(meant::equalsIgnoreCase)
                .findFirst();
    }

    /** Empty when the click was made in a ticket we opened, or does not tell. */
    private static Optional<Binding> inItsTicket(Click click, DecisionLedger ledger, Duration wait, Instant now) {
        var ticket = click.haloTicketId();
        if (ticket == null || ledger.tickets().contains(ticket)) {
            return Optional.empty();
        }
        var wrong = new Unbound(Refusal.WRONG_TICKET, RefusalDetail.wrongTicket(ledger.tickets()));
        return Optional.of(ledger.tickets().isEmpty() ? orWait(wrong, click, wait, now) : wrong);
    }

    private static Binding orWait(Unbound otherwise, Click click, Duration wait, Instant now) {
        var until = click.receivedAt().plus(wait);
        return now.isBefore(until) ? new NotYet(until) : otherwise;
    }
}
