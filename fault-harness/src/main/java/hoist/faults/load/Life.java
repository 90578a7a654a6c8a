package hoist.faults.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One life while it is lived. Safe for several threads. */
public final class Life {
    private final String tenant;
    private final LifePlan plan;
    private final List<Integer> handTickets = new ArrayList<>();
    private final List<AcceptedClick> clicks = new ArrayList<>();
    private Progress progress = new Progress.UnderWay();
    private @Nullable String subject;
    private @Nullable Instant causeAt;

    Life(String tenant, LifePlan plan) {
        this.tenant = tenant;
        this.plan = plan;
    }

    LifePlan plan() {
        return plan;
    }

    /** The request's or grant's id is known. */
    synchronized void isAbout(String id) {
        subject = id;
    }

    synchronized Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    synchronized void logged(int ticketId) {
        handTickets.add(ticketId);
    }

    synchronized int handTicket(int index) {
        return handTickets.get(index);
    }

    /** The first ticket that was logged by hand. */
    synchronized Optional<Integer> firstTicket() {
        return handTickets.stream().findFirst();
    }

    /** From this moment on there is a reason to turn the account off; the first counts. */
    synchronized void causedFrom(Instant at) {
        if (causeAt == null) {
            causeAt = at;
        }
    }

    synchronized void accepted(AcceptedClick click) {
        clicks.add(click);
    }

    synchronized void ended(Progress how) {
        progress = how;
    }

    /** What is known now. */
    public synchronized LifeSoFar soFar() {
        return new LifeSoFar(
                tenant,
                plan,
                progress,
                Optional.ofNullable(subject),
                handTickets,
                Optional.ofNullable(causeAt),
                clicks);
    }
}
