package hoist.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.reconciler.Step;
import hoist.schemas.decision.Refusal;
import hoist.schemas.elevation.Channel;
import hoist.schemas.elevation.Decision;
import hoist.schemas.ticket.TicketOpened;
import hoist.ticket.plan.TicketAction;
import hoist.ticket.request.RequestEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was given up, or refused, and comes again. */
class SecondThoughtsTest {
    private static final Instant T0 = Instant.parse("2026-11-21T12:00:00Z");
    private static final SpecificRecord FIRST = Events.clicked("click", T0.plusSeconds(1), Decision.DENIED, Events.BOB);
    private static final SpecificRecord REFUSAL =
            Events.refused("click", T0.plusSeconds(2), Decision.DENIED, Refusal.WRONG_TICKET);
    private static final SpecificRecord AGAIN = Events.clicked("click", T0.plusSeconds(3), Decision.DENIED, Events.ANN);
    private static final SpecificRecord ECHO =
            Events.decided("echo", T0.plusSeconds(4), Decision.DENIED, null, Channel.API);

    private final PlannedEntry entry = new PlannedEntry(Events.REQUEST);

    @BeforeEach
    void open() {
        entry.fold(Events.requested(T0));
        entry.fold(Events.told("opened", T0, new TicketOpened(2001L, 12L, 1L, null, "a", 1, null)));
    }

    @Test
    void whatComesAfterAGiveUpIsNotGivenUp() {
        entry.fold(Events.giveUp(T0.plusSeconds(5)));
        assertThat(entry.next(T0.plusSeconds(6))).isEqualTo(new Step.LookAgain<>(T0.plus(Duration.ofDays(4))));
        entry.fold(Events.decided("later", T0.plusSeconds(9), Decision.APPROVED, Events.BOB, Channel.PORTAL));
        assertThat(((TicketAction.Close) entry.action(T0.plusSeconds(9))).end().because())
                .isEqualTo("later");
        entry.fold(Events.giveUp(T0.plusSeconds(10)));
        assertThat(entry.next(T0.plusSeconds(11))).isInstanceOf(Step.Settled.class);
    }

    static Stream<List<SpecificRecord>> orders() {
        return Stream.of(
                List.of(FIRST, REFUSAL, AGAIN, ECHO),
                List.of(FIRST, AGAIN, ECHO, REFUSAL),
                List.of(ECHO, REFUSAL, FIRST, AGAIN, FIRST, AGAIN));
    }

    /** Where Halo's call has no id of its own, the same click made again after its refusal is the same event anew. */
    @ParameterizedTest
    @MethodSource("orders")
    void whoClickedAgainAfterARefusalIsNamedHoweverTheRecordsCome(List<SpecificRecord> records) {
        records.forEach(entry::fold);
        assertThat(decider()).isEqualTo(Events.ANN);
    }

    @Test
    void aRefusedClickThatWasNotMadeAgainDecidedNothing() {
        entry.fold(FIRST, REFUSAL, ECHO);
        assertThat(decider()).isNull();
    }

    @Test
    void aRefusalByAClockThatIsBehindIsOneToo() {
        entry.fold(FIRST, Events.refused("click", T0, Decision.DENIED, Refusal.WRONG_TICKET), ECHO);
        assertThat(decider()).isNull();
    }

    private String decider() {
        var close = (TicketAction.Close) entry.action(T0.plusSeconds(5));
        return ((RequestEnd.ByDecision) close.end()).decided().email();
    }
}
