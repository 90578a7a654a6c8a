package hoist.quickstart.story;

import static hoist.quickstart.story.Watching.await;
import static hoist.quickstart.story.Watching.check;

import hoist.quickstart.msp.SimulatedMsp;
import hoist.simulators.effects.Effect;
import hoist.simulators.halo.HaloNote;
import hoist.simulators.idemeum.JitGrant;
import hoist.simulators.idemeum.NewJitGrant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A technician with two open tickets is given a JIT account. The first close holds it, the second turns it off. Then a close
 * with one ticket, timed.
 */
public final class JitStory {
    private static final int TIMED = 100;
    private static final String TECHNICIAN = "nik@nikpot.com";
    private static final String CUSTOMER = "Demo PAM tenant";
    private static final String OFF = "jit.disabled";

    private final SimulatedMsp msp;
    private final Consumer<String> out;

    public JitStory(SimulatedMsp msp, Consumer<String> out) {
        this.msp = msp;
        this.out = out;
    }

    /**
     * Plays it to its end and says what happened.
     *
     * @throws StoryFailed with the reason when it does not come to its end
     */
    public void play() throws InterruptedException {
        out.accept("One JIT account and two tickets, from the grant to the last close:");
        var printer = msp.logTicket(TECHNICIAN, "The printer does not print");
        var mailbox = msp.logTicket(TECHNICIAN, "A mailbox is full");
        var grant = grantIn(printer);
        msp.closeTicket(printer, TECHNICIAN);
        var held = note(mailbox, "to say that the account stays on");
        check(off(grant).isEmpty(), "the account was disabled although a ticket is open");
        msp.closeTicket(mailbox, TECHNICIAN);
        var off = awaitOff(grant);
        var told = await(
                "the ticket to say that the account is off",
                () -> msp.halo().ticket(mailbox).notes().stream()
                        .filter(note -> !note.equals(held))
                        .findFirst());
        new Timeline(msp, grant.grantedAt())
                .lines(Set.of(printer, mailbox), Set.of(grant.id()))
                .forEach(out);
        say(mailbox, held);
        say(mailbox, told);
        out.accept("  from the last close in Halo to the account's end at idemeum: %d ms"
                .formatted(fromClose(mailbox, off).toMillis()));
        out.accept("%d closes one after the other, from the close in Halo to idemeum's disable: %s"
                .formatted(TIMED, measure().line()));
    }

    private Percentiles measure() throws InterruptedException {
        var taken = new ArrayList<Duration>();
        for (var i = 1; i <= TIMED; i++) {
            var ticket = msp.logTicket(TECHNICIAN, "Task " + i);
            var grant = grantIn(ticket);
            msp.closeTicket(ticket, TECHNICIAN);
            taken.add(fromClose(ticket, awaitOff(grant)));
        }
        return new Percentiles(taken);
    }

    /** Returns once idemeum's webhook about it was taken: what is timed is the close. */
    private JitGrant grantIn(int ticket) throws InterruptedException {
        var grant = msp.idemeum().grant(new NewJitGrant(CUSTOMER, TECHNICIAN, ticket));
        return await(
                "the grant to be told",
                () -> Optional.of(grant).filter(each -> msp.idemeum().webhooks().undelivered() == 0));
    }

    private Optional<Effect> off(JitGrant grant) {
        return msp.idemeum().effects().effects(OFF, grant.id()).stream().findFirst();
    }

    private Effect awaitOff(JitGrant grant) throws InterruptedException {
        return await("the account to be disabled", () -> off(grant));
    }

    private HaloNote note(int ticket, String purpose) throws InterruptedException {
        return await(
                "ticket " + ticket + " " + purpose,
                () -> msp.halo().ticket(ticket).notes().stream().findFirst());
    }

    private Duration fromClose(int ticket, Effect off) {
        var closed = msp.halo().effects().effects("ticket.closed", Integer.toString(ticket));
        return Duration.between(closed.getFirst().at(), off.at());
    }

    private void say(int ticket, HaloNote note) {
        note.text().lines().forEach(text -> out.accept("    | ticket %d: %s".formatted(ticket, text)));
    }
}
