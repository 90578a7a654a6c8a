package hoist.halo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hoist.halo.IntegrationMethod.Authorization;
import hoist.simulators.halo.HaloSimulatorSettings;
import hoist.simulators.halo.IdemeumGuide;
import hoist.simulators.halo.desk.Kind;
import hoist.simulators.halo.desk.Role;
import hoist.simulators.halo.outgoing.Webhook;
import hoist.vendor.Again;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomIntegrationsTest {
    private static final URI HOIST = URI.create("https://hoist.msp.example");

    private final SimulatedHalo simulated = new SimulatedHalo(HaloSimulatorSettings.defaults());
    private final CustomIntegrations integrations = new CustomIntegrations(simulated.halo);

    @AfterEach
    void close() {
        simulated.close();
    }

    @Test
    void methodsAreReadWholeWithTheirIntegrations() {
        // Given
        simulated.vendor.role(Role.administrator());
        IdemeumGuide.withApiKey(simulated.vendor, HOIST, "key").approveAndDeny();
        IdemeumGuide.withOAuth2(simulated.vendor, HOIST, "id", "secret").disableJitWhenTicketCloses();
        // When
        List<IntegrationMethod> methods = integrations.methods(_ -> true);
        // Then
        IntegrationMethod deny = methods.get(1);
        assertThat(deny.address()).isEqualTo(HOIST + "/api/integrations/elevation/request/deny");
        assertThat(deny.verb()).isEqualTo("POST");
        assertThat(deny.headers())
                .containsEntry("content-type", "application/vnd.dvmi.sdk.elevation.request.approval+json");
        assertThat(deny.body()).contains("<<CFidemeumCustomerName>>");
        assertThat(deny.authorization().kind()).isEqualTo(Authorization.Kind.API_KEY);
        assertThat(deny.authorization().header()).contains("X-Idemeum-Api-Key");
        assertThat(methods.get(2).address()).isEqualTo(HOIST + "/api/integrations/entrajitaccounts");
        assertThat(methods.get(2).authorization().tokenUrl()).contains(HOIST + "/api/oauth2/v1/token");
    }

    @Test
    void onlyWhatIsWantedIsReadOneByOne() {
        simulated.vendor.role(Role.administrator());
        IdemeumGuide.withApiKey(simulated.vendor, HOIST, "key").approveAndDeny();
        simulated.operations.clear();

        assertThat(integrations.methods(text -> text.contains("/deny"))).hasSize(1);
        assertThat(integrations.actions(name -> name.contains("Idemeum - deny")))
                .singleElement()
                .satisfies(action -> {
                    assertThat(action.name()).isEqualTo(IdemeumGuide.DENY);
                    assertThat(action.method()).as("the second method").isEqualTo(2);
                });
        assertThat(simulated.operations)
                .as("list, method and integration; list and action")
                .filteredOn("read integrations"::equals)
                .hasSize(5);
    }

    @Test
    void runbooksTellWhatTheirStepsCallAndWebhooksWhereTheyGo() {
        simulated.vendor.role(Role.administrator());
        IdemeumGuide.withApiKey(simulated.vendor, HOIST, "key").disableJitWhenTicketCloses();
        simulated.vendor.webhooks().add(Webhook.to(HOIST.resolve("/webhooks/halo")));

        assertThat(integrations.runbooks())
                .containsExactly(new IntegrationRunbook(IdemeumGuide.DISABLE, true, List.of(1L)));
        assertThat(integrations.webhooks())
                .containsExactly(new OutgoingWebhook("Hoist", HOIST + "/webhooks/halo", true));
    }

    @Test
    void anAgentWithoutTheRightGetsARefusalThatSaysSo() {
        var e = catchThrowableOfType(HaloException.class, () -> integrations.methods(_ -> true));

        assertThat(e.again())
                .isInstanceOfSatisfying(
                        Again.Never.class, never -> assertThat(never.why()).isEqualTo(Again.Why.RIGHTS));
    }

    @Test
    void clientsAreListedWithTheInactiveOnes() {
        int kept = simulated.vendor.seed().addClient("Contoso Ltd");
        int left = simulated.vendor.seed().addClient("Fabrikam");
        simulated.vendor.seed().set(Kind.CLIENT, left, "inactive", true);

        assertThat(simulated.halo.clients())
                .contains(
                        new ClientState(new Client(kept, "Contoso Ltd"), true),
                        new ClientState(new Client(left, "Fabrikam"), false));
    }
}
