package hoist.simulators.halo;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.simulators.halo.desk.Switches.Substitution;
import hoist.simulators.halo.desk.Switches.UnsetVariable;
import hoist.simulators.halo.outgoing.Authorisation;
import hoist.simulators.halo.outgoing.Integration;
import hoist.simulators.halo.outgoing.IntegrationMethod;
import hoist.simulators.halo.outgoing.MethodOutcome;
import hoist.simulators.halo.outgoing.QuickAction;
import hoist.simulators.halo.outgoing.QuickAction.When;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Custom integrations: what a click on a ticket sends, and what it does to the ticket. */
class HaloButtonsTest {

    private static final String APPROVAL_TYPE = "application/vnd.dvmi.sdk.elevation.request.approval+json";

    private final Listener idemeum = new Listener();
    private final HaloSimulator halo = HaloSimulator.start(HaloSimulatorSettings.defaults());
    private final HaloCaller caller = HaloCaller.signedIn(halo);
    private final int ann = halo.seed().addAgent("ann@msp.example");

    @AfterEach
    void close() {
        caller.close();
        halo.close();
        idemeum.close();
    }

    @Test
    void theApproveButtonOfTheGuideSendsExactlyWhatTheGuideTypes() {
        // Given
        IdemeumGuide.withApiKey(halo, idemeum.address(), "key-1").customFields().approveAndDeny();
        int ticket = ticket("r-1", "Acme");

        // When
        MethodOutcome outcome = halo.clickQuickAction(ticket, IdemeumGuide.APPROVE, ann);

        // Then
        Listener.Heard heard = idemeum.heard().getFirst();
        assertThat(outcome).isEqualTo(new MethodOutcome.Answered(202, "{\"status\":\"accepted\"}"));
        assertThat(heard.method()).isEqualTo("POST");
        assertThat(heard.path()).isEqualTo("/api/integrations/elevation/request/approve");
        assertThat(heard.headers())
                .containsEntry("X-Idemeum-Api-Key", "key-1")
                .containsEntry("Content-Type", APPROVAL_TYPE);
        assertThat(heard.body()).isEqualTo("""
                        {
                            "idemeumElevationRequestId": "r-1",
                            "idemeumCustomerName": "Acme",
                            "userElevationMode": "USER"
                        }
                        """);
        assertThat(idemeum.heard()).hasSize(1);
    }

    @Test
    void theClickClosesTheTicketAndItsAnswerStaysInTheHistory() {
        // Given
        IdemeumGuide.withApiKey(halo, idemeum.address(), "key-1").customFields().approveAndDeny();
        int ticket = ticket("r-1", "Acme");

        // When
        halo.clickQuickAction(ticket, IdemeumGuide.DENY, ann);

        // Then
        HaloTicket closed = halo.ticket(ticket);
        assertThat(idemeum.heard().getFirst().path()).isEqualTo("/api/integrations/elevation/request/deny");
        assertThat(idemeum.heard().getFirst().json().propertyNames())
                .containsExactly("idemeumElevationRequestId", "idemeumCustomerName");
        assertThat(closed.closed()).isTrue();
        assertThat(closed.history())
                .anySatisfy(entry -> assertThat(entry.what()).contains("deny elevation request: HTTP 202"))
                .anySatisfy(entry -> assertThat(entry.who()).isEqualTo("Ann"));
        assertThat(closed.notes()).extracting(HaloNote::who).containsExactly("Ann");
        assertThat(halo.effects().effects("method.called", "" + ticket)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ON_SUCCESS,500,false", "ON_SUCCESS,302,false", "ALWAYS,500,true", "ON_SUCCESS,299,true"})
    void whetherAFailureClosesIsASetting(When when, int status, boolean closed) {
        // Given
        idemeum.answers(status, "no");
        halo.quickActions().add(new QuickAction("Go", method(new Authorisation.None(), "{}"), 9, when));
        int ticket = caller.open("\"summary\":\"x\"");

        // When
        MethodOutcome outcome = halo.clickQuickAction(ticket, "Go", ann);

        // Then
        assertThat(outcome).isEqualTo(new MethodOutcome.Answered(status, "no"));
        assertThat(halo.ticket(ticket).closed()).isEqualTo(closed);
        assertThat(idemeum.heard()).hasSize(1);
    }

    @Test
    void whoeverIsNotThereIsNotCalledAgain() {
        // Given
        idemeum.close();
        halo.quickActions().add(new QuickAction("Go", method(new Authorisation.None(), "{}"), 9, When.ON_SUCCESS));
        int ticket = caller.open("\"summary\":\"x\"");

        // When
        MethodOutcome outcome = halo.clickQuickAction(ticket, "Go", ann);

        // Then
        assertThat(outcome).isInstanceOf(MethodOutcome.Unanswered.class);
        assertThat(halo.ticket(ticket).closed()).isFalse();
        assertThat(halo.ticket(ticket).history().getLast().what()).contains("no answer");
    }

    @Test
    void theExtendedPresetAlsoNamesTicketAndTechnician() {
        // Given
        IdemeumGuide.withApiKey(halo, idemeum.address(), "key-1").customFields().approveAndDenyWithTicketAndAgent();
        int ticket = ticket("r-1", "Acme");

        // When
        halo.clickQuickAction(ticket, IdemeumGuide.DENY, ann);

        // Then
        assertThat(idemeum.heard().getFirst().json().path("haloTicketId").asInt())
                .isEqualTo(ticket);
        assertThat(idemeum.heard().getFirst().json().path("agentEmail").asString())
                .isEqualTo("ann@msp.example");
        assertThat(idemeum.heard().getFirst().json().path("idemeumCustomerName").asString())
                .isEqualTo("Acme");
    }

    @Test
    void variablesBecomeJsonValuesOrBareText() {
        // Given
        String body =
                "{\"s\": <<ticket^status^name>>, \"n\": <<ticket^id>>, \"t\": \"No. <<ticket^id!>>: <<ticket^summary!>>\"}";
        halo.quickActions().add(new QuickAction("Go", method(new Authorisation.None(), body), 9, When.ON_SUCCESS));
        int ticket = caller.open("\"summary\":\"plain\"");

        // When
        halo.clickQuickAction(ticket, "Go", ann);

        // Then
        assertThat(idemeum.heard().getFirst().body())
                .isEqualTo("{\"s\": \"New\", \"n\": 2001, \"t\": \"No. 2001: plain\"}");
    }

    @Test
    void aFieldCanNotBreakOutOfItsQuotesUnlessTheServerIsCareless() {
        // Given
        IdemeumGuide.withApiKey(halo, idemeum.address(), "k").customFields().approveAndDeny();
        int ticket = ticket("r-1", "Acme\\\",\\\"userElevationMode\\\":\\\"TENANT");

        // When
        halo.clickQuickAction(ticket, IdemeumGuide.DENY, ann);
        halo.switches().substitution(Substitution.QUOTES_ONLY);
        halo.clickQuickAction(ticket, IdemeumGuide.DENY, ann);

        // Then
        assertThat(idemeum.heard().getFirst().json().has("userElevationMode")).isFalse();
        assertThat(idemeum.heard().getLast().json().path("userElevationMode").asString())
                .isEqualTo("TENANT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"LITERAL|<<CFidemeumCustomerName>>", "NULL|null", "EMPTY_STRING|\"\"", "NOTHING|''"})
    void whatAnUnsetFieldBecomesIsASetting(UnsetVariable setting, String expected) {
        // Given
        halo.switches().unsetVariable(setting);
        halo.quickActions()
                .add(new QuickAction(
                        "Go",
                        method(new Authorisation.None(), "{\"a\": <<CFidemeumCustomerName>>}"),
                        9,
                        When.ON_SUCCESS));
        int ticket = caller.open("\"summary\":\"x\"");

        // When
        halo.clickQuickAction(ticket, "Go", ann);

        // Then
        assertThat(idemeum.heard().getFirst().body()).isEqualTo("{\"a\": " + expected + "}");
    }

    @Test
    void anIntegrationMayGetATokenFirst() {
        // Given
        idemeum.answers(200, "{\"access_token\":\"t-1\"}");
        URI tokenUrl = URI.create(idemeum.address() + "/api/oauth2/v1/token");
        halo.quickActions()
                .add(new QuickAction(
                        "Go", method(new Authorisation.OAuth2(tokenUrl, "c", "s", ""), "{}"), 9, When.ON_SUCCESS));
        int ticket = caller.open("\"summary\":\"x\"");

        // When
        halo.clickQuickAction(ticket, "Go", ann);

        // Then
        assertThat(idemeum.heard()).hasSize(2);
        assertThat(idemeum.heard().getFirst().body()).contains("grant_type=client_credentials", "client_secret=s");
        assertThat(idemeum.heard().getLast().headers()).containsEntry("Authorization", "Bearer t-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/base", "/base/"})
    void theBaseResourceMayHaveAPath(String base) {
        // Given
        Integration integration =
                new Integration("i", URI.create(idemeum.address() + base), new Authorisation.Basic("u", "p"));
        halo.quickActions()
                .add(new QuickAction(
                        "Go",
                        new IntegrationMethod("m", integration, "PUT", "/x", Map.of(), "{}"),
                        9,
                        When.ON_SUCCESS));

        // When
        halo.clickQuickAction(caller.open("\"summary\":\"x\""), "Go", ann);

        // Then
        assertThat(idemeum.heard().getFirst().method()).isEqualTo("PUT");
        assertThat(idemeum.heard().getFirst().path()).isEqualTo("/base/x");
        assertThat(idemeum.heard().getFirst().headers()).containsEntry("Authorization", "Basic dTpw");
    }

    private IntegrationMethod method(Authorisation authorisation, String body) {
        return new IntegrationMethod(
                "m", new Integration("i", idemeum.address(), authorisation), "POST", "/x", Map.of(), body);
    }

    private int ticket(String request, String customer) {
        return caller.open(
                "\"summary\":\"x\",\"customfields\":[{\"name\":\"CFidemeumElevationRequestId\",\"value\":\"%s\"},{\"name\":\"CFidemeumCustomerName\",\"value\":\"%s\"}]"
                        .formatted(request, customer));
    }
}
