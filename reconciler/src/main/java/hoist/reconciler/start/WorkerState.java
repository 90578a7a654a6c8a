package hoist.reconciler.start;

import hoist.reconciler.lane.Lanes;
import java.util.SortedMap;

/** How a worker is, in words for operators. */
public sealed interface WorkerState {

    /** Waiting for something it needs. */
    record Starting(String waitingFor) implements WorkerState {}

    /**
     * The stream runs, or is taking partitions over.
     *
     * @param stream the stream's own word
     * @param partitions of this instance, and those whose ledger has caught up, so that their lanes act
     * @param waitingForVendor lanes that leave their vendor alone just now, because it is down or asked for it
     * @param troubles what keeps the worker from its job: a sentence for each thing
     */
    record Running(String stream, Lanes.Ownership partitions, int waitingForVendor, SortedMap<String, String> troubles)
            implements WorkerState {

        /** Whether the worker can do its job. A vendor that is down is no trouble of the worker's. */
        boolean isReady() {
            return stream.equals("RUNNING") && partitions.acting() == partitions.owned() && troubles.isEmpty();
        }
    }

    /** The last steps end; nothing new begins. */
    record Stopping() implements WorkerState {}
}
