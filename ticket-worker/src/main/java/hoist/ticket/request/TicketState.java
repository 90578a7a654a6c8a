package hoist.ticket.request;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import hoist.connections.customer.CustomerLinks;

/** One entry of the worker's ledger. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TicketState.OfRequest.class, name = "request"),
    @JsonSubTypes.Type(value = TicketState.OfJitNews.class, name = "jit-news"),
    @JsonSubTypes.Type(value = TicketState.OfTenant.class, name = "tenant")
})
public sealed interface TicketState {

    /** What this worker did and tried about it. */
    Done done();

    /** What is known of one elevation request. */
    record OfRequest(TicketLedger ledger) implements TicketState {
        @Override
        public Done done() {
            return ledger.done();
        }
    }

    /** What is known of one piece of news about a technician's JIT accounts. */
    record OfJitNews(JitLedger ledger) implements TicketState {
        @Override
        public Done done() {
            return ledger.done();
        }
    }

    /** What is known of the tenant as a whole. */
    record OfTenant(CustomerLinks links) implements TicketState {
        /** Nothing is done for a tenant as a whole. */
        @Override
        public Done done() {
            return Done.NOTHING;
        }
    }
}
