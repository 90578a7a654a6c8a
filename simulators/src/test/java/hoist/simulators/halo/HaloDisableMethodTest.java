package hoist.simulators.halo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hoist.simulators.halo.outgoing.MethodOutcome;
import hoist.simulators.idemeum.ApiAccess;
import hoist.simulators.idemeum.IdemeumSimulator;
import hoist.simulators.idemeum.IdemeumSimulatorSettings;
import hoist.simulators.idemeum.JitGrant;
import hoist.simulators.idemeum.NewJitGrant;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** "Disable JIT account from HaloPSA with API call": Halo as the guide configures it, against idemeum. */
class HaloDisableMethodTest {

    private static final String DISABLE = "/api/integrations/entrajitaccounts";
    private static final String TOKEN = "/api/oauth2/v1/token";

    private final SettableClock clock = new SettableClock();
    private final IdemeumSimulator idemeum = IdemeumSimulator.start(IdemeumSimulatorSettings.defaults()
            .withClock(clock)
            .withAccess(new ApiAccess(
                    Set.of("key-1"), Set.of(new ApiAccess.OAuthClient("halo", "s&cret")), Duration.ofMinutes(10))));
    private final HaloSimulator halo =
            HaloSimulator.start(HaloSimulatorSettings.defaults().withClock(clock));
    private final int demo = halo.seed().addClient("Demo PAM", "Demo PAM tenant");
    private final int nik = halo.seed().addAgent("nik@nikpot.com");

    @AfterEach
    void close() {
        halo.close();
        idemeum.close();
    }

    @Test
    void theTypedInBodyIsTestedWithAnApiKey() {
        // Given
        JitGrant grant = granted();
        guideWithKey().disableJitAsTypedIn();

        // When
        MethodOutcome outcome = halo.methods().test(IdemeumGuide.DISABLE_AS_TYPED_IN);

        // Then
        assertThat(outcome).isInstanceOf(MethodOutcome.Answered.class);
        assertThat(outcome.successful()).isTrue();
        assertThat(halo.methods().lastTest(IdemeumGuide.DISABLE_AS_TYPED_IN)).contains(outcome);
        assertThat(idemeum.effects().effects("jit.disabled", grant.id())).hasSize(1);
        assertThatThrownBy(() -> halo.methods().test("no such")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTokenIsKeptUntilItExpires() {
        // Given
        guideWithOAuth2().disableJitAsTypedIn();
        test();
        test();
        assertThat(idemeum.effects().calls("POST", TOKEN)).hasSize(1);

        // When
        clock.forward(Duration.ofMinutes(10));
        test();

        // Then
        assertThat(idemeum.effects().calls("POST", TOKEN)).hasSize(2);
        assertThat(idemeum.effects().calls("POST", DISABLE)).hasSize(3).allMatch(call -> call.status() == 200);
    }

    @Test
    void aRefusedTokenIsFetchedAnew() {
        // Given
        guideWithOAuth2().disableJitAsTypedIn();
        test();
        idemeum.revokeTokens();

        // When
        MethodOutcome outcome = test();

        // Then
        assertThat(outcome.successful()).isTrue();
        assertThat(idemeum.effects().calls("POST", TOKEN)).hasSize(2);
        assertThat(idemeum.effects().calls("POST", DISABLE))
                .extracting(call -> call.status())
                .containsExactly(200, 401, 200);
    }

    @Test
    void aWrongSecretIsNoSuccess() {
        IdemeumGuide.withOAuth2(halo, idemeum.address(), "halo", "wrong").disableJitAsTypedIn();

        assertThat(test().successful()).isFalse();
        assertThat(idemeum.effects().calls("POST", DISABLE)).isEmpty();
    }

    @Test
    void aClosedTicketDisablesByItsClientsReferenceAndItsAgentNotByWhoCloses() {
        // Given
        JitGrant grant = granted();
        int other = halo.seed().addAgent("tess.tech@msp.example");
        int ticket = halo.logByHand(demo, other, "Mailbox is full");
        guideWithOAuth2().disableJitByClientReferenceWhenTicketCloses();

        // When
        halo.reassign(ticket, nik);
        halo.closeByHand(ticket, other);

        // Then
        await().untilAsserted(() -> assertThat(idemeum.effects().effects("jit.disabled", grant.id()))
                .hasSize(1));
        assertThat(halo.ticket(ticket).agentEmail()).isEqualTo("nik@nikpot.com");
        await().untilAsserted(() -> assertThat(halo.runbooks().runs())
                .singleElement()
                .satisfies(run -> assertThat(run.outcome().successful()).isTrue()));
    }

    private JitGrant granted() {
        return idemeum.grant(new NewJitGrant("Demo PAM tenant", "nik@nikpot.com", null));
    }

    private MethodOutcome test() {
        return halo.methods().test(IdemeumGuide.DISABLE_AS_TYPED_IN);
    }

    private IdemeumGuide guideWithKey() {
        return IdemeumGuide.withApiKey(halo, idemeum.address(), "key-1");
    }

    private IdemeumGuide guideWithOAuth2() {
        return IdemeumGuide.withOAuth2(halo, idemeum.address(), "halo", "s&cret");
    }
}
