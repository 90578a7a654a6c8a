package hoist.faults.checking;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.faults.load.ElevationAct;
import hoist.faults.load.ElevationCourse;
import hoist.simulators.idemeum.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** I5 over made-up logs. */
class EndRulesTest {
    private static final ElevationCourse DECIDED = ElevationCourse.DECIDED_AT_IDEMEUM;

    @Test
    void aDecidedRequestWhoseTicketSaysSoIsAtItsEnd() {
        assertThat(findings(DECIDED, decided(), closed(word(), decider()))).isEmpty();
    }

    @Test
    void aDecidedRequestWhoseTicketIsOpenIsMissingItsEnd() {
        assertThat(findings(DECIDED, decided(), ticket(TicketSeen.Standing.OPEN, "", decider())))
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.MISSING));
    }

    @Test
    void aClosedTicketWithoutWordsIsMissingThem() {
        assertThat(findings(DECIDED, decided(), closed("", "")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("should say"));
    }

    @Test
    void theOppositeWordIsWrong() {
        var opposite = word().equals("Approved") ? "Denied" : "Approved";
        assertThat(findings(DECIDED, decided(), closed(opposite, decider())))
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.WRONG));
    }

    @Test
    void anotherAgentThanTheOneWhoDecidedIsWrong() {
        assertThat(findings(DECIDED, decided(), closed(word(), "somebody@else.example")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("somebody@else.example"));
    }

    @Test
    void aRequestThatShouldBeDecidedAndIsNotIsMissingIt() {
        assertThat(findings(DECIDED, new MadeUp(), ticket(TicketSeen.Standing.OPEN, "", "")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("should be decided"));
    }

    @Test
    void whatNobodyDecidedStaysOpen() {
        var open = ticket(TicketSeen.Standing.OPEN, "", "");
        assertThat(findings(ElevationCourse.NEVER_DECIDED, new MadeUp(), open)).isEmpty();
        assertThat(findings(ElevationCourse.NEVER_DECIDED, new MadeUp(), closed("Expired", "")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.WRONG));
    }

    @Test
    void whatExpiredSaysSo() {
        assertThat(findings(ElevationCourse.EXPIRED, new MadeUp(), closed("Expired: nobody", "")))
                .isEmpty();
        assertThat(findings(ElevationCourse.EXPIRED, new MadeUp(), closed("Approved by", "")))
                .hasSize(1);
    }

    private static ElevationAct.Decide decision() {
        return MadeUp.plan(DECIDED).acts().stream()
                .filter(ElevationAct.Decide.class::isInstance)
                .map(ElevationAct.Decide.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String word() {
        return decision().verdict() == Verdict.APPROVED ? "Approved" : "Denied";
    }

    private static String decider() {
        return decision().by().email();
    }

    private static MadeUp decided() {
        return new MadeUp().did("elevation." + decision().verdict().word(), MadeUp.REQUEST, Map.of("from", "phone"));
    }

    private static TicketSeen closed(String note, String agent) {
        return ticket(TicketSeen.Standing.CLOSED, note, agent);
    }

    private static TicketSeen ticket(TicketSeen.Standing standing, String note, String agent) {
        return new TicketSeen(7, standing, note, agent);
    }

    private static List<Finding> findings(ElevationCourse course, MadeUp idemeum, TicketSeen ticket) {
        return EndRules.of(MadeUp.request(course, idemeum, new MadeUp(), Optional.of(ticket)))
                .toList();
    }
}
