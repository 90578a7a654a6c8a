package hoist.faults.load;

import java.time.Duration;
import java.util.List;

/** The kinds of lives of JIT accounts, with how often they are lived and how they must end. */
public enum JitCourse {
    ASKED_FOR(2, JitEnd.OFF),
    ASKED_FOR_MANY_TIMES(1, JitEnd.OFF),
    TICKET_CLOSED(3, JitEnd.OFF),
    LAST_OF_TWO_CLOSED(2, JitEnd.OFF),
    /** The other ticket stays open, and so the account stays on. */
    FIRST_OF_TWO_CLOSED(1, JitEnd.ON),
    TECHNICIAN_LEFT(1, JitEnd.OFF),
    LIFE_ENDED(2, JitEnd.OFF),
    /** Halo's webhook about the close is lost: the sweep has to find it. */
    CLOSE_NOT_TOLD(1, JitEnd.OFF),
    KEPT(1, JitEnd.ON);

    /** Longer than any run. */
    private static final Duration LONG = Duration.ofHours(4);

    private final int weight;
    private final JitEnd end;

    JitCourse(int weight, JitEnd end) {
        this.weight = weight;
        this.end = end;
    }

    int weight() {
        return weight;
    }

    public JitEnd end() {
        return end;
    }

    /** The acts of one such life. */
    List<JitAct> acts(Draw draw) {
        var ticket = new JitAct.LogTicket();
        var account = new JitAct.TakeAccount(LONG);
        var pause = new JitAct.Pause(draw.millis(0, 3000));
        var first = new JitAct.CloseTicket(0, JitAct.Webhook.SENT);
        var second = new JitAct.CloseTicket(1, JitAct.Webhook.SENT);
        return switch (this) {
            case ASKED_FOR -> List.of(account, pause, new JitAct.AskForDisable(1));
            case ASKED_FOR_MANY_TIMES -> List.of(ticket, account, pause, new JitAct.AskForDisable(draw.between(2, 20)));
            case TICKET_CLOSED -> List.of(ticket, account, pause, first);
            case LAST_OF_TWO_CLOSED -> List.of(ticket, ticket, account, first, pause, second);
            case FIRST_OF_TWO_CLOSED -> List.of(ticket, ticket, account, pause, first);
            case TECHNICIAN_LEFT -> List.of(ticket, account, pause, new JitAct.Leave());
            case LIFE_ENDED -> List.of(ticket, new JitAct.TakeAccount(draw.millis(5_000, 12_000)));
            case CLOSE_NOT_TOLD -> List.of(ticket, account, pause, new JitAct.CloseTicket(0, JitAct.Webhook.LOST));
            case KEPT -> List.of(ticket, account);
        };
    }
}
