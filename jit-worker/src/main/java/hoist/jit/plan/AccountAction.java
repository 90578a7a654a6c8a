package hoist.jit.plan;

import hoist.jit.account.Disabling;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.jit.JitDisableStuck;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be done about a technician's accounts at a customer. */
public sealed interface AccountAction {

    /**
     * Disable them at idemeum.
     *
     * @param because event id of the oldest cause
     */
    record Disable(String because, Standing.Free free) implements AccountAction {}

    /**
     * Tell that they stay on, because another ticket is open.
     *
     * @param because event id of the close
     */
    record Hold(String because, long closedTicketId, long openTicketId) implements AccountAction {}

    /**
     * Tell that a person has to act.
     *
     * @param because event id of the oldest cause that is told
     * @param since when it arose
     * @param reason {@link hoist.schemas.StuckReason#word}, or one that a fact of another version has
     */
    record TellStuck(String because, Instant since, String reason, String detail, Set<Long> ticketIds)
            implements AccountAction {
        public TellStuck {
            ticketIds = Collections.unmodifiableSortedSet(new TreeSet<>(ticketIds));
        }

        /** Of this cause, the oldest. */
        public static TellStuck of(Cause oldest, String reason, String detail, Set<Long> ticketIds) {
            return new TellStuck(oldest.eventId(), oldest.since(), reason, detail, ticketIds);
        }

        /**
         * Body of the fact.
         *
         * @param attemptId the attempt that idemeum's no ended, if it came to one
         */
        public JitDisableStuck fact(@Nullable String attemptId) {
            return new JitDisableStuck(because, reason, detail, List.copyOf(ticketIds), attemptId, since);
        }

        /**
         * What was not told yet: everything, when this reason was told of none of the causes, else the tickets that
         * came since.
         *
         * @param about the oldest first, at least one
         */
        public static Optional<TellStuck> untold(String reason, String detail, List<Cause> about, Disabling disabling) {
            var causes = Cause.eventIds(about);
            var isNew = disabling.toldAt(reason, causes).isEmpty();
            var tickets = about.stream()
                    .flatMap(cause -> cause.ticketIds().stream())
                    .filter(ticket -> !disabling.hasToldTicket(ticket, reason, causes))
                    .collect(Collectors.toSet());
            return isNew || !tickets.isEmpty()
                    ? Optional.of(of(about.getFirst(), reason, detail, tickets))
                    : Optional.empty();
        }
    }
}
