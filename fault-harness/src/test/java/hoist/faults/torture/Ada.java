package hoist.faults.torture;

import hoist.quickstart.msp.SimulatedMsp;
import hoist.simulators.idemeum.Application;
import hoist.simulators.idemeum.NewElevationRequest;
import hoist.simulators.idemeum.Person;

/** The user in these stories who asks for elevation. */
final class Ada {
    private Ada() {}

    /** Returns the id of her new request. */
    static String asksFor(String application, SimulatedMsp msp) {
        return msp.idemeum()
                .raise(new NewElevationRequest(
                        "Contoso Ltd",
                        new Person("ada.king@contoso.example", "Ada King"),
                        new Application(application, null, null, null),
                        null,
                        null))
                .id();
    }
}
