package hoist.reconciler.ledger;

import hoist.reconciler.LogPosition;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.trust.Trust;
import hoist.schemas.Envelope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Folds single records by a worker's rules, and says of one that cannot be folded why: it then goes to the dead letters. */
public record RecordFold<S>(Reconciliation<S, ?> reconciliation) {
    /** A record that cannot be folded; its message is the reason. */
    public static final class Unfoldable extends Exception {
        private static final long serialVersionUID = 1;

        Unfoldable(String reason) {
            super(reason);
        }
    }

    /** The common fields of a record that stands under its tenant's key. */
    public static Envelope envelope(@Nullable String key, SpecificRecord value) throws Unfoldable {
        var envelope = guarded(() -> Envelope.of(value));
        if (!envelope.tenant().equals(key)) {
            throw new Unfoldable("the key is not the tenant");
        }
        if (!EntryKey.isTenant(envelope.tenant())) {
            throw new Unfoldable("not a tenant's name");
        }
        return envelope;
    }

    /**
     * What becomes of the entries that the record concerns: all of them or none.
     *
     * @param known the state of an entry of the record's tenant, null for a new one
     * @param kept what is kept of a state
     * @return by entry
     */
    public <K> Map<String, K> fold(
            SpecificRecord value, LogPosition position, Function<String, @Nullable S> known, Function<S, K> kept)
            throws Unfoldable {
        var folded = new LinkedHashMap<String, K>();
        for (var entry : guarded(() -> reconciliation.entriesOf(value))) {
            folded.put(
                    entry,
                    guarded(() -> kept.apply(
                            Objects.requireNonNull(reconciliation.fold(entry, known.apply(entry), value, position)))));
        }
        return folded;
    }

    /**
     * The worker's pure functions, and reading and writing the entry: whatever they throw concerns this record alone.
     *
     * @throws Error after which this JVM is not to be trusted: the record is not at fault, and is read again after a restart
     */
    private static <T> T guarded(Supplier<T> pure) throws Unfoldable {
        try {
            return pure.get();
        } catch (IllegalArgumentException | ClassCastException | MatchException e) {
            throw new Unfoldable("not a kind this build knows");
        } catch (StackOverflowError e) {
            throw new Unfoldable("nested too deep");
        } catch (JacksonException e) {
            throw new Unfoldable("its entry in the ledger cannot be read or written");
        } catch (EntryStore.TooLarge e) {
            throw new Unfoldable("its entry in the ledger would grow too large");
        } catch (Throwable e) {
            Trust.requireAfter(e);
            throw new Unfoldable(
                    "this build fails on the record (" + e.getClass().getSimpleName() + "), which is a defect");
        }
    }
}
