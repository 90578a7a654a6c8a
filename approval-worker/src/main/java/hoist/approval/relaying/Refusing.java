package hoist.approval.relaying;

import hoist.approval.refusing.RefuseDecision;
import hoist.approval.request.Click;
import hoist.schemas.StuckReason;
import hoist.schemas.decision.DecisionStuck;
import hoist.schemas.decision.Refusal;
import hoist.vendor.Again;
import org.apache.avro.specific.SpecificRecord;

/** What idemeum's definite no means: for this click, or for everything until a person mends something. */
sealed interface Refusing {
    /** Nothing can change it. */
    record ForGood(String detail) implements Refusing {
        SpecificRecord fact(Click click) {
            return RefuseDecision.fact(click, Refusal.REFUSED_BY_IDEMEUM, detail);
        }
    }

    /** Goes through once a person mended something. */
    record UntilMended(StuckReason reason, String detail) implements Refusing {
        SpecificRecord fact(Click click, String attemptId) {
            return new DecisionStuck(click.eventId(), reason.word(), detail, attemptId);
        }
    }

    static Refusing of(Again.Never no) {
        return switch (no.why()) {
            case CONFLICT, UNKNOWN, REFUSED -> new ForGood(no.reason());
            case CREDENTIALS -> new UntilMended(StuckReason.IDEMEUM_CREDENTIALS, no.reason());
            case RIGHTS -> new UntilMended(StuckReason.IDEMEUM_RIGHTS, no.reason());
            case ADDRESS -> new UntilMended(StuckReason.IDEMEUM_ADDRESS, no.reason());
            case CONFIGURATION -> new UntilMended(StuckReason.IDEMEUM_CONFIGURATION, no.reason());
        };
    }
}
