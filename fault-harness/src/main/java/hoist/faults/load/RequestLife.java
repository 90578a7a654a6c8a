package hoist.faults.load;

import hoist.schemas.Topic;
import hoist.simulators.idemeum.Application;
import hoist.simulators.idemeum.Decision;
import hoist.simulators.idemeum.NewElevationRequest;
import hoist.simulators.idemeum.Person;
import hoist.simulators.idemeum.Scope;
import hoist.simulators.idemeum.Verdict;
import java.util.UUID;

/** Lives the life of one elevation request. */
record RequestLife(AtMsp at, Life life, LifePlan.OfRequest plan) {
    private static final String ELEVATIONS = "/webhooks/elevations";

    /** @throws CutShort when somebody waited in vain */
    void live() {
        plan.acts().forEach(this::act);
    }

    private void act(ElevationAct act) {
        switch (act) {
            case ElevationAct.Raise _ -> raise();
            case ElevationAct.Report(var what, var copies) -> report(what, copies);
            case ElevationAct.Decide decide -> at.msp().idemeum().decide(id(), decision(decide));
            case ElevationAct.Click click -> new Clicking(at, life, id()).until(click);
            case ElevationAct.Expire _ -> at.msp().idemeum().expire(id());
            case ElevationAct.AwaitTicket _ -> awaitTicket();
            case ElevationAct.Pause(var duration) -> at.waiting().pause(duration);
            case ElevationAct.AtOnce(var acts) ->
                Together.all(
                        acts.stream().<Runnable>map(each -> () -> act(each)).toList());
        }
    }

    private void raise() {
        var request = at.msp()
                .idemeum()
                .raise(new NewElevationRequest(
                        plan.customer(),
                        new Person(plan.requester(), "User " + plan.number()),
                        new Application("Tool " + plan.number(), "Example Software", "C:\\Temp\\setup.exe", null),
                        "DEMO-LAPTOP-07",
                        "Needed for support, " + Load.MARKER));
        life.isAbout(request.id());
    }

    private void report(ElevationAct.Said what, int copies) {
        var body = switch (what) {
            case REQUESTED -> {
                life.isAbout(UUID.randomUUID().toString());
                yield Bodies.requested(plan, id(), Load.MARKER);
            }
            case APPROVED -> Bodies.decided(plan, id(), Verdict.APPROVED.word());
            case DENIED -> Bodies.decided(plan, id(), Verdict.DENIED.word());
        };
        at.producer().tell(ELEVATIONS, Topic.ELEVATION_EVENTS, what + "-" + id(), body, copies);
    }

    private static Decision decision(ElevationAct.Decide decide) {
        var mode = decide.verdict() == Verdict.APPROVED ? "USER" : null;
        return new Decision(
                decide.verdict(), decide.from(), decide.by().person(), Scope.USER, mode, "Known tool, " + Load.MARKER);
    }

    private void awaitTicket() {
        at.waiting().until("the ticket of request " + id(), () -> at.tickets().of(id()));
    }

    private String id() {
        return life.subject().orElseThrow();
    }
}
