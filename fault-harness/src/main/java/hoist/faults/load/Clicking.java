package hoist.faults.load;

import hoist.schemas.Topic;
import hoist.simulators.halo.IdemeumGuide;
import hoist.simulators.halo.outgoing.MethodOutcome;
import hoist.simulators.idemeum.Standing;
import hoist.simulators.idemeum.Verdict;
import java.time.Instant;
import java.util.Optional;

/** A technician at the buttons of a request's ticket. Halo calls once a click, so it is the technician who tries again. */
record Clicking(AtMsp at, Life life, String requestId) {
    private enum Seen {
        /** The request has ended at idemeum. */
        ENDED,
        /** The ticket that the click had closed is open again. */
        OPEN_AGAIN
    }

    /**
     * Clicks, at least once, until the request has ended, whoever ended it.
     *
     * @throws CutShort when it does not
     */
    void until(ElevationAct.Click click) {
        var ticket = at.waiting()
                .until("the ticket of request " + requestId, () -> at.tickets().of(requestId));
        var deadline = System.nanoTime() + at.settings().patience().toNanos();
        do {
            if (System.nanoTime() > deadline) {
                throw new CutShort("clicked for " + at.settings().patience() + " in vain in ticket " + ticket);
            }
            click(ticket, click);
        } while (!isEnded());
    }

    private void click(int ticket, ElevationAct.Click click) {
        var before = Instant.now();
        var halo = at.msp().halo();
        var agent = halo.agentWith(click.by().email()).orElseThrow();
        var outcome = halo.clickQuickAction(ticket, button(click.verdict()), agent);
        if (outcome instanceof MethodOutcome.Answered(int _, String body) && outcome.successful()) {
            at.ingest().promised(body, Topic.ELEVATION_EVENTS);
            life.accepted(new AcceptedClick(click.verdict(), click.by(), before, Instant.now()));
            at.waiting().until("the click in ticket " + ticket + " to count", () -> look(ticket));
        } else {
            at.ingest().book().notPromised();
            at.waiting().pause(at.settings().again());
        }
    }

    private Optional<Seen> look(int ticket) {
        if (isEnded()) {
            return Optional.of(Seen.ENDED);
        }
        return at.msp().halo().ticket(ticket).closed() ? Optional.empty() : Optional.of(Seen.OPEN_AGAIN);
    }

    private boolean isEnded() {
        return at.msp()
                .idemeum()
                .request(requestId)
                .filter(request -> request.standing() instanceof Standing.Pending)
                .isEmpty();
    }

    private static String button(Verdict verdict) {
        return switch (verdict) {
            case APPROVED -> IdemeumGuide.APPROVE;
            case DENIED -> IdemeumGuide.DENY;
        };
    }
}
