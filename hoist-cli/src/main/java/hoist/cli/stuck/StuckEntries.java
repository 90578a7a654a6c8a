package hoist.cli.stuck;

import hoist.cli.ledger.ActionWords;
import hoist.cli.ledger.Entry;
import hoist.cli.ledger.Ledgers;
import hoist.cli.ledger.WorkerLedger;
import hoist.cli.output.Shown;
import hoist.cli.workers.Readings;
import hoist.jit.account.AccountKey;
import hoist.reconciler.Step;
import hoist.ticket.request.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of the workers' ledgers waits for a person at this time.
 *
 * @param workers which of them run
 */
record StuckEntries(Ledgers ledgers, Readings workers, Instant now) {
    /** A worker that runs takes a due step at once; longer than this its vendor does not answer, or it is held up. */
    private static final Duration LATE = Duration.ofMinutes(1);

    /** The oldest first. */
    List<StuckEntry> all() {
        return ledgers.all().stream()
                .flatMap(this::of)
                .sorted(Comparator.comparing(StuckEntry::tenant)
                        .thenComparing(StuckEntry::since)
                        .thenComparing(StuckEntry::subject))
                .toList();
    }

    private <S, A> Stream<StuckEntry> of(WorkerLedger<S, A> ledger) {
        return ledger.entries(now).stream().flatMap(entry -> of(entry).stream());
    }

    private <S, A> Optional<StuckEntry> of(Entry<S, A> entry) {
        return switch (entry.next()) {
            case Step.Stuck<A> stuck -> Optional.of(stuck(entry, stuck));
            case Step.Act<A> act ->
                entry.stillStuck().map(still -> stillStuck(entry, still)).or(() -> notTaken(entry, act));
            case Step.LookAgain<A> _, Step.Waiting<A> _, Step.Settled<A> _ -> Optional.empty();
        };
    }

    /** It is about to be seen whether the cause is gone: until that is known, the cause counts as there. */
    private static <S, A> StuckEntry stillStuck(Entry<S, A> entry, Entry.StillStuck<A> still) {
        var told = still.told();
        var retried = still.retriedAt()
                .map(at -> " Another try was asked for at " + Shown.time(at)
                        + " UTC; nothing new was told since: it met the same again, or has not come to it.")
                .orElse("");
        return entry(entry, told.reason(), told.since(), told.detail() + retried);
    }

    private <S, A> Optional<StuckEntry> notTaken(Entry<S, A> entry, Step.Act<A> act) {
        var due = act.since().isAfter(entry.touched()) ? act.since() : entry.touched();
        if (!workers.runs(entry.worker())) {
            return Optional.of(waitsForItsWorker(entry, act.action(), due));
        }
        return due.plus(LATE).isBefore(now) ? Optional.of(overdue(entry, act.action(), due)) : Optional.empty();
    }

    private static StuckEntry waitsForItsWorker(Entry<?, ?> entry, Object action, Instant due) {
        var detail = "%s does not run, and its next step is to %s. Start it: it goes on by itself."
                .formatted(entry.worker(), ActionWords.of(action));
        return entry(entry, StuckEntry.WORKER_DOWN, due, detail);
    }

    private static StuckEntry overdue(Entry<?, ?> entry, Object action, Instant due) {
        var detail =
                "%s has not taken its next step, which is to %s: %s, or the step fails by a defect (then the metric hoist_stuck has the reason act-failed, and the log why). It goes on by itself when it can."
                        .formatted(entry.worker(), ActionWords.of(action), ActionWords.obstacle(action));
        return entry(entry, StuckEntry.OVERDUE, due, detail);
    }

    private static <S, A> StuckEntry stuck(Entry<S, A> entry, Step.Stuck<A> stuck) {
        return entry(entry, stuck.reason(), stuck.since(), stuck.detail());
    }

    private static StuckEntry entry(Entry<?, ?> entry, String reason, Instant since, String detail) {
        return new StuckEntry(entry.worker(), entry.tenant(), entry.name(), reason, since, detail, customerOf(entry));
    }

    private static Optional<String> customerOf(Entry<?, ?> entry) {
        return entry.state() instanceof TicketState.OfRequest(var ledger)
                        && ledger.heard().asked() != null
                ? Optional.of(ledger.heard().asked().customerDisplayName())
                : AccountKey.parse(entry.name()).map(AccountKey::customer);
    }
}
