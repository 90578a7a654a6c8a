package hoist.simulators.halo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.simulators.halo.outgoing.Authorisation;
import hoist.simulators.halo.outgoing.Integration;
import hoist.simulators.halo.outgoing.IntegrationMethod;
import hoist.simulators.halo.outgoing.Runbook;
import hoist.simulators.halo.outgoing.Runbook.Activity;
import hoist.simulators.halo.outgoing.Runbook.Start;
import hoist.simulators.halo.outgoing.Runbook.Trigger;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runbooks: started by a closed ticket, or from outside. */
class HaloRunbooksTest {

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
    void closingATicketDisablesTheTechniciansJitAccount() {
        // Given
        IdemeumGuide.withApiKey(halo, idemeum.address(), "key-1").disableJitWhenTicketCloses();
        int acme = halo.seed().addClient("Acme");
        int ticket = caller.open("\"summary\":\"x\",\"client_id\":%d,\"agent_id\":%d".formatted(acme, ann));

        // When
        halo.closeByHand(ticket, ann);

        // Then
        await().untilAsserted(() -> assertThat(idemeum.heard()).hasSize(1));
        Listener.Heard heard = idemeum.heard().getFirst();
        assertThat(heard.path()).isEqualTo("/api/integrations/entrajitaccounts");
        assertThat(heard.headers())
                .containsEntry("Content-Type", "application/vnd.dvmi.entra.app.user.disable+json")
                .containsEntry("X-Idemeum-Api-Key", "key-1");
        assertThat(heard.json().path("customerDisplayName").asString()).isEqualTo("Acme");
        assertThat(heard.json().path("technicianEmailAddress").asString()).isEqualTo("ann@msp.example");
        await().untilAsserted(() -> assertThat(halo.ticket(ticket).history())
                .anySatisfy(entry -> assertThat(entry.what())
                        .isEqualTo("Runbook Disable JIT account: HTTP 202: {\"status\":\"accepted\"}")));
    }

    @Test
    void anUnresolvedVariableMakesTheStepFail() {
        // Given
        IdemeumGuide.withApiKey(halo, idemeum.address(), "key-1").disableJitWhenTicketCloses();
        int ticket = caller.open("\"summary\":\"nobody has it\"");

        // When
        halo.closeByHand(ticket, ann);

        // Then
        await().untilAsserted(() -> assertThat(halo.ticket(ticket).history())
                .anySatisfy(entry ->
                        assertThat(entry.what()).contains("variable ticket^agent^email could not be resolved")));
        assertThat(idemeum.heard()).isEmpty();
    }

    @Test
    void anyoneMayStartAPublicRunbook() {
        // Given
        Runbook runbook = Runbook.startedByAnyone("r", method("{\"got\": <<request^name>>}"));
        halo.runbooks().add(runbook);

        // When
        HaloCaller.Reply reply = HaloCaller.anonymous(halo).post("/api/automation/" + runbook.id(), "{\"name\":\"x\"}");

        // Then
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
        await().untilAsserted(() -> assertThat(idemeum.heard()).hasSize(1));
        assertThat(idemeum.heard().getFirst().body()).isEqualTo("{\"got\": \"x\"}");
    }

    @ParameterizedTest
    @CsvSource({"HALO_ONLY,ACTIVE,401", "PUBLIC,INACTIVE,400"})
    void othersMayNot(Start start, Activity activity, int status) {
        // Given
        Runbook runbook = new Runbook(UUID.randomUUID(), "r", method("{}"), start, activity, Trigger.NOTHING);
        halo.runbooks().add(runbook);

        // When
        int given = HaloCaller.anonymous(halo)
                .post("/api/automation/" + runbook.id(), "{}")
                .status();

        // Then
        assertThat(given).isEqualTo(status);
        assertThat(HaloCaller.anonymous(halo)
                        .post("/api/automation/" + UUID.randomUUID(), "{}")
                        .status())
                .isEqualTo(404);
    }

    private IntegrationMethod method(String body) {
        return new IntegrationMethod(
                "m", new Integration("i", idemeum.address(), new Authorisation.None()), "POST", "/x", Map.of(), body);
    }
}
