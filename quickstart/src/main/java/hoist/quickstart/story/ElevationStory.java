package hoist.quickstart.story;

import static hoist.quickstart.story.Watching.await;
import static hoist.quickstart.story.Watching.check;

import hoist.quickstart.msp.SimulatedMsp;
import hoist.simulators.halo.HaloTicket;
import hoist.simulators.idemeum.Application;
import hoist.simulators.idemeum.Decision;
import hoist.simulators.idemeum.ElevationRequest;
import hoist.simulators.idemeum.NewElevationRequest;
import hoist.simulators.idemeum.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A request is raised, its ticket appears, somebody approves on the phone, the ticket closes. Then the same, timed. */
public final class ElevationStory {
    private static final int TIMED = 100;
    private static final Person REQUESTER = new Person("dana.field@demo-nikpot.example", "Dana Field");
    private static final Person DECIDER = new Person("tess.tech@msp.example", "Tess Tech");

    private final SimulatedMsp msp;
    private final Consumer<String> out;

    public ElevationStory(SimulatedMsp msp, Consumer<String> out) {
        this.msp = msp;
        this.out = out;
    }

    /**
     * Plays it to its end and says what happened.
     *
     * @throws StoryFailed with the reason when it does not come to its end
     */
    public void play() throws InterruptedException {
        out.accept("One request, from the webhook to the closed ticket:");
        var request = raise("Putty Installer");
        var opened = ticketOf(request);
        check(opened.assets().size() == 1, "the ticket has no asset although Halo knows the device");
        msp.idemeum().decide(request.id(), Decision.approvedOnPhone(DECIDER).because("Known tool"));
        var closed = await(
                "the ticket to close",
                () -> Optional.of(msp.halo().ticket(opened.id())).filter(HaloTicket::closed));
        check(closed.agentEmail().equals(DECIDER.email()), "the ticket was not given to the agent who decided");
        check(closed.closureNote().contains(DECIDER.email()), "the closure note does not say who decided");
        tell(request, closed);
        out.accept("%d requests one after the other, from idemeum's webhook to the ticket in Halo: %s"
                .formatted(TIMED, measure().line()));
    }

    private Percentiles measure() throws InterruptedException {
        var taken = new ArrayList<Duration>();
        for (var i = 1; i <= TIMED; i++) {
            var request = raise("Tool " + i);
            var ticket = ticketOf(request);
            taken.add(Duration.between(
                    request.raisedAt(),
                    msp.halo()
                            .effects()
                            .effects("ticket.created", Integer.toString(ticket.id()))
                            .getFirst()
                            .at()));
        }
        return new Percentiles(taken);
    }

    private ElevationRequest raise(String application) {
        return msp.idemeum()
                .raise(new NewElevationRequest(
                        "Demo PAM tenant",
                        REQUESTER,
                        new Application(application, "Example Software", "C:\\Temp\\setup.exe", null),
                        "DEMO-LAPTOP-07",
                        "Needed for support"));
    }

    private HaloTicket ticketOf(ElevationRequest request) throws InterruptedException {
        return await(
                "the ticket to appear",
                () -> msp.halo().ticketsForRequest(request.id()).stream().findFirst());
    }

    private void tell(ElevationRequest request, HaloTicket ticket) {
        new Timeline(msp, request.raisedAt())
                .lines(Set.of(ticket.id()), Set.of(request.id()))
                .forEach(out);
        out.accept("  ticket %d: %s".formatted(ticket.id(), ticket.summary()));
        ticket.closureNote().lines().forEach(text -> out.accept("    | " + text));
    }
}
