package hoist.quickstart.msp;

import hoist.simulators.halo.DemoMsp;
import hoist.simulators.halo.HaloSimulator;
import hoist.simulators.halo.IdemeumGuide;
import hoist.simulators.halo.desk.TicketEvent;
import hoist.simulators.halo.outgoing.Webhook;
import java.net.URI;

/**
 * What an administrator put into the simulated HaloPSA: the customers that idemeum's sample directory knows, their people
 * and computers, technicians, idemeum's guide, and a webhook that tells us of every change of a ticket's status.
 */
record HaloDesk(HaloSimulator halo) {
    private static final String DEMO_CLIENT = "Demo PAM tenant";
    private static final String WEBHOOKS = "/webhooks/halo";

    /** Customers and people are put in once; the rest at every start, since it names addresses and keys. */
    static HaloDesk setUp(HaloSimulator halo, MspSettings settings, URI idemeum, MspCredentials credentials) {
        var hoist = settings.ingest();
        halo.seedWhenFresh(DemoMsp::people);
        IdemeumGuide.withApiKey(halo, hoist, credentials.haloToHoist())
                .customFields()
                .approveAndDenyWithTicketAndAgent()
                .disableJitAsTypedIn();
        IdemeumGuide.tabOnTickets(halo, idemeum);
        halo.webhooks()
                .add(Webhook.to(URI.create(hoist + WEBHOOKS))
                        .withBasic(webhookUser(settings.tenant()), credentials.haloWebhook())
                        .on(TicketEvent.What.TICKET_STATUS_CHANGED));
        return new HaloDesk(halo);
    }

    /** The user name of Halo's own webhooks at our door. */
    static String webhookUser(String tenant) {
        return tenant + "-halo";
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
