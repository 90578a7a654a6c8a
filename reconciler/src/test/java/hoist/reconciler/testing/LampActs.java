package hoist.reconciler.testing;

import hoist.reconciler.Acts;
import hoist.reconciler.Outcome;
import hoist.reconciler.Turn;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.ticket.TicketOpenAttempted;
import hoist.schemas.ticket.TicketStuck;
import java.util.Optional;

/** The thin half of the toy worker. */
public record LampActs(LampVendor vendor) implements Acts<Lamp, LampAction> {
    @Override
    public Outcome act(Turn<Lamp> turn, LampAction action) throws InterruptedException {
        return switch (action) {
            case LampAction.SwitchOn on -> switchOn(turn, on.free());
            case LampAction.LookUp look -> lookUp(turn, look.inDoubt());
        };
    }

    private Outcome lookUp(Turn<Lamp> turn, Standing.InDoubt doubt) throws InterruptedException {
        if (!vendor.isLit(turn.tenant(), turn.entry())) {
            return switchOn(turn, doubt.askedAndUnknown());
        }
        turn.tell(LampRecords.opened(doubt.number()));
        return new Outcome.Told();
    }

    private Outcome switchOn(Turn<Lamp> turn, Standing.Free free) throws InterruptedException {
        var attempt = turn.announce(free, announced -> new TicketOpenAttempted(announced, null), Lamp::holder);
        return switch (vendor.switchOn(turn.tenant(), turn.entry(), attempt::requireFresh)) {
            case LampVendor.Answer.Done done -> {
                turn.tell(LampRecords.opened(attempt.number()));
                yield new Outcome.Told();
            }
            case LampVendor.Answer.Refused refused -> {
                turn.withdraw(attempt, "refused");
                turn.tell(new TicketStuck("open", null, refused.reason(), "put one in", null));
                yield new Outcome.Told();
            }
            case LampVendor.Answer.NotSent trouble -> {
                turn.withdraw(attempt, "not sent");
                yield new Outcome.VendorTrouble(trouble.pause());
            }
            case LampVendor.Answer.Unknown unknown -> new Outcome.VendorTrouble(Optional.empty());
        };
    }
}
