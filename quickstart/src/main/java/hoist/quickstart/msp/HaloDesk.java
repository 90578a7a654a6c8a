package hoist.quickstart.msp;

import hoist.simulators.halo.HaloSimulator;
import hoist.simulators.halo.IdemeumGuide;
import java.net.URI;
import java.util.Map;

/**
 * What an administrator put into the simulated HaloPSA: the customers that idemeum's sample directory knows, their people
 * and computers, technicians, and idemeum's guide.
 *
 * @param agents Halo's agent ids by e-mail address
 */
record HaloDesk(int demoClient, Map<String, Integer> agents) {

    static HaloDesk setUp(HaloSimulator halo, URI hoist, String apiKey) {
        var seed = halo.seed();
        var demo = seed.addClient("Demo PAM tenant");
        seed.addUser(demo, "Dana Field", "dana.field@demo-nikpot.example");
        seed.addAsset(demo, "DEMO-LAPTOP-07");
        seed.addAsset(demo, "DEMO-DESK-02");
        var contoso = seed.addClient("Contoso Ltd");
        seed.addUser(contoso, "Ada King", "ada.king@contoso.example");
        seed.addUser(contoso, "Bo Lind", "bo.lind@contoso.example");
        seed.addAsset(contoso, "CONTOSO-LT-014");
        seed.addAsset(contoso, "A-1007", "CONTOSO-WS-003");
        IdemeumGuide.withApiKey(halo, hoist, apiKey).customFields().approveAndDenyWithTicketAndAgent();
        return new HaloDesk(
                demo,
                Map.of(
                        "nik@nikpot.com", seed.addAgent("nik@nikpot.com"),
                        "tess.tech@msp.example", seed.addAgent("tess.tech@msp.example")));
    }

    /** @throws IllegalArgumentException when nobody has this address */
    int agent(String email) {
        var id = agents.get(email);
        if (id == null) {
            throw new IllegalArgumentException("no agent " + email + "; there are " + agents.keySet());
        }
        return id;
    }
}
