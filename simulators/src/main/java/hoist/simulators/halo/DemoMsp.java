package hoist.simulators.halo;

import java.net.URI;

/** A small MSP to look at: two customers with people and computers, three technicians, the guide's configuration. */
public final class DemoMsp {

    private DemoMsp() {}

    /** Fills a new instance whose buttons call that address. */
    public static void fill(HaloSimulator halo, URI hoist, String apiKey) {
        HaloSeeds seed = halo.seed();
        int contoso = seed.addClient("Contoso");
        seed.addUser(contoso, "Ada King", "ada.king@contoso.example");
        seed.addUser(contoso, "Bo Berg", "bo.berg@contoso.example");
        seed.addAsset(contoso, "CONTOSO-LT-014");
        seed.addAsset(contoso, "A-1007", "CONTOSO-PC-002");
        int fabrikam = seed.addClient("Fabrikam");
        seed.addUser(fabrikam, "Cy Drew", "cy.drew@fabrikam.example");
        seed.addAsset(fabrikam, "FABRIKAM-WS-3");
        seed.addAgent("tess.tech@msp.example");
        seed.addAgent("nik.pot@msp.example");
        seed.addAgent("left.long.ago@msp.example", HaloSeeds.AgentFlag.DISABLED);
        IdemeumGuide.withApiKey(halo, hoist, apiKey)
                .customFields()
                .approveAndDenyWithTicketAndAgent()
                .disableJitWhenTicketCloses();
    }
}
