package hoist.simulators.halo;

import java.net.URI;

/** A small MSP to look at: two customers with people and computers, two technicians, the guide's configuration. */
public final class DemoMsp {

    private DemoMsp() {}

    /** Fills an instance, unless an earlier run did, and lets its buttons call that address. */
    public static void fill(HaloSimulator halo, URI hoist, String apiKey) {
        halo.seedWhenFresh(DemoMsp::people);
        IdemeumGuide.withApiKey(halo, hoist, apiKey)
                .customFields()
                .approveAndDenyWithTicketAndAgent()
                .disableJitWhenTicketCloses()
                .disableJitAsTypedIn();
    }

    /** The customers that idemeum's sample directory knows, their people and computers, and the technicians. */
    public static void people(HaloSeeds seed) {
        int demo = seed.addClient("Demo PAM tenant", "Demo PAM tenant");
        seed.addUser(demo, "Dana Field", "dana.field@demo-nikpot.example");
        seed.addAsset(demo, "DEMO-LAPTOP-07");
        seed.addAsset(demo, "A-1003", "DEMO-DESK-02");
        int contoso = seed.addClient("Contoso Ltd", "Contoso Ltd");
        seed.addUser(contoso, "Ada King", "ada.king@contoso.example");
        seed.addUser(contoso, "Bo Lind", "bo.lind@contoso.example");
        seed.addAsset(contoso, "CONTOSO-LT-014");
        seed.addAsset(contoso, "A-1007", "CONTOSO-WS-003");
        seed.addAgent("nik@nikpot.com");
        seed.addAgent("tess.tech@msp.example");
        seed.addAgent("left.long.ago@msp.example", HaloSeeds.AgentFlag.DISABLED);
    }
}
