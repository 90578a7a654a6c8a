package hoist.ticket.request;

import hoist.reconciler.attempt.Standing;
import hoist.schemas.attempt.Attempt;
import hoist.schemas.ticket.Ending;
import hoist.schemas.ticket.TicketAttemptWithdrawn;
import hoist.schemas.ticket.TicketCloseAttempted;
import hoist.schemas.ticket.TicketClosed;
import hoist.schemas.ticket.TicketFact;
import hoist.schemas.ticket.TicketNoteAttempted;
import hoist.schemas.ticket.TicketNoted;
import hoist.schemas.ticket.TicketOpenAttempted;
import hoist.schemas.ticket.TicketOpened;
import hoist.schemas.ticket.TicketRechecked;
import hoist.schemas.ticket.TicketReopenAttempted;
import hoist.schemas.ticket.TicketReopened;
import hoist.schemas.ticket.TicketStuck;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this worker did and tried for one request, from its own facts.
 *
 * @param noted what notes were written for
 * @param reopened what the ticket was opened again for
 * @param reopenedAt when that was, the last time; null if it never was
 * @param rechecked when Halo was asked once more for duplicates
 * @param efforts by {@link Task#key()}
 * @param repeated operators' commands to do something once more that were answered
 * @param lost tickets in whose place operators had another one opened
 */
public record Done(
        @Nullable Opened opened,
        @Nullable Closed closed,
        Set<String> noted,
        Set<String> reopened,
        @Nullable Instant reopenedAt,
        @Nullable Instant rechecked,
        Map<String, Effort> efforts,
        Set<String> repeated,
        Set<Long> lost) {

    static final Done NOTHING = new Done(null, null, Set.of(), Set.of(), null, null, Map.of(), Set.of(), Set.of());

    public Done {
        noted = Set.copyOf(noted);
        reopened = Set.copyOf(reopened);
        efforts = Map.copyOf(efforts);
        // A ledger of an earlier version has neither.
        repeated = repeated == null ? Set.of() : Set.copyOf(repeated);
        lost = lost == null ? Set.of() : Set.copyOf(lost);
    }

    /**
     * The request's ticket.
     *
     * @param attempts how many it took
     */
    public record Opened(long ticketId, long clientId, long ticketTypeId, int attempts, Instant at) {
        Opened orAfter(int otherAttempts) {
            return new Opened(ticketId, clientId, ticketTypeId, Math.max(attempts, otherAttempts), at);
        }
    }

    /** What the ticket was closed for. */
    public record Closed(String because, Ending ending, Instant at) {}

    /** Whether this is the request's ticket. */
    public boolean isIn(long ticketId) {
        return opened != null && opened.ticketId() == ticketId;
    }

    /** Whether the ticket was opened again since then. */
    public boolean isReopenedAfter(Instant time) {
        return reopenedAt != null && reopenedAt.isAfter(time);
    }

    /** What was tried about this. */
    public Effort effort(Task task) {
        return efforts.getOrDefault(task.key(), Effort.NONE);
    }

    /**
     * Whether this is still to be done, and may be done now. Closing and opening again exclude each other, so that two
     * instances cannot leave a decided ticket open.
     */
    public boolean isWanted(Task task, Instant now) {
        var command = task.command();
        if (command.isPresent()) {
            return !repeated.contains(command.get());
        }
        return switch (task.kind()) {
            case OPEN -> opened == null;
            case NOTE -> !noted.contains(String.valueOf(task.because()));
            case REOPEN -> closed == null && !effort(Task.close("any")).isBegun();
            case CLOSE ->
                task.isOfDuplicate() || (closed == null && reopeningUntil(now).isEmpty());
        };
    }

    /** Until when an attempt to open the ticket again may be under way. */
    public Optional<Instant> reopeningUntil(Instant now) {
        return efforts.entrySet().stream()
                .filter(each -> each.getKey().startsWith(Task.Kind.REOPEN.word() + "/"))
                .filter(each -> reopened.stream()
                        .noneMatch(because -> Task.reopen(because).key().equals(each.getKey())))
                .flatMap(each -> each.getValue().standing(now) instanceof Standing.Leased(Instant until)
                        ? Stream.of(until)
                        : Stream.empty())
                .max(Comparator.naturalOrder());
    }

    Done fold(TicketFact fact, long offset) {
        var at = fact.getReceivedAt();
        return switch (fact.getBody()) {
            case TicketOpenAttempted body -> announced(opening(body.getBecause()), body.getAttempt(), offset, at);
            case TicketCloseAttempted body -> announced(Task.close(body.getBecause()), body.getAttempt(), offset, at);
            case TicketReopenAttempted body -> announced(Task.reopen(body.getBecause()), body.getAttempt(), offset, at);
            case TicketNoteAttempted body -> announced(Task.note(body.getBecause()), body.getAttempt(), offset, at);
            case TicketAttemptWithdrawn body -> withdrawn(body.getAttemptId());
            case TicketStuck body -> stuck(body, at);
            case TicketOpened body -> opened(body, at);
            case TicketClosed body -> closed(body, at);
            case TicketReopened body -> reopened(body, at);
            case TicketNoted body ->
                new Done(
                        opened,
                        closed,
                        with(noted, body.getBecause()),
                        reopened,
                        reopenedAt,
                        rechecked,
                        efforts,
                        repeated,
                        lost);
            case TicketRechecked body -> rechecked(body.getTicketId(), at);
            default -> throw new IllegalArgumentException("unknown kind of ticket fact");
        };
    }

    private Done announced(Task task, Attempt attempt, long offset, Instant at) {
        return effort(task, effort -> effort.announced(attempt, offset, at));
    }

    private Done withdrawn(String attemptId) {
        var changed = new HashMap<>(efforts);
        changed.replaceAll((key, effort) -> effort.withdrawn(attemptId));
        return new Done(opened, closed, noted, reopened, reopenedAt, rechecked, changed, repeated, lost);
    }

    private Done stuck(TicketStuck body, Instant at) {
        var attemptId = body.getAttemptId();
        var ended = attemptId == null ? this : withdrawn(attemptId);
        var stuck = new Effort.Stuck(body.getReason(), body.getDetail(), at);
        return ended.effort(Task.of(body.getStep(), body.getBecause()), effort -> effort.stuck(stuck));
    }

    private static Task opening(@Nullable String command) {
        return command == null ? Task.OPEN : Task.openAgain(command);
    }

    private Done opened(TicketOpened body, Instant at) {
        var told = new Opened(body.getTicketId(), body.getClientId(), body.getTicketTypeId(), body.getAttempts(), at);
        var command = body.getBecause();
        if (command != null) {
            return repeated.contains(command) ? this : openedAgain(told).answered(command);
        }
        return opened == null ? in(told) : lost.contains(told.ticketId()) ? this : in(opened.orAfter(told.attempts()));
    }

    /** Nothing of the ticket that was lost holds for another one but what it was told. */
    private Done openedAgain(Opened told) {
        if (opened == null || opened.ticketId() == told.ticketId()) {
            return opened == null ? in(told) : this;
        }
        var gone = with(lost, opened.ticketId());
        gone.remove(told.ticketId());
        return new Done(told, null, noted, reopened, reopenedAt, null, efforts, repeated, gone);
    }

    private Done in(Opened ticket) {
        return new Done(ticket, closed, noted, reopened, reopenedAt, rechecked, efforts, repeated, lost);
    }

    private Done closed(TicketClosed body, Instant at) {
        var command = Task.commandIn(body.getBecause());
        if (command.isPresent()) {
            return answered(command.get());
        }
        return closed != null || lost.contains(body.getTicketId())
                ? this
                : new Done(
                        opened,
                        new Closed(body.getBecause(), body.getEnding(), at),
                        noted,
                        reopened,
                        reopenedAt,
                        rechecked,
                        efforts,
                        repeated,
                        lost);
    }

    private Done rechecked(long ticketId, Instant at) {
        return lost.contains(ticketId)
                ? this
                : new Done(opened, closed, noted, reopened, reopenedAt, at, efforts, repeated, lost);
    }

    private Done answered(String command) {
        return new Done(opened, closed, noted, reopened, reopenedAt, rechecked, efforts, with(repeated, command), lost);
    }

    private Done reopened(TicketReopened body, Instant at) {
        var latest = reopenedAt == null || at.isAfter(reopenedAt) ? at : reopenedAt;
        return new Done(
                opened, closed, noted, with(reopened, body.getBecause()), latest, rechecked, efforts, repeated, lost);
    }

    private Done effort(Task task, UnaryOperator<Effort> change) {
        var changed = new HashMap<>(efforts);
        changed.put(task.key(), change.apply(effort(task)));
        return new Done(opened, closed, noted, reopened, reopenedAt, rechecked, changed, repeated, lost);
    }

    private static <T> Set<T> with(Set<T> known, T added) {
        var longer = new HashSet<>(known);
        longer.add(added);
        return longer;
    }
}
