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

    private static final String APPROVE_METHOD = "idemeum - approve elevation request";
    private static final String DENY_METHOD = "idemeum - deny elevation request";

    /** The method and runbook that disable a JIT account. */
    public static final String DISABLE = "Disable JIT account";

    /** The method that disables the JIT account typed into its body. */
    public static final String DISABLE_AS_TYPED_IN = "Disable JIT account, as typed in";

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

    private static final String DISABLE_BODY_BY_REFERENCE = """
            {
                "customerDisplayName" : "$CLIENT_REFERENCE",
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

    /**
     * With OAuth2 client credentials (idemeum guide, Disable JIT account from HaloPSA with API call); the access token
     * comes from that tenant's {@code /api/oauth2/v1/token}.
     */
    public static IdemeumGuide withOAuth2(HaloSimulator halo, URI tenant, String clientId, String clientSecret) {
        URI token = URI.create(tenant + "/api/oauth2/v1/token");
        return new IdemeumGuide(halo, tenant, new Authorisation.OAuth2(token, clientId, clientSecret, ""));
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

    /** The guide to the letter: the method chosen for the deny button is approve. */
    public IdemeumGuide approveAndDenyToTheLetter() {
        approveAndDeny();
        return button(DENY, APPROVE_METHOD, "approve", APPROVE_BODY);
    }

    /** Beyond the guide: both bodies also name the ticket and the agent who clicked. */
    public IdemeumGuide approveAndDenyWithTicketAndAgent() {
        return buttons(extended(APPROVE_BODY), extended(DENY_BODY));
    }

    /** "Disable JIT accounts from HaloPSA": a runbook that disables when a ticket is closed. */
    public IdemeumGuide disableJitWhenTicketCloses() {
        return disableJitWhenTicketCloses(DISABLE_BODY);
    }

    /** The same with the customer's display name from the client's reference, where clients are not named as idemeum does. */
    public IdemeumGuide disableJitByClientReferenceWhenTicketCloses() {
        return disableJitWhenTicketCloses(DISABLE_BODY_BY_REFERENCE);
    }

    /** "Disable JIT account from HaloPSA with API call", the example's body typed in; {@code halo.methods().test} calls it. */
    public IdemeumGuide disableJitAsTypedIn() {
        return disableJitAsTypedIn("Demo PAM tenant", "nik@nikpot.com");
    }

    /** The same for another customer and technician; neither may hold a quote. */
    public IdemeumGuide disableJitAsTypedIn(String customerDisplayName, String technicianEmailAddress) {
        halo.methods().add(disable(DISABLE_AS_TYPED_IN, """
                        {
                        "customerDisplayName" : "%s",
                        "technicianEmailAddress" : "%s"
                        }
                        """.formatted(customerDisplayName, technicianEmailAddress)));
        return this;
    }

    /**
     * "Request JIT accounts from HaloPSA tickets": the tab {@code idemeum} on tickets, which opens the portal for the
     * client's reference. Beyond the guide the address also tells the ticket.
     */
    public static void tabOnTickets(HaloSimulator halo, URI portal) {
        halo.customTabs().add("idemeum", portal + "?customerDisplayName=$CLIENT_REFERENCE&haloTicketId=$FAULTID");
    }

    private IdemeumGuide disableJitWhenTicketCloses(String body) {
        halo.runbooks().add(Runbook.whenTicketCloses(DISABLE, disable(DISABLE, body)));
        return this;
    }

    private IntegrationMethod disable(String name, String body) {
        Integration integration =
                new Integration("idemeum JIT", URI.create(tenant + "/api/integrations"), authorisation);
        Map<String, String> headers = Map.of("Content-Type", DISABLE_CONTENT_TYPE);
        return new IntegrationMethod(name, integration, "POST", "/entrajitaccounts", headers, body);
    }

    private IdemeumGuide buttons(String approveBody, String denyBody) {
        return button(APPROVE, APPROVE_METHOD, "approve", approveBody).button(DENY, DENY_METHOD, "deny", denyBody);
    }

    private IdemeumGuide button(String name, String methodName, String verdict, String body) {
        return button(
                name,
                new IntegrationMethod(
                        methodName,
                        new Integration("Idemeum API integration", tenant, authorisation),
                        "POST",
                        "/api/integrations/elevation/request/" + verdict,
                        Map.of("Content-Type", CONTENT_TYPE),
                        body));
    }

    /** A button that calls a method of one's own and closes the ticket, in place of the one of that name. */
    public IdemeumGuide button(String name, IntegrationMethod method) {
        halo.quickActions()
                .add(new QuickAction(name, method, halo.settings().ids().statusClosed(), When.ON_SUCCESS));
        return this;
    }

    private static String extended(String body) {
        return body.substring(0, body.lastIndexOf('}')).stripTrailing() + TICKET_AND_AGENT;
    }
}
