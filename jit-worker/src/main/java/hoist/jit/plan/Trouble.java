package hoist.jit.plan;

import hoist.jit.account.Disabling;
import hoist.jit.account.Disabling.Obstacle;
import hoist.schemas.StuckReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Why accounts are still on although they should be off: a person is told, once per reason and ticket. */
sealed interface Trouble {
    /** Causes it concerns, the oldest first, never empty. */
    List<Cause> about();

    /** {@link StuckReason#word}, or one that a fact of another version has. */
    String reason();

    /** What a person should know and do. */
    String detail();

    /** It is tried again by itself. */
    sealed interface WhileTrying extends Trouble {}

    /** idemeum gave a definite no to the newest attempt. */
    record Refused(List<Cause> about, Obstacle obstacle) implements WhileTrying {
        @Override
        public String reason() {
            return obstacle.reason();
        }

        @Override
        public String detail() {
            return obstacle.detail();
        }
    }

    /** Nothing was heard that says that the accounts are off. */
    record NoAnswer(List<Cause> about) implements WhileTrying {
        @Override
        public String reason() {
            return StuckReason.IDEMEUM_UNREACHABLE.word();
        }

        @Override
        public String detail() {
            return "idemeum has not said that the accounts are off. See whether it can be reached from here.";
        }
    }

    /** It was tried for so long that only an operator starts it again. */
    record Overdue(List<Cause> about) implements Trouble {
        @Override
        public String reason() {
            return StuckReason.NOT_DISABLED.word();
        }

        @Override
        public String detail() {
            return "Hoist has stopped trying to disable the accounts. Make sure by hand that they are off and give up, or"
                    + " retry when idemeum answers again.";
        }
    }

    /** When it was last told of these causes. */
    default Optional<Instant> toldAt(Disabling disabling) {
        return disabling.toldAt(reason(), Cause.eventIds(about()));
    }

    /** What of it was not told yet. */
    default Optional<AccountAction.TellStuck> untold(Disabling disabling) {
        return AccountAction.TellStuck.untold(reason(), detail(), about(), disabling);
    }
}
