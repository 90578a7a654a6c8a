package hoist.faults.load;

import hoist.schemas.Topic;
import hoist.simulators.idemeum.NewJitGrant;
import java.time.Duration;
import java.time.Instant;

/** Lives the life of one JIT account. */
record AccountLife(AtMsp at, Life life, LifePlan.OfAccount plan) {
    private static final String JIT = "/webhooks/jit";
    private static final String DISABLE = "/api/integrations/entrajitaccounts";
    private static final String DISABLE_TYPE = "application/vnd.dvmi.entra.app.user.disable+json";

    /** @throws CutShort when somebody waited in vain */
    void live() {
        var technician = at.msp().halo().seed().addAgent(plan.technician());
        plan.acts().forEach(act -> act(act, technician));
    }

    private void act(JitAct act, int technician) {
        switch (act) {
            case JitAct.LogTicket _ -> logTicket(technician);
            case JitAct.TakeAccount(var granted) -> takeAccount(granted);
            case JitAct.AskForDisable(var times) -> askForDisable(times);
            case JitAct.CloseTicket(var index, var webhook) -> close(life.handTicket(index), webhook, technician);
            case JitAct.Leave _ -> leave();
            case JitAct.Pause(var duration) -> at.waiting().pause(duration);
        }
    }

    private void logTicket(int technician) {
        var halo = at.msp().halo();
        var client = halo.clientNamed(plan.customer()).orElseThrow();
        life.logged(halo.logByHand(client, technician, "Something does not work, " + plan.number()));
    }

    private void takeAccount(Duration granted) {
        var until = Instant.now().plus(granted);
        var asked = new NewJitGrant(
                plan.customer(), plan.technician(), life.firstTicket().orElse(null));
        life.isAbout(at.msp().idemeum().grant(asked, until).id());
        if (plan.course() == JitCourse.LIFE_ENDED) {
            life.causedFrom(until);
        }
    }

    /** The last close is the reason to turn the account off; see {@link JitCourse}. */
    private void close(int ticket, JitAct.Webhook webhook, int technician) {
        if (isTheLast(ticket)) {
            life.causedFrom(Instant.now());
        }
        if (webhook == JitAct.Webhook.LOST) {
            at.msp().halo().webhooks().loseDeliveriesAbout(ticket);
        }
        at.msp().halo().closeByHand(ticket, technician);
    }

    private boolean isTheLast(int ticket) {
        return switch (plan.course()) {
            case FIRST_OF_TWO_CLOSED -> false;
            case LAST_OF_TWO_CLOSED -> ticket == life.handTicket(1);
            default -> true;
        };
    }

    private void askForDisable(int times) {
        life.causedFrom(Instant.now());
        var deadline = System.nanoTime() + at.settings().patience().toNanos();
        while (!SignedCalls.atOnce(times, this::ask).contains(Ingest.Answer.ACCEPTED)) {
            if (System.nanoTime() > deadline) {
                throw new CutShort("asked for a disable for " + at.settings().patience() + " in vain");
            }
            at.waiting().pause(at.settings().again());
        }
    }

    private Ingest.Answer ask() {
        var call = at.ingest()
                .post(DISABLE, DISABLE_TYPE, Bodies.disable(plan))
                .header("X-Idemeum-Api-Key", at.msp().haloApiKey());
        return at.ingest().send(call.build(), Topic.JIT_EVENTS);
    }

    private void leave() {
        life.causedFrom(Instant.now());
        at.producer().tell(JIT, Topic.JIT_EVENTS, "left-" + plan.number(), Bodies.left(plan.technician()), 1);
    }
}
