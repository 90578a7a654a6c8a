package hoist.faults.load;

import hoist.simulators.idemeum.Verdict;
import java.util.List;

/** The kinds of lives of elevation requests, with how often they are lived and how they must end. */
public enum ElevationCourse {
    DECIDED_AT_IDEMEUM(4, ElevationEnd.DECIDED),
    DECIDED_IN_THE_TICKET(4, ElevationEnd.DECIDED),
    /** Two technicians click the opposite in one moment. */
    BOTH_BUTTONS_AT_ONCE(2, ElevationEnd.DECIDED),
    /** A second technician clicks the opposite a little later: the first decision wins. */
    CONTRARY_CLICK_LATER(1, ElevationEnd.DECIDED),
    CLICK_AND_PHONE_AT_ONCE(2, ElevationEnd.DECIDED),
    EXPIRED(1, ElevationEnd.EXPIRED),
    NEVER_DECIDED(1, ElevationEnd.UNDECIDED),
    /** Before its ticket can be there; the webhooks may overtake each other. */
    DECIDED_AT_ONCE(3, ElevationEnd.DECIDED),
    /** One webhook many times at once, of a producer that sends again what is not answered. */
    SENT_MANY_TIMES(2, ElevationEnd.DECIDED),
    /** Likewise, never decided. */
    SENT_MANY_TIMES_UNDECIDED(1, ElevationEnd.UNDECIDED);

    private final int weight;
    private final ElevationEnd end;

    ElevationCourse(int weight, ElevationEnd end) {
        this.weight = weight;
        this.end = end;
    }

    int weight() {
        return weight;
    }

    public ElevationEnd end() {
        return end;
    }

    /** The acts of one such life. */
    List<ElevationAct> acts(Draw draw) {
        var verdict = draw.of(Verdict.values());
        var technician = draw.of(Technician.values());
        var raise = new ElevationAct.Raise();
        var ticket = new ElevationAct.AwaitTicket();
        var click = new ElevationAct.Click(verdict, technician);
        var contrary = new ElevationAct.Click(opposite(verdict), technician.other());
        return switch (this) {
            case DECIDED_AT_IDEMEUM -> List.of(raise, pause(draw), decide(verdict, technician, draw));
            case DECIDED_IN_THE_TICKET -> List.of(raise, ticket, click);
            case BOTH_BUTTONS_AT_ONCE -> List.of(raise, ticket, new ElevationAct.AtOnce(List.of(click, contrary)));
            case CONTRARY_CLICK_LATER -> List.of(raise, ticket, click, pause(draw), contrary);
            case CLICK_AND_PHONE_AT_ONCE ->
                List.of(
                        raise,
                        ticket,
                        new ElevationAct.AtOnce(
                                List.of(click, decide(draw.of(Verdict.values()), technician.other(), draw))));
            case EXPIRED -> List.of(raise, pause(draw), new ElevationAct.Expire());
            case NEVER_DECIDED -> List.of(raise);
            case DECIDED_AT_ONCE -> List.of(raise, decide(verdict, technician, draw));
            case SENT_MANY_TIMES ->
                List.of(
                        new ElevationAct.Report(ElevationAct.Said.REQUESTED, draw.between(2, 30)),
                        new ElevationAct.Report(said(verdict), draw.between(1, 10)));
            case SENT_MANY_TIMES_UNDECIDED ->
                List.of(new ElevationAct.Report(ElevationAct.Said.REQUESTED, draw.between(2, 30)));
        };
    }

    private static ElevationAct decide(Verdict verdict, Technician by, Draw draw) {
        return new ElevationAct.Decide(verdict, draw.of(Draw.PLACES), by);
    }

    private static ElevationAct pause(Draw draw) {
        return new ElevationAct.Pause(draw.millis(0, 3000));
    }

    private static ElevationAct.Said said(Verdict verdict) {
        return switch (verdict) {
            case APPROVED -> ElevationAct.Said.APPROVED;
            case DENIED -> ElevationAct.Said.DENIED;
        };
    }

    private static Verdict opposite(Verdict verdict) {
        return switch (verdict) {
            case APPROVED -> Verdict.DENIED;
            case DENIED -> Verdict.APPROVED;
        };
    }
}
