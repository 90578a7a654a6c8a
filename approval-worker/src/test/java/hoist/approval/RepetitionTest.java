package hoist.approval;

import static hoist.approval.BindingTest.relay;
import static hoist.approval.Events.approved;
import static hoist.approval.Events.at;
import static hoist.approval.Events.clicked;
import static hoist.approval.Events.command;
import static hoist.approval.Events.decidedByPhone;
import static hoist.approval.Events.expired;
import static hoist.approval.Events.requested;
import static hoist.approval.Facts.and;
import static hoist.approval.Facts.attempted;
import static hoist.approval.Facts.refused;
import static hoist.approval.Facts.relayed;
import static hoist.schemas.elevation.Decision.APPROVED;
import static hoist.schemas.elevation.Decision.DENIED;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.reconciler.Step;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.RepeatEffect;
import hoist.schemas.operator.RepeatableEffect;
import hoist.tenants.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** An operator has a decision relayed once more, because idemeum lost it. */
class RepetitionTest {
    private static final Instant END = at(Duration.ofDays(4));
    private static final OperatorCommand AGAIN = again(at(100));

    @Test
    void theDecisionGoesToIdemeumOnceMoreUnderTheCommandsId() {
        // When
        var step = Ledgers.next(at(101), and(done(), AGAIN));
        // Then
        var click = relay(step).click();
        assertThat(click.eventId()).isEqualTo(AGAIN.getEventId());
        assertThat(click.decision()).isEqualTo(APPROVED);
        assertThat(click.mode()).isEqualTo("USER");
        assertThat(relay(step).customerName()).isEqualTo("Demo PAM tenant");
        assertThat(relay(step).free().number()).isEqualTo(2);
    }

    @Test
    void idemeumsOwnWordOfTheSameDecisionIsNoObstacle() {
        assertThat(Ledgers.next(at(101), and(done(), decidedByPhone("echo", at(13), APPROVED), AGAIN)))
                .isInstanceOf(Step.Act.class);
    }

    @Test
    void itIsDoneOnceHoweverOftenTheCommandIsRead() {
        // Given
        var again = and(
                and(done(), AGAIN, AGAIN),
                attempted("a2", 2, 0, AGAIN.getEventId(), at(101)),
                relayed(AGAIN.getEventId(), APPROVED, at(100)));
        // Then
        assertThat(Ledgers.next(at(200), again)).isInstanceOf(Step.Settled.class);
        assertThat(Ledgers.next(at(200), and(again, AGAIN))).isInstanceOf(Step.Settled.class);
    }

    @Test
    void asOftenAsItIsCommanded() {
        // Given
        var once = and(done(), AGAIN, relayed(AGAIN.getEventId(), APPROVED, at(100)));
        // When
        var step = Ledgers.next(at(201), and(once, again(at(200))));
        // Then
        assertThat(relay(step).click().eventId()).isEqualTo(again(at(200)).getEventId());
    }

    @Test
    void anEndedRequestIsNotApprovedAgain() {
        assertThat(Ledgers.next(END, and(done(), AGAIN))).isInstanceOf(Step.Settled.class);
        assertThat(Ledgers.next(at(101), and(done(), expired(at(90)), AGAIN))).isInstanceOf(Step.Settled.class);
        assertThat(Ledgers.next(END.minusMillis(1), and(done(), AGAIN))).isInstanceOf(Step.Act.class);
    }

    @Test
    void theFirstDecisionStands() {
        assertThat(Ledgers.next(at(101), and(done(), decidedByPhone("p1", at(5), DENIED), AGAIN)))
                .isInstanceOf(Step.Settled.class);
    }

    @Test
    void aModeThatIsNotAllowedAnyMoreIsNotSentAgain() {
        // Given
        var tenants =
                Events.tenant(false, Set.of("ADMIN"), Events.tenant().idemeum().url());
        // Then
        assertThat(Ledgers.next(tenants, at(101), Ledgers.of(and(done(), AGAIN))))
                .isInstanceOf(Step.Settled.class);
    }

    @Test
    void onlyWhatWasRelayedBeforeIsRelayedAgain() {
        // Given
        var late = clicked("late", at(150), APPROVED);
        // Then
        assertThat(Ledgers.next(at(101), requested(at(0)), AGAIN)).isNotInstanceOf(Step.Act.class);
        assertThat(Ledgers.next(at(160), requested(at(0)), AGAIN, late, relayed("late", APPROVED, at(150))))
                .isInstanceOf(Step.Settled.class);
    }

    @Test
    void whatIdemeumRefusesAgainIsNotTriedAgain() {
        // Given
        var answered = and(done(), AGAIN, refused(AGAIN.getEventId(), APPROVED, at(101)));
        // Then
        assertThat(Ledgers.next(at(102), answered)).isInstanceOf(Step.Settled.class);
    }

    @Test
    void otherEffectsAreOtherWorkers() {
        // Given
        var reconciliation = Ledgers.reconciliation(Tenants.of(Events.tenant()));
        // Then
        assertThat(reconciliation.entryOf(AGAIN)).contains(Events.REQUEST);
        assertThat(reconciliation.entryOf(
                        command(new RepeatEffect(Events.REQUEST, RepeatableEffect.OPEN_TICKET), at(1))))
                .isEmpty();
    }

    private static SpecificRecord[] done() {
        return new SpecificRecord[] {
            requested(at(0)),
            approved("c1", at(10)),
            attempted("a1", 1, 0, "c1", at(11)),
            relayed("c1", APPROVED, at(10))
        };
    }

    private static OperatorCommand again(Instant at) {
        return command(new RepeatEffect(Events.REQUEST, RepeatableEffect.RELAY_DECISION), at);
    }
}
