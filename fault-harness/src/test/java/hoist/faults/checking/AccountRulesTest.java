package hoist.faults.checking;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.faults.load.JitCourse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** I7 over made-up logs. */
class AccountRulesTest {
    private static final Optional<Instant> AT_ONCE = Optional.of(MadeUp.START);
    private static final long CONFIRMED = 10_000;

    private final MadeUp idemeum = new MadeUp().did("jit.granted", MadeUp.GRANT);
    private final MadeUp halo = new MadeUp();

    @Test
    void anAccountThatIsOffAndConfirmedIsWhatShouldBe() {
        idemeum.did("jit.disabled", MadeUp.GRANT);
        assertThat(findings(JitCourse.TICKET_CLOSED, AT_ONCE, CONFIRMED)).isEmpty();
    }

    @Test
    void anAccountLeftOnIsMissingItsEnd() {
        assertThat(findings(JitCourse.TICKET_CLOSED, AT_ONCE, CONFIRMED))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Finding.Kind.MISSING);
                    assertThat(finding.sentence()).contains(MadeUp.TENANT, MadeUp.GRANT, "is on");
                });
    }

    @Test
    void anAccountWhoseReasonIsStillToComeMayBeOn() {
        var later = Optional.of(MadeUp.START.plusSeconds(5000));
        assertThat(findings(JitCourse.LIFE_ENDED, later, 0)).isEmpty();
    }

    @Test
    void withoutAnAnswerOfIdemeumsNobodyCanProveIt() {
        idemeum.did("jit.disabled", MadeUp.GRANT);
        assertThat(findings(JitCourse.TICKET_CLOSED, AT_ONCE, 1))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("prove"));
    }

    @Test
    void offBeforeThereWasAReasonIsWrong() {
        idemeum.did("jit.disabled", MadeUp.GRANT);
        var reason = Optional.of(MadeUp.START.plusSeconds(100));
        assertThat(findings(JitCourse.LAST_OF_TWO_CLOSED, reason, CONFIRMED))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("without a reason"));
        assertThat(findings(JitCourse.LAST_OF_TWO_CLOSED, Optional.empty(), CONFIRMED))
                .hasSize(1);
    }

    @Test
    void anAccountThatIsKeptMustNotGoOff() {
        assertThat(findings(JitCourse.KEPT, Optional.empty(), 0)).isEmpty();
        idemeum.did("jit.disabled", MadeUp.GRANT);
        assertThat(findings(JitCourse.KEPT, Optional.empty(), CONFIRMED))
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.WRONG));
    }

    @Test
    void aTicketThatSaysOffWhileItIsOnIsWrong() {
        halo.noted("1", "The JIT account of T is disabled: idemeum confirmed it at 10:00");
        assertThat(findings(JitCourse.KEPT, Optional.empty(), 0))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("says that it is off"));
    }

    @Test
    void theSurvivingTicketSaysThatTheAccountStaysOn() {
        assertThat(findings(JitCourse.FIRST_OF_TWO_CLOSED, Optional.empty(), 0))
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.MISSING));
        halo.noted("2", "The JIT account stays on although ticket 1 was closed");
        assertThat(findings(JitCourse.FIRST_OF_TWO_CLOSED, Optional.empty(), 0)).isEmpty();
    }

    private List<Finding> findings(JitCourse course, Optional<Instant> causeAt, long confirmedUpTo) {
        return AccountRules.of(MadeUp.account(course, idemeum, halo, causeAt, confirmedUpTo))
                .toList();
    }
}
