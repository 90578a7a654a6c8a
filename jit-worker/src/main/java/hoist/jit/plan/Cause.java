package hoist.jit.plan;

import hoist.schemas.jit.DisableCause;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Why a technician's accounts at a customer have to be off. */
public sealed interface Cause {
    /** The oldest is the one that is told first. */
    Comparator<Cause> OLDEST = Comparator.comparing(Cause::since).thenComparing(Cause::eventId);

    /** Event id of what makes it necessary. */
    String eventId();

    /** Since when the accounts should have been off. */
    Instant since();

    /** Since when we can know it; patience counts from here. */
    Instant noticedAt();

    /** Halo tickets that are told: its own and those of the accounts it concerns. */
    Set<Long> ticketIds();

    /** As facts name it. */
    DisableCause kind();

    /** Somebody asked (rule J1). */
    record AskedFor(String eventId, Instant since, Set<Long> ticketIds) implements Cause {
        public AskedFor {
            ticketIds = sorted(ticketIds);
        }

        @Override
        public Instant noticedAt() {
            return since;
        }

        @Override
        public DisableCause kind() {
            return DisableCause.ASKED_FOR;
        }
    }

    /** The technician's last open ticket for the customer was closed (rule J2). */
    record TicketClosed(String eventId, Instant since, Instant noticedAt, Set<Long> ticketIds) implements Cause {
        public TicketClosed {
            ticketIds = sorted(ticketIds);
        }

        @Override
        public DisableCause kind() {
            return DisableCause.TICKET_CLOSED;
        }
    }

    /**
     * A grant's time is over (rule J3).
     *
     * @param eventId that of the grant's event and {@value #OF_GRANT}, because the end has no event of its own
     */
    record LifeEnded(String eventId, Instant since, Instant noticedAt, Set<Long> ticketIds) implements Cause {
        static final String OF_GRANT = "#life";

        public LifeEnded {
            ticketIds = sorted(ticketIds);
        }

        @Override
        public DisableCause kind() {
            return DisableCause.LIFE_ENDED;
        }
    }

    /** The technician left the MSP. */
    record TechnicianLeft(String eventId, Instant since, Instant noticedAt, Set<Long> ticketIds) implements Cause {
        public TechnicianLeft {
            ticketIds = sorted(ticketIds);
        }

        @Override
        public DisableCause kind() {
            return DisableCause.TECHNICIAN_LEFT;
        }
    }

    /** Which they are. */
    static Set<String> eventIds(List<Cause> causes) {
        return causes.stream().map(Cause::eventId).collect(Collectors.toSet());
    }

    private static SortedSet<Long> sorted(Set<Long> ticketIds) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(ticketIds));
    }
}
