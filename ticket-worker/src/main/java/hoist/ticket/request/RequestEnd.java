package hoist.ticket.request;

import hoist.schemas.ticket.Ending;
import java.time.Instant;

/** How a request ended. */
public sealed interface RequestEnd {
    /** Event id of a decision or expiry; {@link ByExpiry#OWN_TIMER} when nobody told us. */
    String because();

    Instant at();

    /** As {@code TicketClosed} tells it. */
    Ending ending();

    /** Somebody decided. */
    record ByDecision(Decided decided) implements RequestEnd {
        @Override
        public String because() {
            return decided.because();
        }

        @Override
        public Instant at() {
            return decided.at();
        }

        @Override
        public Ending ending() {
            return switch (decided.decision()) {
                case APPROVED -> Ending.APPROVED;
                case DENIED -> Ending.DENIED;
            };
        }
    }

    /** Nobody did in time. */
    record ByExpiry(String because, Instant at) implements RequestEnd {
        /** The request's life ended by our own clock. */
        public static final String OWN_TIMER = "expired";

        @Override
        public Ending ending() {
            return Ending.EXPIRED;
        }
    }
}
