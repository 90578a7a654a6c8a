package hoist.jit.reading;

import hoist.jit.reading.ReadingMetrics.What;
import hoist.jit.ticket.News;
import hoist.jit.ticket.Observation;
import hoist.jit.ticket.WatchAction;
import hoist.reconciler.Outcome;
import hoist.schemas.jit.TechnicianTicketClosed;
import hoist.schemas.jit.TicketRead;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Reads a ticket again and tells each technician's account whose ticket was closed (rule J2). That it was read is told last:
 * after a crash in between the closes are told again, which is harmless, and none is left out.
 */
record ReadTicket(AtHalo at) {

    Outcome act(WatchAction.ReadTicket wanted) throws InterruptedException {
        var began = at.turn().now();
        var ticket = at.halo().ticket(wanted.ticketId());
        count(wanted.news());
        var closedAt = ticket.isPresent() && !ticket.get().closed()
                ? Optional.<Instant>empty()
                : Optional.of(at.closedAt(ticket, wanted.news().at()));
        if (closedAt.isPresent()) {
            tell(
                    new Closed(
                            wanted.ticketId(), ticket, closedAt.get(), noticed(wanted.news(), closedAt.get(), began)),
                    wanted.news());
        }
        var ledger = at.ticket();
        var read = new TicketRead(wanted.ticketId(), ledger.answersHint(), closedAt.orElse(null));
        at.turn().tell(Observation.of(read, ledger.readingAt(began)));
        return new Outcome.Told();
    }

    /** A close that is newer than the news was found by this very reading. */
    private static Instant noticed(News news, Instant closedAt, Instant began) {
        return closedAt.isAfter(news.at()) ? began.truncatedTo(ChronoUnit.MILLIS) : news.at();
    }

    private void tell(Closed closed, News news) throws InterruptedException {
        for (var concerned : new OpenBeside(at, closed).ofEachAccount().entrySet()) {
            var body = new TechnicianTicketClosed(
                    news.because(), closed.ticketId(), closed.at(), closed.noticedAt(), concerned.getValue());
            at.turn().tell(Observation.of(body, concerned.getKey(), at.turn().now()));
            at.metrics().count(What.CLOSE_TOLD);
        }
    }

    private void count(News news) {
        at.metrics().count(What.READ);
        if (at.ticket().isNewsOfTheSweep(news)) {
            at.metrics().count(What.READ_WITHOUT_WEBHOOK);
        }
    }
}
