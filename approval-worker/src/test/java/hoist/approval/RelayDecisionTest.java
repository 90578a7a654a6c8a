package hoist.approval;

import static hoist.schemas.elevation.Decision.APPROVED;
import static hoist.schemas.elevation.Decision.DENIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.approval.plan.Verdicts;
import hoist.approval.relaying.RelayDecision;
import hoist.connections.idemeum.IdemeumClients;
import hoist.connections.tenant.TenantsNow;
import hoist.schemas.decision.DecisionRefused;
import hoist.schemas.decision.DecisionRelayed;
import hoist.schemas.decision.DecisionStuck;
import hoist.schemas.decision.Refusal;
import hoist.schemas.decision.RelayAttempted;
import hoist.schemas.decision.RelayWithdrawn;
import hoist.schemas.elevation.Decision;
import hoist.schemas.operator.RetryNow;
import hoist.simulators.faults.Fault;
import hoist.simulators.faults.Moment;
import hoist.simulators.idemeum.Application;
import hoist.simulators.idemeum.IdemeumSimulator;
import hoist.simulators.idemeum.IdemeumSimulatorSettings;
import hoist.simulators.idemeum.NewElevationRequest;
import hoist.simulators.idemeum.Person;
import hoist.tenants.Tenant;
import hoist.vendor.HttpLimits;
import hoist.vendor.VendorTransport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The act in a real lane against idemeum as a real server. */
class RelayDecisionTest {
    private static final String ANY = "/api/integrations/elevation/request/*";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final IdemeumSimulator idemeum = IdemeumSimulator.start(IdemeumSimulatorSettings.defaults());
    private final VendorTransport transport = new VendorTransport(HttpLimits.DEFAULT.withTotal(Duration.ofSeconds(1)));
    private final OneTenant tenants = new OneTenant(tenant("idemeum-key"));
    private final InMemoryLog log = log();
    private String request = "";

    @BeforeEach
    void aRequestIsThere() {
        request = idemeum.raise(new NewElevationRequest(
                        "Demo PAM tenant",
                        new Person("dana.field@demo-nikpot.example", "Dana Field"),
                        new Application("Installer", null, null, null),
                        null,
                        null))
                .id();
        log.write(Events.requested(request, now()));
    }

    @AfterEach
    void stop() {
        log.close();
        transport.close();
        idemeum.close();
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void aClickReachesIdemeumOnce(Decision decision) {
        // When
        click("c1", decision);
        // Then
        var relayed = awaitRelayed();
        assertThat(relayed.getDecision()).isEqualTo(decision);
        assertThat(relayed.getBecause()).isEqualTo("c1");
        assertThat(relayed.getAgentEmail()).isEqualTo("tess.tech@msp.example");
        assertThat(effects(decision)).isEqualTo(1);
        assertThat(log.bodies(RelayAttempted.class)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void ofBothAtOnceTheFirstWins(Decision first) {
        // Given
        var second = first == APPROVED ? DENIED : APPROVED;
        var at = now();
        // When
        log.write(Events.clicked(request, "c2", at.plusMillis(1), second, "demo-nikpot", null, null));
        log.write(Events.clicked(request, "c1", at, first, "demo-nikpot", null, null));
        // Then
        awaitRelayed();
        var refused = awaitRefused();
        assertThat(refused.getRefusal()).isEqualTo(Refusal.ALREADY_DECIDED);
        assertThat(effects(APPROVED) + effects(DENIED)).isEqualTo(1);
        assertThat(idemeum.effects().calls("POST", ANY)).hasSize(1);
    }

    @Test
    void anErrorAfterIdemeumAppliedItIsRepeatedWithoutHarm() {
        // Given
        idemeum.faults().next(1, "POST", ANY, Fault.errorPage(500, Moment.AFTER_APPLY));
        // When
        click("c1", APPROVED);
        // Then
        awaitRelayed();
        assertThat(effects(APPROVED)).isEqualTo(1);
        assertThat(log.bodies(RelayAttempted.class)).hasSize(2);
        assertThat(log.bodies(RelayAttempted.class).getLast().getAttempt().getDoubts())
                .isEqualTo(1);
    }

    @Test
    void aConnectionThatBreaksAfterIdemeumAppliedItIsRepeatedWithoutHarm() {
        // Given
        idemeum.faults().next(1, "POST", ANY, Fault.dropAfterApply());
        // When
        click("c1", DENIED);
        // Then
        awaitRelayed();
        assertThat(effects(DENIED)).isEqualTo(1);
    }

    @Test
    void inDoubtIdemeumsOwnWordIsEnough() {
        // Given
        idemeum.faults().next(1, "POST", ANY, Fault.dropAfterApply());
        click("c1", APPROVED);
        await().atMost(SOON).until(() -> !idemeum.effects().calls("POST", ANY).isEmpty());
        // When
        log.write(new hoist.schemas.elevation.ElevationEvent(
                "p1",
                Events.TENANT,
                now(),
                now(),
                "test",
                request,
                Events.decidedByPhone("p1", now(), APPROVED).getBody()));
        // Then
        awaitRelayed();
        assertThat(idemeum.effects().calls("POST", ANY)).hasSize(1);
    }

    @Test
    void whatSomebodyElseDecidedIsRefusedWithIdemeumsWords() {
        // Given
        idemeum.decide(
                request, hoist.simulators.idemeum.Decision.deniedOnPhone(new Person("nik@nikpot.com", "Nik Pot")));
        // When
        click("c1", APPROVED);
        // Then
        assertThat(awaitRefused().getRefusal()).isEqualTo(Refusal.REFUSED_BY_IDEMEUM);
        assertThat(awaitRefused().getDetail()).contains("decided");
        assertThat(effects(APPROVED)).isZero();
    }

    @Test
    void tooManyCallsIsTriedAgainWithoutDoubt() {
        // Given
        idemeum.faults().next(1, "POST", ANY, Fault.tooManyRequests(Duration.ofSeconds(1)));
        // When
        click("c1", APPROVED);
        // Then
        awaitRelayed();
        assertThat(log.bodies(RelayWithdrawn.class)).hasSize(1);
        assertThat(log.bodies(RelayAttempted.class).getLast().getAttempt().getDoubts())
                .isZero();
    }

    @Test
    void aDownIdemeumIsTriedUntilItIsUp() {
        // Given
        idemeum.stop();
        click("c1", APPROVED);
        await().atMost(SOON).until(() -> log.bodies(RelayAttempted.class).size() > 1);
        // When
        idemeum.start();
        // Then
        awaitRelayed();
        assertThat(effects(APPROVED)).isEqualTo(1);
    }

    @Test
    void aWrongKeyIsToldOnceAndANewOneGoesThroughByItself() {
        // Given
        tenants.change(tenant("wrong-key"));
        click("c1", APPROVED);
        await().atMost(SOON).until(() -> !log.bodies(DecisionStuck.class).isEmpty());
        log.write(Events.command(request, new RetryNow(request), now().plusMillis(5)));
        await().atMost(SOON).until(() -> !log.bodies(RelayWithdrawn.class).isEmpty());
        // When
        tenants.change(tenant("idemeum-key"));
        log.reconsider();
        // Then
        awaitRelayed();
        assertThat(log.bodies(DecisionStuck.class)).singleElement().satisfies(stuck -> {
            assertThat(stuck.getReason()).isEqualTo("idemeum-credentials");
            assertThat(stuck.getDetail()).doesNotContain("wrong-key");
        });
    }

    private InMemoryLog log() {
        var now = new TenantsNow(tenants, Clock.systemUTC());
        var clients = new IdemeumClients(now, transport, List.of(), Clock.systemUTC());
        var verdicts = new Verdicts(ApprovalSettings.DEFAULTS.bindingWait());
        return new InMemoryLog(
                new DecisionReconciliation(ApprovalSettings.DEFAULTS, now),
                new ApprovalActs(new RelayDecision(clients::of, verdicts, now)));
    }

    private Tenant tenant(String key) {
        return Events.tenant(false, Set.of("USER"), idemeum.address(), key);
    }

    private void click(String id, Decision decision) {
        log.write(Events.clicked(request, id, now(), decision, "Demo PAM tenant", null, null));
    }

    private DecisionRelayed awaitRelayed() {
        await().atMost(SOON).until(() -> !log.bodies(DecisionRelayed.class).isEmpty());
        return log.bodies(DecisionRelayed.class).getFirst();
    }

    private DecisionRefused awaitRefused() {
        await().atMost(SOON).until(() -> !log.bodies(DecisionRefused.class).isEmpty());
        return log.bodies(DecisionRefused.class).getFirst();
    }

    private int effects(Decision decision) {
        var kind = decision == APPROVED ? "elevation.approved" : "elevation.denied";
        return idemeum.effects().effects(kind, request).size();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
