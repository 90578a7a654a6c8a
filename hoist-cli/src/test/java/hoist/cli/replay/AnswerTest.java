package hoist.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.cli.topics.TopicRecord;
import hoist.reconciler.ledger.RecordDecoder.Decoded;
import hoist.schemas.Topic;
import hoist.schemas.attempt.Attempt;
import hoist.schemas.decision.DecisionFact;
import hoist.schemas.decision.DecisionRefused;
import hoist.schemas.decision.Refusal;
import hoist.schemas.decision.RelayAttempted;
import hoist.schemas.elevation.Decision;
import hoist.schemas.jit.DisableCause;
import hoist.schemas.jit.JitDisabled;
import hoist.schemas.jit.JitFact;
import hoist.schemas.ticket.Ending;
import hoist.schemas.ticket.TicketCloseAttempted;
import hoist.schemas.ticket.TicketClosed;
import hoist.schemas.ticket.TicketFact;
import hoist.schemas.ticket.TicketStuck;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Instant AT = Instant.parse("2026-11-21T12:00:00Z");
    private static final Attempt ATTEMPT = new Attempt("a-1", 1, 0, AT.plusSeconds(17));

    @Test
    void whatWasAnnouncedAndToldIsDone() {
        var announced = ticket(new TicketCloseAttempted(ATTEMPT, "again:c"));

        assertThat(Answer.in(List.of(announced))).isEmpty();
        assertThat(Answer.in(List.of(announced, ticket(closed()))).orElseThrow().sentence())
                .isEqualTo("Done: TicketClosed (ticket-facts/0/7).");
    }

    @Test
    void aTicketThatIsToldWithoutACallIsStillThere() {
        assertThat(Answer.in(List.of(ticket(closed()))).orElseThrow().came()).isEqualTo(Answer.Outcome.STILL_THERE);
    }

    @Test
    void aPersonsTurnIsNotTakenForAnAnswerThatAllIsWell() {
        var gone = new TicketStuck("close", "again:c", "ticket-gone", "HaloPSA has no ticket 7 any more.", null);

        assertThat(Answer.in(List.of(ticket(gone))).orElseThrow().sentence())
                .isEqualTo(
                        "It waits for a person, see 'hoist stuck': TicketStuck (ticket-facts/0/7): ticket-gone: HaloPSA"
                                + " has no ticket 7 any more.");
        assertThat(Answer.in(List.of(ticket(gone), ticket(closed())))
                        .orElseThrow()
                        .came())
                .as("the last word counts")
                .isEqualTo(Answer.Outcome.STILL_THERE);
    }

    @Test
    void aRefusalSaysWhy() {
        var attempted = decision(new RelayAttempted(ATTEMPT, "c"));
        var refused = decision(new DecisionRefused(
                "c", Decision.APPROVED, Refusal.REFUSED_BY_IDEMEUM, "Decided otherwise.", null, null));

        assertThat(Answer.in(List.of(attempted, refused)).orElseThrow().sentence())
                .isEqualTo("It was refused: DecisionRefused (decision-facts/0/7): Decided otherwise.");
    }

    @Test
    void accountsThatAnotherCallTurnedOffWithItAreOff() {
        var disabled = new JitDisabled("other", 1.0, List.of(), List.of(), List.of("c"), DisableCause.ASKED_FOR);
        var fact = new JitFact("f", "nikmsp", AT, AT, "jit-worker", "Demo PAM tenant", "nik@nikpot.com", disabled);

        assertThat(Answer.in(List.of(record(Topic.JIT_FACTS, fact)))
                        .orElseThrow()
                        .came())
                .isEqualTo(Answer.Outcome.DONE);
    }

    private static TicketClosed closed() {
        return new TicketClosed(7L, "again:c", Ending.APPROVED, null, null);
    }

    private static TopicRecord ticket(SpecificRecord body) {
        return record(Topic.TICKET_FACTS, new TicketFact("f", "nikmsp", AT, AT, "ticket-worker", "r-1", body));
    }

    private static TopicRecord decision(SpecificRecord body) {
        return record(Topic.DECISION_FACTS, new DecisionFact("f", "nikmsp", AT, AT, "approval-worker", "r-1", body));
    }

    private static TopicRecord record(Topic topic, SpecificRecord fact) {
        return new TopicRecord(
                new ConsumerRecord<>(topic.topicName(), 0, 7L, new byte[0], new byte[0]), new Decoded.Decodable(fact));
    }
}
