package hoist.approval;

import static hoist.approval.Events.approved;
import static hoist.approval.Events.at;
import static hoist.approval.Events.attempt;
import static hoist.approval.Events.fact;
import static hoist.approval.Events.requested;
import static hoist.schemas.elevation.Decision.APPROVED;

import hoist.schemas.decision.DecisionRefused;
import hoist.schemas.decision.DecisionRelayed;
import hoist.schemas.decision.DecisionStuck;
import hoist.schemas.decision.Refusal;
import hoist.schemas.decision.RelayAttempted;
import hoist.schemas.decision.RelayWithdrawn;
import hoist.schemas.elevation.Decision;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** Our own facts as the worker writes them, of a request as it goes. */
final class Facts {
    private Facts() {}

    static SpecificRecord[] stuck() {
        return new SpecificRecord[] {
            requested(at(0)), approved("c1", at(10)), attempted("a1", 1, 0, "c1", at(11)), stuckFact("a1", at(12))
        };
    }

    static SpecificRecord[] and(SpecificRecord[] records, SpecificRecord... more) {
        return Stream.concat(Arrays.stream(records), Arrays.stream(more)).toArray(SpecificRecord[]::new);
    }

    static SpecificRecord attempted(String id, int number, int doubts, String because, Instant at) {
        return fact("f-" + id, at, new RelayAttempted(attempt(id, number, doubts, at), because));
    }

    static SpecificRecord withdrawn(String id, String reason, Instant at) {
        return fact("w-" + id, at, new RelayWithdrawn(id, reason));
    }

    static SpecificRecord stuckFact(String attempt, Instant at) {
        return fact("s-" + attempt, at, new DecisionStuck("c1", "idemeum-credentials", "check the key", attempt));
    }

    static SpecificRecord relayed(String because, Decision decision, Instant submitted) {
        return fact(
                "r-" + because,
                submitted,
                new DecisionRelayed(because, decision, submitted, "USER", null, "tess.tech@msp.example"));
    }

    static SpecificRecord refusedHere(String because, Instant at) {
        return fact("n-" + because, at, new DecisionRefused(because, APPROVED, Refusal.WRONG_TICKET, "no", null, null));
    }

    static SpecificRecord refused(String because, Decision decision, Instant at) {
        return fact(
                "n-" + because,
                at,
                new DecisionRefused(because, decision, Refusal.REFUSED_BY_IDEMEUM, "no", null, null));
    }
}
