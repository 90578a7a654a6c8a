package hoist.ticket.request;

import hoist.schemas.operator.GiveUp;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.Reopen;
import hoist.schemas.operator.RetryNow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What operators said about one request: the latest time of each. */
public record Operated(
        @Nullable Instant retried,
        @Nullable Instant gaveUp,
        @Nullable Instant reopened) {
    static final Operated NOT = new Operated(null, null, null);

    Operated fold(OperatorCommand command) {
        var at = command.getReceivedAt();
        return switch (command.getBody()) {
            case RetryNow _ -> new Operated(latest(retried, at), gaveUp, reopened);
            case GiveUp _ -> new Operated(retried, latest(gaveUp, at), reopened);
            case Reopen _ -> new Operated(retried, gaveUp, latest(reopened, at));
            default -> throw new IllegalArgumentException("unknown kind of operator command");
        };
    }

    /** Whether somebody asked for another try after this. */
    public boolean isRetriedAfter(Instant time) {
        return retried != null && retried.isAfter(time);
    }

    /** Whether nothing more is to be done about it. */
    public boolean isGivenUp() {
        return gaveUp != null && (reopened == null || reopened.isBefore(gaveUp));
    }

    /** Whether it is to be taken up although it is old. */
    public boolean isInsistedOn() {
        return reopened != null;
    }

    private static Instant latest(@Nullable Instant known, Instant at) {
        return known == null || at.isAfter(known) ? at : known;
    }
}
