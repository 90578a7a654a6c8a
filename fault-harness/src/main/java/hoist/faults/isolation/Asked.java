package hoist.faults.isolation;

import hoist.quickstart.msp.SimulatedMsp;
import hoist.simulators.idemeum.Application;
import hoist.simulators.idemeum.NewElevationRequest;
import hoist.simulators.idemeum.Person;
import java.time.Instant;

/**
 * A user has asked for elevation, and idemeum posts it to Hoist.
 *
 * @param request idemeum's id of it
 * @param at just before it was posted, by this machine's clock, as the simulators' logs are
 */
record Asked(SimulatedMsp msp, String request, Instant at) {
    private static final NewElevationRequest INSTALLER = new NewElevationRequest(
            "Demo PAM tenant",
            new Person("dana.field@demo-nikpot.example", "Dana Field"),
            new Application("Putty Installer", "Simon Tatham", "C:\\Temp\\putty.msi", null),
            "DEMO-LAPTOP-07",
            "Needed for support");

    /** Asks now. */
    static Asked now(SimulatedMsp msp) {
        var at = Instant.now();
        return new Asked(msp, msp.idemeum().raise(INSTALLER).id(), at);
    }

    /** The tenant and idemeum's id. */
    @Override
    public String toString() {
        return msp.tenant() + "/" + request;
    }
}
