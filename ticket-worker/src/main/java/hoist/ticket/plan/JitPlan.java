package hoist.ticket.plan;

import hoist.reconciler.Step;
import hoist.tenants.Tenant;
import hoist.ticket.request.JitLedger;
import hoist.ticket.request.JitNews;
import java.time.Instant;

/** One look at one piece of news about JIT accounts: a note in each of its tickets, as long as there is one. */
record JitPlan(Tenant tenant, Patience patience, JitLedger ledger, JitNews news, Instant tenantChangedAt, Instant now) {

    Step<TicketAction> next() {
        if (isTooOld()) {
            return new Step.Settled<>(news.at());
        }
        var tries = new Tries(ledger.done(), ledger.operated(), tenantChangedAt, patience, now);
        var notes = news.tickets().stream()
                .map(ticket -> new Note.OfJit(news, ticket))
                .filter(note -> !ledger.done().noted().contains(note.because()))
                .filter(note -> !tries.isGone(note))
                .map(tries::note)
                .toList();
        return Steps.together(notes, ledger.touched());
    }

    private boolean isTooOld() {
        return news.at().plus(tenant.lives().kept()).isBefore(now)
                && !ledger.operated().isInsistedOn();
    }
}
