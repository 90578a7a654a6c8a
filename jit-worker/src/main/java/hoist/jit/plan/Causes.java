package hoist.jit.plan;

import hoist.jit.account.AccountLedger;
import hoist.jit.account.Ask;
import hoist.jit.account.Close;
import hoist.jit.account.Grant;
import hoist.jit.account.Leavers.Left;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds what makes it necessary to disable an account, by rules J1 to J3. */
record Causes(AccountLedger ledger, Optional<Left> left, GrantEnd end, Instant now) {

    /** All of them, whatever operators said and however long ago. */
    Stream<Cause> all() {
        return Stream.of(asks(), closes(), ends(), leaving()).flatMap(each -> each);
    }

    /** Closes that were not the technician's last, while there is an account that could go off. */
    Stream<Close> held() {
        return openCloses().filter(close -> !close.wasTheLast());
    }

    /** When the next account ends by itself. */
    Optional<Instant> nextEnd() {
        return live().map(end::of).filter(each -> each.isAfter(now)).min(Instant::compareTo);
    }

    /** Also when no grant is known: a webhook may be lost, and a disable must never be. */
    private Stream<Cause> asks() {
        return ledger.asks().entrySet().stream()
                .filter(each -> !ledger.isDone(each.getKey()))
                .map(each -> askedFor(each.getKey(), each.getValue()));
    }

    private Cause askedFor(String eventId, Ask ask) {
        var ticket = ask.ticketId();
        var own = ticket == null ? Set.<Long>of() : Set.of(ticket);
        return new Cause.AskedFor(eventId, ask.receivedAt(), tickets(own, live().toList()));
    }

    private Stream<Cause> closes() {
        return openCloses().filter(Close::wasTheLast).map(this::ticketClosed);
    }

    private Cause ticketClosed(Close close) {
        var concerned = live(close::concerns);
        return new Cause.TicketClosed(
                close.eventId(),
                earlier(close.closedAt(), close.noticedAt()),
                noticed(close.noticedAt(), concerned),
                tickets(List.of(close.ticketId()), concerned));
    }

    private Stream<Close> openCloses() {
        return ledger.closes().values().stream()
                .filter(close -> !ledger.isDone(close.eventId()))
                .filter(close -> live().anyMatch(close::concerns));
    }

    private Stream<Cause> ends() {
        return live().filter(grant -> !now.isBefore(end.of(grant))).map(this::lifeEnded);
    }

    private Cause lifeEnded(Grant grant) {
        var ended = end.of(grant);
        return new Cause.LifeEnded(
                grant.eventId() + Cause.LifeEnded.OF_GRANT, ended, noticed(ended, List.of(grant)), grant.ticketIds());
    }

    private Stream<Cause> leaving() {
        return left.stream().flatMap(gone -> {
            var concerned = live(gone::concerns);
            return concerned.isEmpty()
                    ? Stream.<Cause>empty()
                    : Stream.of(new Cause.TechnicianLeft(
                            gone.eventId(),
                            gone.receivedAt(),
                            noticed(gone.receivedAt(), concerned),
                            tickets(List.of(), concerned)));
        });
    }

    private Stream<Grant> live() {
        return ledger.live().values().stream();
    }

    private List<Grant> live(Predicate<Grant> concerned) {
        return live().filter(concerned).toList();
    }

    /** What is told late of an account cannot be known before the account is. */
    private static Instant noticed(Instant at, List<Grant> concerned) {
        var first = concerned.stream().map(Grant::receivedAt).min(Instant::compareTo);
        return first.filter(heard -> heard.isAfter(at)).orElse(at);
    }

    private static Set<Long> tickets(Collection<Long> own, List<Grant> concerned) {
        var all = new TreeSet<>(own);
        concerned.forEach(grant -> all.addAll(grant.ticketIds()));
        return all;
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }
}
