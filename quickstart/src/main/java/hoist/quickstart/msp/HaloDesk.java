package hoist.quickstart.msp;

import hoist.simulators.halo.DemoMsp;
import hoist.simulators.halo.HaloSimulator;
import hoist.simulators.halo.IdemeumGuide;
import java.net.URI;

/**
 * What an administrator put into the simulated HaloPSA: the customers that idemeum's sample directory knows, their people
 * and computers, technicians, and idemeum's guide.
 */
record HaloDesk(HaloSimulator halo) {
    private static final String DEMO_CLIENT = "Demo PAM tenant";

    /** Customers and people are put in once; the buttons at every start, since they name addresses and keys. */
    static HaloDesk setUp(HaloSimulator halo, URI hoist, String apiKey) {
        halo.seedWhenFresh(DemoMsp::people);
        IdemeumGuide.withApiKey(halo, hoist, apiKey).customFields().approveAndDenyWithTicketAndAgent();
        return new HaloDesk(halo);
    }

    /** @throws IllegalStateException when somebody deleted it */
    int demoClient() {
        return halo.clientNamed(DEMO_CLIENT)
                .orElseThrow(() -> new IllegalStateException("the simulated HaloPSA has no client " + DEMO_CLIENT));
    }

    /** @throws IllegalArgumentException when nobody has this address */
    int agent(String email) {
        return halo.agentWith(email).orElseThrow(() -> new IllegalArgumentException("no agent " + email));
    }
}
