package hoist.jit.ticket;

import hoist.reconciler.Pace;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import hoist.tenants.Lives;
import java.time.Instant;

/** What is next for a ticket. Reading costs one of the tenant's calls, so it is read only where that can matter. */
record TicketPlan(
        long ticketId, TicketLedger ledger, TenantLedger tenant, Lives lives, Patience patience, Instant now) {

    Step<WatchAction> next() {
        return ledger.news(lives.jitGrantMaximum(), now)
                .filter(news -> now.isBefore(news.at().plus(lives.kept())))
                .map(this::about)
                .orElseGet(this::onceRead);
    }

    private Step<WatchAction> about(News news) {
        if (concernsAnAccount(news)) {
            var urgency = switch (news.claim()) {
                case CLOSED -> Urgency.DISABLE;
                case CHANGED -> Urgency.CLOSE;
            };
            return act(new WatchAction.ReadTicket(ticketId, news), urgency, news.at());
        }
        if (ledger.elevation().isUndecided()) {
            return closedByHand(news.at());
        }
        return untilNoAccountCanBeConcerned(news);
    }

    /**
     * It is kept in mind until every account is over that it can be about. One that it overtook is heard of within a minute
     * as a rule, but however far behind the reading of a topic is, the close must not be forgotten.
     */
    private Step<WatchAction> untilNoAccountCanBeConcerned(News news) {
        var over = news.at().plus(patience.hintMayBeEarly()).plus(lives.jitGrantMaximum());
        return now.isBefore(over) ? new Step.LookAgain<>(over) : new Step.Settled<>(ledger.touched());
    }

    private Step<WatchAction> onceRead() {
        var closed = ledger.reading().closedAt();
        var seenAt = ledger.reading().seenClosedAt();
        return closed == null
                        || seenAt == null
                        || !ledger.elevation().isUndecided()
                        || ledger.elevation().wasTold(closed)
                ? new Step.Settled<>(ledger.touched())
                : closedByHand(seenAt);
    }

    /** Whoever clicks in a ticket closes it, and the decision follows: only what stays undecided was closed by hand. */
    private Step<WatchAction> closedByHand(Instant noticedAt) {
        var due = noticedAt.plus(patience.closedByHandAfter());
        return now.isBefore(due)
                ? new Step.LookAgain<>(due)
                : act(new WatchAction.TellClosedByHand(ticketId, noticedAt), Urgency.LOOK_UP, noticedAt);
    }

    private boolean concernsAnAccount(News news) {
        var life = lives.jitGrantMaximum();
        return !tenant.watchedAt(news.at(), patience.hintMayBeEarly(), life, now)
                        .isEmpty()
                || !ledger.concernedNow(life, now).isEmpty();
    }

    private static Step<WatchAction> act(WatchAction action, Urgency urgency, Instant since) {
        return new Step.Act<>(action, urgency, Pace.TOGETHER, since);
    }
}
