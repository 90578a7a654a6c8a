package hoist.quickstart.msp;

import hoist.simulators.halo.HaloSeeds;
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
        halo.seedWhenFresh(HaloDesk::fill);
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

    private static void fill(HaloSeeds seed) {
        var demo = seed.addClient(DEMO_CLIENT);
        seed.addUser(demo, "Dana Field", "dana.field@demo-nikpot.example");
        seed.addAsset(demo, "DEMO-LAPTOP-07");
        seed.addAsset(demo, "DEMO-DESK-02");
        var contoso = seed.addClient("Contoso Ltd");
        seed.addUser(contoso, "Ada King", "ada.king@contoso.example");
        seed.addUser(contoso, "Bo Lind", "bo.lind@contoso.example");
        seed.addAsset(contoso, "CONTOSO-LT-014");
        seed.addAsset(contoso, "A-1007", "CONTOSO-WS-003");
        seed.addAgent("nik@nikpot.com");
        seed.addAgent("tess.tech@msp.example");
    }
}
