package hoist.reconciler;

import hoist.schemas.Topic;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The pure half of a worker: how records become a ledger, what is next for each entry, and how facts are written.
 *
 * <p>Nothing here calls a vendor, waits, or reads a clock.
 *
 * @param <S> state of one ledger entry; an immutable record that Jackson can write and read
 * @param <A> actions
 */
public interface Reconciliation<S, A> {
    /** Entry name of what concerns the tenant as a whole, for example its links of customers. */
    String TENANT_WIDE = "";

    /** Name of the worker: application id, source of its facts, tag of its metrics. */
    String worker();

    /** The topics that are folded, the worker's own facts among them. */
    Set<Topic> inputs();

    /** The topic of the worker's own facts. */
    Topic facts();

    Class<S> stateType();

    /** Which entry a record of {@link #inputs()} concerns; empty when none of this worker's. */
    Optional<String> entryOf(SpecificRecord envelope);

    /** Which entries a record of {@link #inputs()} concerns; it is folded into each of them. */
    default Set<String> entriesOf(SpecificRecord envelope) {
        return entryOf(envelope).map(Set::of).orElseGet(Set::of);
    }

    /**
     * The state after this record. Idempotent, and indifferent to the order in which different topics arrive: a record
     * that was folded before, or comes late, changes nothing it should not.
     *
     * @param state null for the entry's first record
     * @throws IllegalArgumentException for a kind this build does not know; the record then goes to the dead letters
     */
    S fold(@Nullable S state, SpecificRecord envelope, LogPosition position);

    /** The same where a record concerns several entries, which make different things of it. */
    default S fold(String entry, @Nullable S state, SpecificRecord envelope, LogPosition position) {
        return fold(state, envelope, position);
    }

    /** What stands for the entry in logs: its name, unless that tells of a person. */
    default String inLogs(String entry) {
        return entry;
    }

    /** Wanted versus actual. */
    Step<A> next(Situation<S> situation);

    /** The envelope of a fact about this entry. */
    SpecificRecord fact(String eventId, String tenant, String entry, Instant at, SpecificRecord body);

    /** Body of the fact that an attempt was not sent, for certain. */
    SpecificRecord withdrawn(String attemptId, String reason);
}
