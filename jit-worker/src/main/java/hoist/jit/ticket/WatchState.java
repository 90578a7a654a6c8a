package hoist.jit.ticket;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One entry of the ticket watch's ledger. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WatchState.OfTicket.class, name = "ticket"),
    @JsonSubTypes.Type(value = WatchState.OfSweep.class, name = "sweep"),
    @JsonSubTypes.Type(value = WatchState.OfTenant.class, name = "tenant")
})
public sealed interface WatchState {

    /** What is known of one ticket at Halo. */
    record OfTicket(TicketLedger ledger) implements WatchState {}

    /** Why and up to when tickets are compared with Halo. */
    record OfSweep(SweepLedger ledger) implements WatchState {}

    /** What is watched at the tenant's Halo. */
    record OfTenant(TenantLedger ledger) implements WatchState {}
}
