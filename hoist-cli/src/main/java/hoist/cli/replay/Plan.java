package hoist.cli.replay;

import hoist.cli.ledger.ActionWords;
import hoist.cli.ledger.GivenUp;
import hoist.cli.ledger.Ledgers;
import hoist.cli.ledger.WorkerLedger;
import hoist.cli.topics.TopicRecord;
import hoist.reconciler.LogPosition;
import hoist.reconciler.Step;
import hoist.reconciler.ledger.RecordDecoder.Decoded;
import hoist.reconciler.ledger.RecordFold;
import hoist.reconciler.ledger.RecordFold.Unfoldable;
import hoist.schemas.Envelope;
import hoist.schemas.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a replay would do: the event is folded into the ledgers as they are, at the end of its topic, by the workers' own
 * rules, and their plans are asked before and after.
 */
record Plan(Ledgers ledgers, Instant now) {
    /** A replayed event stands behind all others. */
    private static final long AT_THE_END = Long.MAX_VALUE;

    Planned of(TopicRecord event) {
        var topic = Topic.named(event.topic());
        if (topic.isEmpty() || event.decoded() instanceof Decoded.Undecodable) {
            return Planned.unreadable(
                    event, event.decoded() instanceof Decoded.Undecodable(var reason) ? reason : "no topic of events");
        }
        var record = event.record().orElseThrow();
        try {
            RecordFold.envelope(event.tenant().orElse(null), record);
            var opinions = new ArrayList<Opinion>();
            for (var ledger : ledgers.all()) {
                if (ledger.reconciliation().inputs().contains(topic.get())) {
                    opinions.addAll(opinions(ledger, record, new LogPosition(topic.get(), AT_THE_END)));
                }
            }
            return Planned.of(event, opinions);
        } catch (Unfoldable e) {
            return Planned.unreadable(event, String.valueOf(e.getMessage()));
        }
    }

    private <S, A> List<Opinion> opinions(WorkerLedger<S, A> ledger, SpecificRecord record, LogPosition at)
            throws Unfoldable {
        var envelope = Envelope.of(record);
        return ledger.after(record, at).entrySet().stream()
                .map(each -> opinion(ledger, envelope, each.getKey(), each.getValue()))
                .toList();
    }

    private <S, A> Opinion opinion(WorkerLedger<S, A> ledger, Envelope event, String entry, S after) {
        var before = ledger.entry(event.tenant(), entry, now);
        return switch (ledger.next(event.tenant(), entry, after, now)) {
            case Step.Act<A> act
            when before.filter(known -> known.next() instanceof Step.Act<A> due
                            && due.action().getClass() == act.action().getClass())
                    .isPresent() -> Opinion.nothing("what is due is due anyway");
            case Step.Act<A> act -> Opinion.act("would " + ActionWords.of(act.action()));
            case Step.Stuck<A> stuck -> Opinion.nothing("it waits for a person: " + stuck.reason());
            case Step.Settled<A> _ ->
                Opinion.nothing(ledgers.givenUp()
                        .of(event.tenant(), entry)
                        .map(GivenUp.Order::words)
                        .orElseGet(() -> AlreadyDone.reason(after, event)));
            case Step.Waiting<A> _, Step.LookAgain<A> _ -> Opinion.nothing(AlreadyDone.reason(after, event));
        };
    }
}
