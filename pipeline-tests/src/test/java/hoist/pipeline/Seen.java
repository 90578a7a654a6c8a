package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.quickstart.msp.SimulatedMsp;
import hoist.simulators.halo.HaloNote;
import hoist.simulators.halo.HaloTicket;
import hoist.simulators.idemeum.Application;
import hoist.simulators.idemeum.ElevationRequest;
import hoist.simulators.idemeum.NewElevationRequest;
import hoist.simulators.idemeum.Person;
import hoist.simulators.idemeum.Standing;
import hoist.simulators.idemeum.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** What people do and see in one MSP of a story. */
record Seen(SimulatedMsp msp) {
    static final Person DANA = new Person("dana.field@demo-nikpot.example", "Dana Field");
    static final Person TESS = new Person("tess.tech@msp.example", "Tess Tech");
    static final String DEVICE = "DEMO-LAPTOP-07";

    /** Dana asks to run an installer on her laptop. */
    ElevationRequest danaAsks() {
        return danaAsksOn(DEVICE);
    }

    ElevationRequest danaAsksOn(String device) {
        return asks("Demo PAM tenant", device);
    }

    ElevationRequest asks(String customer, String device) {
        return msp.idemeum()
                .raise(new NewElevationRequest(
                        customer,
                        DANA,
                        new Application("Putty Installer", "Simon Tatham", "C:\\Temp\\putty.msi", null),
                        device,
                        "Needed for support"));
    }

    /** The request's only ticket, once it is there. */
    HaloTicket ticketOf(ElevationRequest request) {
        soon().untilAsserted(() ->
                assertThat(msp.halo().ticketsForRequest(request.id())).hasSize(1));
        return msp.halo().ticketsForRequest(request.id()).getFirst();
    }

    /** How idemeum has the request decided, if at all. */
    Optional<Verdict> verdict(ElevationRequest request) {
        return msp.idemeum().request(request.id()).flatMap(known -> switch (known.standing()) {
            case Standing.Decided decided -> Optional.of(decided.decision().verdict());
            case Standing.Pending _, Standing.Expired _ -> Optional.empty();
        });
    }

    /** The ticket once it is closed with its note. */
    HaloTicket closed(HaloTicket ticket) {
        soon().untilAsserted(() -> {
            assertThat(now(ticket).closed()).isTrue();
            assertThat(now(ticket).closureNote()).isNotBlank();
        });
        return now(ticket);
    }

    HaloTicket now(HaloTicket ticket) {
        return msp.halo().ticket(ticket.id());
    }

    List<String> notes(HaloTicket ticket) {
        return now(ticket).notes().stream().map(HaloNote::text).toList();
    }

    /** Patience for a machine that has much else to do. */
    static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20));
    }
}
