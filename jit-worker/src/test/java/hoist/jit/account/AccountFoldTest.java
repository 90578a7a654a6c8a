package hoist.jit.account;

import static hoist.jit.account.Events.ACCOUNT;
import static hoist.jit.account.Events.TICKET;
import static hoist.jit.account.Events.after;
import static hoist.jit.account.Events.asked;
import static hoist.jit.account.Events.at;
import static hoist.jit.account.Events.attempted;
import static hoist.jit.account.Events.closed;
import static hoist.jit.account.Events.command;
import static hoist.jit.account.Events.disabled;
import static hoist.jit.account.Events.ended;
import static hoist.jit.account.Events.fact;
import static hoist.jit.account.Events.granted;
import static hoist.jit.account.Events.left;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import hoist.reconciler.LogPosition;
import hoist.reconciler.Reconciliation;
import hoist.schemas.Topic;
import hoist.schemas.jit.JitFact;
import hoist.schemas.jit.TicketRead;
import hoist.schemas.operator.GiveUp;
import hoist.schemas.operator.LinkCustomer;
import hoist.schemas.operator.RepeatEffect;
import hoist.schemas.operator.RepeatableEffect;
import hoist.schemas.operator.RetryNow;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a record makes of the ledger. */
class AccountFoldTest {

    @Test
    void eachRecordFindsItsEntry() {
        assertThat(AccountRecords.entryOf(granted("g1", at(0)))).contains(ACCOUNT);
        assertThat(AccountRecords.entryOf(asked("a1", at(0)))).contains(ACCOUNT);
        assertThat(AccountRecords.entryOf(closed("c1", TICKET, at(0)))).contains(ACCOUNT);
        assertThat(AccountRecords.entryOf(left("l1", at(0)))).contains(Reconciliation.TENANT_WIDE);
        assertThat(AccountRecords.entryOf(command(new RetryNow("DEMO PAM tenant/nik@NIKPOT.com"), at(0))))
                .contains(ACCOUNT);
    }

    @Test
    void whatIsAboutSomethingElseIsLeftAlone() {
        assertThat(AccountRecords.entryOf(command(new GiveUp("ticket/1042"), at(0))))
                .isEmpty();
        assertThat(AccountRecords.entryOf(command(new LinkCustomer("Demo", 12L, "Demo"), at(0))))
                .isEmpty();
        assertThat(AccountRecords.entryOf(
                        new JitFact("f", "nikmsp", at(0), at(0), "jit-worker", "", "", new TicketRead(1L, null, null))))
                .isEmpty();
    }

    @Test
    void aDisableToBeRepeatedIsAnAskOfItsOwnAndOtherEffectsAreOtherWorkers() {
        // Given
        var command = command(new RepeatEffect(ACCOUNT, RepeatableEffect.DISABLE_ACCOUNTS), at(5));
        // When
        var ledger = Ledgers.of(granted("g1", at(0)), ended("g1", at(1)), command, command);
        // Then
        assertThat(ledger.asks()).containsOnly(entry(command.getEventId(), new Ask(at(5), null, "operator")));
        assertThat(AccountRecords.entryOf(command)).contains(ACCOUNT);
        assertThat(AccountRecords.entryOf(command(new RepeatEffect(ACCOUNT, RepeatableEffect.RELAY_DECISION), at(5))))
                .isEmpty();
    }

    @Test
    void theSpellingOfIdemeumIsBest() {
        // When
        var ledger = Ledgers.of(
                command(new RetryNow(ACCOUNT), at(0)),
                asked("a1", at(1)),
                granted("g1", at(2)),
                closed("c1", 1, at(3)));
        // Then
        assertThat(ledger.spelling().customer()).isEqualTo("Demo PAM tenant");
        assertThat(Ledgers.of(command(new RetryNow(ACCOUNT), at(0)), asked("a1", at(1)))
                        .spelling()
                        .customer())
                .isEqualTo("demo pam TENANT");
    }

    @Test
    void ofTwoTellingsOfAGrantTheFirstCountsAndNoTicketIsLost() {
        // When
        var ledger = Ledgers.of(granted("g1", at(5), at(10), null, 7L), granted("g1", at(0), at(20), at(900), TICKET));
        // Then
        assertThat(ledger.grants()).containsEntry("g1", new Grant("e-g1", at(0), at(10), at(900), Set.of(7L, TICKET)));
    }

    @Test
    void anAccountIsNeverGivenAfterItWasHeardOf() {
        assertThat(Ledgers.of(granted("g1", at(500), at(10), null, null))
                        .grants()
                        .get("g1")
                        .givenAt())
                .isEqualTo(at(10));
    }

    @Test
    void factsFoldedAgainChangeNothing() {
        // Given
        var attempt = attempted("x1", 1, at(1));
        var before = Ledgers.of(asked("a1", at(0)), attempt, disabled("a1", at(2), List.of()));
        // When
        var after =
                AccountRecords.fold(new AccountState.OfAccount(before), attempt, new LogPosition(Topic.JIT_FACTS, 1));
        // Then
        assertThat(after).isEqualTo(new AccountState.OfAccount(before));
    }

    @Test
    void whatIsOverIsForgottenAfterThirtyDays() {
        // Given
        var next = after(Duration.ofDays(31));
        // When
        var ledger = Ledgers.of(
                granted("g1", at(0)),
                ended("g1", at(9)),
                ended("never-heard-of", at(9)),
                asked("a1", at(1)),
                closed("c1", TICKET, at(2)),
                closed("void", 7, at(-90)),
                disabled("a1", at(3), List.of("g1"), "c1"),
                granted("g2", next));
        // Then
        assertThat(ledger.grants()).containsOnlyKeys("g2");
        assertThat(ledger.off()).isEmpty();
        assertThat(ledger.asks()).isEmpty();
        assertThat(ledger.closes()).isEmpty();
        assertThat(ledger.done()).isEmpty();
    }

    @Test
    void whatIsNotOverIsKeptHoweverWrongAClockIs() {
        // When
        var ledger = Ledgers.of(
                granted("g1", at(0)),
                asked("a1", at(1)),
                closed("c1", TICKET, at(2)),
                command(new RetryNow(ACCOUNT), after(Duration.ofDays(9999))));
        // Then
        assertThat(ledger.grants()).containsOnlyKeys("g1");
        assertThat(ledger.asks()).containsOnlyKeys("a1");
        assertThat(ledger.closes()).hasSize(1);
    }

    @Test
    void whoLeftIsForgottenAfterThirtyDays() {
        // When
        var states = Ledgers.states(
                List.of(left("l1", at(0)), left("l2", "Tess.Tech@msp.example", after(Duration.ofDays(31)))));
        // Then
        var tenant = (AccountState.OfTenant) states.get(Reconciliation.TENANT_WIDE);
        assertThat(tenant.leavers().of("nik@nikpot.com")).isEmpty();
        assertThat(tenant.leavers().of("tess.tech@MSP.example"))
                .contains(new Leavers.Left("l2", after(Duration.ofDays(31))));
    }

    @Test
    void aKindOfANewerVersionIsRefused() {
        assertThatThrownBy(() -> AccountRecords.fold(
                        null, fact("f", at(0), new TicketRead(1L, null, null)), new LogPosition(Topic.JIT_FACTS, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
