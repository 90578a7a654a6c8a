package hoist.simulators.idemeum;

import static hoist.simulators.idemeum.IdemeumFixture.DISABLE;
import static hoist.simulators.idemeum.IdemeumFixture.post;
import static hoist.simulators.idemeum.IdemeumFixture.send;
import static hoist.simulators.idemeum.IdemeumFixture.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** JIT accounts: granted, disabled by API, expired. */
class JitApiTest {

    private final MovableClock clock = new MovableClock();
    private final IdemeumSimulator idemeum =
            IdemeumSimulator.start(IdemeumSimulatorSettings.defaults().withClock(clock));

    @AfterEach
    void stop() {
        idemeum.close();
    }

    @Test
    void whereItsOwnTimerFailsAnAccountStaysOnUntilSomebodyDisablesIt() throws Exception {
        // Given
        idemeum.afterGrantedTime(AfterGrantedTime.STAYS_ON);
        JitGrant overdue = idemeum.grant(new NewJitGrant("contoso", "nik@nikpot.com", null));
        clock.advance(Duration.ofHours(5));
        assertThat(idemeum.grants()).containsExactly(overdue);

        // When
        disable("contoso", "nik@nikpot.com");

        // Then
        assertThat(idemeum.effects().count("jit.expired")).isZero();
        assertThat(idemeum.effects().effects("jit.disabled", overdue.id())).hasSize(1);
    }

    @Test
    void disablesWhatTheTechnicianHasAtThatCustomerAndNothingElse() throws Exception {
        // Given
        JitGrant meant = idemeum.grant(new NewJitGrant("contoso", "nik@nikpot.com", 12));
        JitGrant elsewhere = idemeum.grant(new NewJitGrant("Demo PAM tenant", "nik@nikpot.com", null));
        JitGrant another = idemeum.grant(new NewJitGrant("contoso", "tess.tech@msp.example", null));

        // When
        int status = disable("CONTOSO LTD", "Nik@NikPot.com");

        // Then
        assertThat(status).isEqualTo(200);
        assertThat(idemeum.effects().effects("jit.disabled"))
                .singleElement()
                .satisfies(effect -> assertThat(effect.subject()).isEqualTo(meant.id()));
        assertThat(idemeum.grants()).filteredOn(JitGrant::isActive).containsExactly(elsewhere, another);
    }

    @Test
    void disablingAgainIsHarmless() throws Exception {
        // Given
        idemeum.grant(new NewJitGrant("contoso", "nik@nikpot.com", null));
        disable("contoso", "nik@nikpot.com");

        // When
        int status = disable("contoso", "nik@nikpot.com");

        // Then
        assertThat(status).isEqualTo(200);
        assertThat(idemeum.effects().count("jit.disabled")).isEqualTo(1);
        assertThat(idemeum.effects().calls("POST", "/api/integrations/entrajitaccounts"))
                .hasSize(2);
    }

    @Test
    void anAccountEndsByItselfAfterFourHours() throws Exception {
        // Given
        JitGrant grant = idemeum.grant(new NewJitGrant("contoso", "nik@nikpot.com", null));
        clock.advance(Duration.ofHours(4).minusMillis(1));
        assertThat(idemeum.grants()).allMatch(JitGrant::isActive);

        // When
        clock.advance(Duration.ofMillis(1));

        // Then
        await().untilAsserted(() ->
                assertThat(idemeum.effects().effects("jit.expired", grant.id())).hasSize(1));
        assertThat(disable("contoso", "nik@nikpot.com")).isEqualTo(200);
        assertThat(idemeum.effects().count("jit.disabled")).isZero();
    }

    @Test
    void anAccountMayBeGivenForAnotherTime() {
        // Given
        JitGrant grant = idemeum.grant(
                new NewJitGrant("contoso", "nik@nikpot.com", null),
                clock.instant().plusSeconds(60));

        // When
        clock.advance(Duration.ofSeconds(60));

        // Then
        await().untilAsserted(() ->
                assertThat(idemeum.effects().effects("jit.expired", grant.id())).hasSize(1));
    }

    @Test
    void whoNeverWasATechnicianIsUnknownAndWhoLeftIsNot() throws Exception {
        // Given
        idemeum.grant(new NewJitGrant("contoso", "left@msp.example", null));

        // When
        int stranger = disable("contoso", "stranger@msp.example");

        // Then
        assertThat(stranger).isEqualTo(404);
        assertThat(disable("contoso", "LEFT@msp.example")).isEqualTo(200);
        assertThat(disable("contoso", "tess.tech@msp.example"))
                .as("known, but nothing is on")
                .isEqualTo(200);
        assertThat(idemeum.effects().count("jit.disabled")).isEqualTo(1);
    }

    @Test
    void refusesUnknownCustomersAndOtherBodies() throws Exception {
        assertThat(disable("Nobody Inc", "nik@nikpot.com")).isEqualTo(404);
        assertThat(disable("contoso", "")).isEqualTo(422);
        assertThat(send(withKey(post(idemeum, "/api/integrations/entrajitaccounts", "application/json", "{}")))
                        .statusCode())
                .isEqualTo(415);
    }

    private int disable(String customer, String technician) throws Exception {
        String body =
                "{\"customerDisplayName\":\"" + customer + "\",\"technicianEmailAddress\":\"" + technician + "\"}";
        return send(withKey(post(idemeum, "/api/integrations/entrajitaccounts", DISABLE, body)))
                .statusCode();
    }
}
