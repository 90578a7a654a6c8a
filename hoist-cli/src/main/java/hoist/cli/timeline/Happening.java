package hoist.cli.timeline;

import hoist.cli.output.Column;
import hoist.cli.output.Table;
import hoist.cli.topics.TopicRecord;
import hoist.schemas.Envelope;
import hoist.schemas.operator.LinkCustomer;
import hoist.schemas.operator.UnlinkCustomer;
import java.time.Instant;
import java.util.Comparator;

/**
 * One thing that happened.
 *
 * @param at when it happened, as far as Hoist's own clocks say: when an event was accepted, when a worker did or saw something
 * @param who did it: a person, a worker, or who told Hoist
 * @param what in words
 */
record Happening(Instant at, String who, String what, Envelope envelope, TopicRecord record) {
    static final Comparator<Happening> IN_ORDER = Comparator.comparing(Happening::at)
            .thenComparing(happening -> happening.record().topic())
            .thenComparing(happening -> happening.record().offset());

    static final Table<Happening> TABLE = Table.of(
            Column.of("at", Happening::at),
            Column.of("who", Happening::who),
            Column.of("record", happening -> happening.record().place()),
            Column.of("what", Happening::what),
            Column.jsonOnly("kind", happening -> happening.envelope().kind()),
            Column.jsonOnly("occurredAt", happening -> happening.envelope().occurredAt()),
            Column.jsonOnly("eventId", happening -> happening.envelope().eventId()),
            Column.jsonOnly("tenant", happening -> happening.envelope().tenant()),
            Column.jsonOnly("source", happening -> happening.envelope().source()));

    static Happening of(TopicRecord record) {
        var value = record.record().orElseThrow();
        var envelope = Envelope.of(value);
        var what = What.happened(value)
                + record.replayedBy()
                        .map(who -> " (a copy: replayed by " + who + ")")
                        .orElse("");
        return new Happening(envelope.receivedAt(), Who.did(value), what, envelope, record);
    }

    /** Whether an operator linked or unlinked a customer. */
    boolean isLink() {
        return envelope.body() instanceof LinkCustomer || envelope.body() instanceof UnlinkCustomer;
    }

    /** Without whom it is about. */
    @Override
    public String toString() {
        return "Happening[at=" + at + ", record=" + record.place() + "]";
    }
}
