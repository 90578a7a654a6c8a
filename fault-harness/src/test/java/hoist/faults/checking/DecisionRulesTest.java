package hoist.faults.checking;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.faults.load.AcceptedClick;
import hoist.faults.load.ElevationCourse;
import hoist.faults.load.Technician;
import hoist.simulators.idemeum.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** I6 over made-up logs. */
class DecisionRulesTest {
    private static final Map<String, String> BY_API = Map.of("from", "api", "verdict", "denied");

    private final MadeUp idemeum = new MadeUp();
    private final MadeUp halo = new MadeUp();

    @Test
    void oneDecisionIsWhatShouldBe() {
        idemeum.did("elevation.approved", MadeUp.REQUEST, BY_API);
        assertThat(findings(ElevationCourse.BOTH_BUTTONS_AT_ONCE)).isEmpty();
    }

    @Test
    void twoDecisionsAreDoubled() {
        idemeum.did("elevation.approved", MadeUp.REQUEST).did("elevation.denied", MadeUp.REQUEST);
        assertThat(findings(ElevationCourse.BOTH_BUTTONS_AT_ONCE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.DOUBLED));
    }

    @Test
    void aContraryDecisionIsNeverSentWhereOnlyClicksDecide() {
        idemeum.did("elevation.approved", MadeUp.REQUEST, BY_API).did("elevation.contradicted", MadeUp.REQUEST, BY_API);
        assertThat(findings(ElevationCourse.BOTH_BUTTONS_AT_ONCE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("Hoist knew"));
    }

    @Test
    void aClickMayCrossThePhonesDecisionOnItsWayButNotLater() {
        idemeum.did("elevation.approved", MadeUp.REQUEST, Map.of("from", "phone"))
                .told("elevation.decided")
                .did("elevation.contradicted", MadeUp.REQUEST, BY_API);
        assertThat(findings(ElevationCourse.CLICK_AND_PHONE_AT_ONCE)).isEmpty();

        for (var second = 0; second < 60; second++) {
            idemeum.did("something.else", MadeUp.REQUEST);
        }
        idemeum.did("elevation.contradicted", MadeUp.REQUEST, BY_API);
        assertThat(findings(ElevationCourse.CLICK_AND_PHONE_AT_ONCE)).hasSize(1);
    }

    @Test
    void theClickThatWasAcceptedBeforeTheOtherCounts() {
        idemeum.did("elevation.denied", MadeUp.REQUEST, BY_API);
        var first = click(Verdict.APPROVED, 1);
        var second = click(Verdict.DENIED, 5);
        assertThat(findings(ElevationCourse.CONTRARY_CLICK_LATER, first, second))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("accepted first"));
        assertThat(findings(ElevationCourse.CONTRARY_CLICK_LATER, click(Verdict.DENIED, 1), click(Verdict.APPROVED, 5)))
                .isEmpty();
        assertThat(findings(ElevationCourse.CONTRARY_CLICK_LATER, first, click(Verdict.DENIED, 2)))
                .as("two in the same moment")
                .isEmpty();
    }

    @Test
    void afterARefusalASecondTechnicianMayDecideOtherwise() {
        idemeum.did("elevation.denied", MadeUp.REQUEST, BY_API);
        halo.created("7").did("ticket.closed", "7").did("ticket.reopened", "7");
        assertThat(findings(ElevationCourse.CONTRARY_CLICK_LATER, click(Verdict.APPROVED, 1), click(Verdict.DENIED, 5)))
                .isEmpty();
    }

    private static AcceptedClick click(Verdict verdict, long at) {
        return new AcceptedClick(
                verdict, Technician.NIK, MadeUp.START.plusSeconds(at), MadeUp.START.plusSeconds(at + 2));
    }

    private List<Finding> findings(ElevationCourse course, AcceptedClick... clicks) {
        return DecisionRules.of(MadeUp.request(course, idemeum, halo, Optional.empty(), clicks))
                .toList();
    }
}
