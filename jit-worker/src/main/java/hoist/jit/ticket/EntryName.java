package hoist.jit.ticket;

import hoist.reconciler.Reconciliation;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an entry of this worker's ledger is about. Operators name tickets and the sweep in the same way. */
sealed interface EntryName {
    Pattern TICKET = Pattern.compile("ticket/(\\d{1,18})");

    /** As it stands in the ledger. */
    String text();

    /** One ticket at Halo. */
    record OfTicket(long id) implements EntryName {
        @Override
        public String text() {
            return "ticket/" + id;
        }
    }

    /** The comparison of all tickets that changed. */
    record OfSweep() implements EntryName {
        @Override
        public String text() {
            return "sweep";
        }
    }

    /** Whose accounts and which tickets are watched. */
    record OfTenant() implements EntryName {
        @Override
        public String text() {
            return Reconciliation.TENANT_WIDE;
        }
    }

    OfSweep SWEEP = new OfSweep();
    OfTenant TENANT = new OfTenant();

    /** Empty when it names nothing of ours, for example an account or a request. */
    static Optional<EntryName> parse(String text) {
        if (text.equals(SWEEP.text())) {
            return Optional.of(SWEEP);
        }
        if (text.equals(TENANT.text())) {
            return Optional.of(TENANT);
        }
        var ticket = TICKET.matcher(text);
        return ticket.matches() ? Optional.of(new OfTicket(Long.parseLong(ticket.group(1)))) : Optional.empty();
    }
}
