package hoist.faults.checking;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.faults.load.ElevationCourse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** I2 to I4 over made-up logs. */
class TicketRulesTest {
    private final MadeUp idemeum =
            new MadeUp().did("elevation.raised", MadeUp.REQUEST).told("elevation.requested");
    private final MadeUp halo = new MadeUp();

    @Test
    void aTicketThatIsCreatedClosedAndNotedIsInOrder() {
        halo.created("7").closed("7", "Approved by Tess").noted("7", "Denied later, HST-ABCDEFGHIJ-QQQQQQ");
        assertThat(findings()).isEmpty();
    }

    @Test
    void noTicketIsMissing() {
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.invariant()).isEqualTo(Invariant.I2);
            assertThat(finding.kind()).isEqualTo(Finding.Kind.MISSING);
            assertThat(finding.sentence()).contains(MadeUp.TENANT, MadeUp.REQUEST);
        });
    }

    @Test
    void aSecondTicketIsDoubledAlsoWhenItWasMergedLater() {
        halo.created("7").created("8").closed("8", "Duplicate of ticket 7");
        assertThat(findings()).anySatisfy(finding -> {
            assertThat(finding.invariant()).isEqualTo(Invariant.I2);
            assertThat(finding.kind()).isEqualTo(Finding.Kind.DOUBLED);
            assertThat(finding.sentence()).contains("7", "8");
        });
    }

    @Test
    void aTicketBeforeAnyDeliveryWasAcceptedHasNoReason() {
        var nothingTold = new MadeUp().did("elevation.raised", MadeUp.REQUEST);
        halo.created("7");
        assertThat(TicketRules.of(MadeUp.request(ElevationCourse.NEVER_DECIDED, nothingTold, halo, Optional.empty())))
                .extracting(Finding::invariant)
                .containsExactly(Invariant.I3);
    }

    @Test
    void whatIsTooMuchIsFound() {
        halo.created("7")
                .closed("7", "Approved by Tess")
                .did("ticket.reopened", "7")
                .closed("7", "Approved by Nik")
                .did("ticket.closed", "7");
        assertThat(findings())
                .extracting(Finding::sentence)
                .anySatisfy(sentence -> assertThat(sentence).contains("closed 3 times"))
                .anySatisfy(sentence -> assertThat(sentence).contains("opened again after it said"))
                .anySatisfy(sentence -> assertThat(sentence).contains("told twice"));
    }

    @Test
    void aClickThatClosesFirstAndIsReopenedAndClosedIsInOrder() {
        halo.created("7").did("ticket.closed", "7").did("ticket.reopened", "7").closed("7", "Denied by Tess");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aChangeBeforeTheCreationIsFound() {
        halo.did("ticket.updated", "7", Map.of("summary", "x")).created("7");
        assertThat(findings()).extracting(Finding::invariant).containsExactly(Invariant.I4);
    }

    @Test
    void theSameNoteTwiceIsDoubled() {
        halo.created("7").noted("7", "In vain. " + MadeUp.REFERENCE).noted("7", "In vain. " + MadeUp.REFERENCE);
        assertThat(findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.DOUBLED));
    }

    private List<Finding> findings() {
        return TicketRules.of(MadeUp.request(ElevationCourse.NEVER_DECIDED, idemeum, halo, Optional.empty()))
                .toList();
    }
}
