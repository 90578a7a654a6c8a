package hoist.cli.deadletters;

import hoist.cli.ledger.Ledgers;
import hoist.cli.ledger.WorkerLedger;
import hoist.reconciler.LogPosition;
import hoist.reconciler.ledger.RecordDecoder;
import hoist.reconciler.ledger.RecordDecoder.Decoded;
import hoist.reconciler.ledger.RecordFold;
import hoist.reconciler.ledger.RecordFold.Unfoldable;
import hoist.schemas.Topic;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Whether a letter can be read now.
 *
 * @param record the envelope, as far as the bytes can be decoded
 * @param obstacle why a worker would bury it again; empty when none would
 */
record Readability(Optional<SpecificRecord> record, Optional<String> obstacle) {

    /**
     * By the workers' own rules.
     *
     * @param workers with empty ledgers: whether a record can be folded does not depend on them
     */
    static Readability of(Letter letter, RecordDecoder decoder, Ledgers workers) {
        var topic = Topic.named(letter.origin().topic());
        if (topic.isEmpty()) {
            return new Readability(Optional.empty(), Optional.of("it came from no topic that the workers read"));
        }
        var stored = letter.stored();
        return switch (decoder.decode(letter.origin().topic(), stored.headers(), stored.value())) {
            case Decoded.Undecodable(var reason) -> new Readability(Optional.empty(), Optional.of(reason));
            case Decoded.Decodable(var record) ->
                new Readability(
                        Optional.of(record),
                        obstacle(
                                record,
                                letter.key().orElse(null),
                                new LogPosition(topic.get(), stored.offset()),
                                workers));
        };
    }

    private static Optional<String> obstacle(
            SpecificRecord record, @Nullable String key, LogPosition at, Ledgers workers) {
        try {
            RecordFold.envelope(key, record);
            for (var worker : workers.all()) {
                fold(worker, record, at);
            }
            return Optional.empty();
        } catch (Unfoldable e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private static void fold(WorkerLedger<?, ?> worker, SpecificRecord record, LogPosition at) throws Unfoldable {
        if (worker.reconciliation().inputs().contains(at.topic())) {
            worker.after(record, at);
        }
    }
}
