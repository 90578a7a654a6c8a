package hoist.jit.reading;

import hoist.halo.Ticket;
import hoist.jit.reading.ReadingMetrics.What;
import hoist.jit.ticket.Account;
import hoist.jit.ticket.News;
import hoist.jit.ticket.Observation;
import hoist.jit.ticket.WatchAction;
import hoist.reconciler.Outcome;
import hoist.schemas.jit.TechnicianTicketClosed;
import hoist.schemas.jit.TicketRead;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads a ticket again and tells each technician's account whose ticket was closed (rule J2). That it was read is told last:
 * after a crash in between the closes are told again, which is harmless, and none is left out.
 */
record ReadTicket(AtHalo at) {

    Outcome act(WatchAction.ReadTicket wanted) throws InterruptedException {
        var began = at.turn().now();
        var ticket = at.halo().ticket(wanted.ticketId());
        count(wanted.news());
        var closedAt = closedAt(ticket, wanted.news());
        if (closedAt.isPresent()) {
            tellCloses(wanted, ticket, closedAt.get());
        }
        var ledger = at.ticket();
        var read = new TicketRead(wanted.ticketId(), ledger.answersHint(), closedAt.orElse(null));
        at.turn().tell(Observation.of(read, ledger.readingAt(began)));
        return new Outcome.Told();
    }

    /** A ticket that is gone counts as closed; when that was Halo does not say, and saying the same again must not make it another close. */
    private static Optional<Instant> closedAt(Optional<Ticket> ticket, News news) {
        return ticket.isEmpty()
                ? Optional.of(news.at())
                : ticket.filter(Ticket::closed)
                        .map(closed -> closed.closedAt().orElse(news.at()).truncatedTo(ChronoUnit.MILLIS));
    }

    private void tellCloses(WatchAction.ReadTicket wanted, Optional<Ticket> ticket, Instant closedAt)
            throws InterruptedException {
        for (var close : openBeside(wanted, ticket).entrySet()) {
            var body = new TechnicianTicketClosed(
                    wanted.news().because(),
                    wanted.ticketId(),
                    closedAt,
                    wanted.news().at(),
                    close.getValue());
            at.turn().tell(Observation.of(body, close.getKey(), at.turn().now()));
            at.metrics().count(What.CLOSE_TOLD);
        }
    }

    /** Whose ticket it was, and what else each of them has open for the client. */
    private Map<Account, List<Long>> openBeside(WatchAction.ReadTicket wanted, Optional<Ticket> ticket) {
        var behind = AccountsBehind.at(at);
        var open = new OpenTickets(at.halo(), wanted.ticketId());
        var all = new LinkedHashMap<Account, List<Long>>();
        ticket.ifPresent(read -> behind.of(read, watchedSince(wanted.news()))
                .forEach(account -> all.put(account, open.of(read.agentId().orElseThrow(), read.clientId()))));
        at.ticket().concernedNow(at.life(), at.turn().now()).stream()
                .filter(account -> all.keySet().stream().map(Account::key).noneMatch(account.key()::equals))
                .forEach(account -> all.put(account, ofConcerned(account, ticket, behind, open)));
        return all;
    }

    private List<Account> watchedSince(News news) {
        return at.watched()
                .watchedAt(
                        news.at(),
                        at.patience().hintMayBeEarly(),
                        at.life(),
                        at.turn().now());
    }

    /** A ticket that is gone does not say whose it was: then it is the client of the account's customer. */
    private static List<Long> ofConcerned(
            Account account, Optional<Ticket> ticket, AccountsBehind behind, OpenTickets open) {
        var client = ticket.isPresent() ? OptionalLong.of(ticket.get().clientId()) : behind.clientOf(account);
        return client.isPresent() ? open.of(account, client.getAsLong()) : List.of();
    }

    private void count(News news) {
        at.metrics().count(What.READ);
        if (at.ticket().isNewsOfTheSweep(news)) {
            at.metrics().count(What.READ_WITHOUT_WEBHOOK);
        }
    }
}
