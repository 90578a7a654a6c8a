package hoist.reconciler.start;

import hoist.reconciler.lane.Lanes;
import org.apache.kafka.streams.KafkaStreams;

/** How a worker is, in words for operators. */
public sealed interface WorkerState {

    /** Waiting for something it needs. */
    record Starting(String waitingFor) implements WorkerState {}

    /**
     * The stream runs, or is taking partitions over.
     *
     * @param stream the stream's own word
     * @param owned partitions of this instance
     * @param acting those whose ledger has caught up, so that their lanes act
     */
    record Running(String stream, int owned, int acting) implements WorkerState {}

    /** The stream ended for good: the instance has to be started again. */
    record Dead(String stream) implements WorkerState {}

    static WorkerState of(KafkaStreams.State stream, Lanes.Ownership ownership) {
        return switch (stream) {
            case CREATED, REBALANCING, RUNNING -> new Running(stream.name(), ownership.owned(), ownership.acting());
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> new Dead(stream.name());
        };
    }
}
