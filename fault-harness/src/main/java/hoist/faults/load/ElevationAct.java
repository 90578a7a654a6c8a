package hoist.faults.load;

import hoist.simulators.idemeum.DecidedFrom;
import hoist.simulators.idemeum.Verdict;
import java.time.Duration;
import java.util.List;

/** What somebody does in the life of an elevation request. */
public sealed interface ElevationAct {

    /** The user asks at idemeum, which tells of it. */
    record Raise() implements ElevationAct {}

    /**
     * A producer other than idemeum reports something under an id of its own, and again under the same id until it has an
     * answer.
     *
     * @param copies how often it is sent at once
     */
    record Report(Said what, int copies) implements ElevationAct {}

    /** What a producer reports. */
    enum Said {
        REQUESTED,
        APPROVED,
        DENIED
    }

    /** A technician decides at idemeum, which tells of it. */
    record Decide(Verdict verdict, DecidedFrom from, Technician by) implements ElevationAct {}

    /**
     * A technician clicks the button in the ticket once it is there, and again when nothing comes of it or the ticket is
     * opened again.
     */
    record Click(Verdict verdict, Technician by) implements ElevationAct {}

    /** idemeum ends the request because nobody answered. */
    record Expire() implements ElevationAct {}

    /** Nobody does anything until the ticket is there. */
    record AwaitTicket() implements ElevationAct {}

    /** Nobody does anything for a while. */
    record Pause(Duration duration) implements ElevationAct {}

    /** Several people act in the same moment. */
    record AtOnce(List<ElevationAct> acts) implements ElevationAct {
        public AtOnce {
            acts = List.copyOf(acts);
        }
    }
}
