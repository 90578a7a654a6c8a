package hoist.simulators.halo;

import hoist.simulators.halo.outgoing.Authorisation;
import hoist.simulators.halo.outgoing.Integration;
import hoist.simulators.halo.outgoing.IntegrationMethod;
import hoist.simulators.halo.outgoing.QuickAction;
import hoist.simulators.halo.outgoing.QuickAction.When;
import hoist.simulators.halo.outgoing.Runbook;
import java.net.URI;
import java.util.Map;

/**
 * Configures a HaloPSA as an administrator does who follows idemeum's guide word by word (idemeum guide, HaloPSA).
 *
 * <p>One departure: for the deny button the guide says to choose the approve method, an evident slip; this chooses deny.
 */
public final class IdemeumGuide {

    /** The approve button. */
    public static final String APPROVE = "Idemeum - approve elevation request";

    /** The deny button. */
    public static final String DENY = "Idemeum - deny elevation request";

    private static final String CONTENT_TYPE = "application/vnd.dvmi.sdk.elevation.request.approval+json";
    private static final String APPROVE_BODY = """
            {
                "idemeumElevationRequestId": <<CFidemeumElevationRequestId>>,
                "idemeumCustomerName": <<CFidemeumCustomerName>>,
                "userElevationMode": "USER"
            }
            """;
    private static final String DENY_BODY = """
            {
                "idemeumElevationRequestId": <<CFidemeumElevationRequestId>>,
                "idemeumCustomerName": <<CFidemeumCustomerName>>
            }
            """;
    private static final String TICKET_AND_AGENT = """
            ,
                "haloTicketId": <<ticket^id>>,
                "agentEmail": <<agent^email>>
            }
            """;
    private static final String DISABLE_CONTENT_TYPE = "application/vnd.dvmi.entra.app.user.disable+json";
    private static final String DISABLE_BODY = """
            {
                "customerDisplayName" : <<ticket^client_name>>,
                "technicianEmailAddress" : <<ticket^agent^email>>
            }
            """;

    private final HaloSimulator halo;
    private final Authorisation authorisation;
    private final URI tenant;

    private IdemeumGuide(HaloSimulator halo, URI tenant, Authorisation authorisation) {
        this.halo = halo;
        this.tenant = tenant;
        this.authorisation = authorisation;
    }

    /** With an API key, as the guide does. {@code tenant} is the base resource, for example {@code https://msp.idemeum.com}. */
    public static IdemeumGuide withApiKey(HaloSimulator halo, URI tenant, String apiKey) {
        return new IdemeumGuide(halo, tenant, new Authorisation.ApiKey("X-Idemeum-Api-Key", apiKey));
    }

    /** With any other authorisation that Halo offers. */
    public static IdemeumGuide with(HaloSimulator halo, URI tenant, Authorisation authorisation) {
        return new IdemeumGuide(halo, tenant, authorisation);
    }

    /** "Create custom fields in Halo": both, as text. */
    public IdemeumGuide customFields() {
        halo.seed().addCustomField("idemeumCustomerName", "idemeum_customer_name");
        halo.seed().addCustomField("idemeumElevationRequestId", "idemeum_elevation_request_id");
        return this;
    }

    /** "Approve elevation requests from tickets": integration, two methods, two quick actions that close the ticket. */
    public IdemeumGuide approveAndDeny() {
        return buttons(APPROVE_BODY, DENY_BODY);
    }

    /** Beyond the guide: both bodies also name the ticket and the agent who clicked. */
    public IdemeumGuide approveAndDenyWithTicketAndAgent() {
        return buttons(extended(APPROVE_BODY), extended(DENY_BODY));
    }

    /** "Disable JIT accounts from HaloPSA": a runbook that disables when a ticket is closed. */
    public IdemeumGuide disableJitWhenTicketCloses() {
        Integration integration =
                new Integration("idemeum JIT", URI.create(tenant + "/api/integrations"), authorisation);
        halo.runbooks()
                .add(Runbook.whenTicketCloses(
                        "Disable JIT account",
                        new IntegrationMethod(
                                "Disable JIT account",
                                integration,
                                "POST",
                                "/entrajitaccounts",
                                Map.of("Content-Type", DISABLE_CONTENT_TYPE),
                                DISABLE_BODY)));
        return this;
    }

    private IdemeumGuide buttons(String approveBody, String denyBody) {
        Integration integration = new Integration("Idemeum API integration", tenant, authorisation);
        button(APPROVE, "idemeum - approve elevation request", integration, "approve", approveBody);
        button(DENY, "idemeum - deny elevation request", integration, "deny", denyBody);
        return this;
    }

    private void button(String name, String methodName, Integration integration, String verdict, String body) {
        IntegrationMethod method = new IntegrationMethod(
                methodName,
                integration,
                "POST",
                "/api/integrations/elevation/request/" + verdict,
                Map.of("Content-Type", CONTENT_TYPE),
                body);
        halo.quickActions()
                .add(new QuickAction(name, method, halo.settings().ids().statusClosed(), When.ON_SUCCESS));
    }

    private static String extended(String body) {
        return body.substring(0, body.lastIndexOf('}')).stripTrailing() + TICKET_AND_AGENT;
    }
}
