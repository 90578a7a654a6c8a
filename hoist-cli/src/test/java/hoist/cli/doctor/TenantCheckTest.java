package hoist.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.cli.doctor.seen.Observation;
import hoist.cli.doctor.seen.Verdict;
import hoist.cli.vendors.Vendors;
import hoist.simulators.halo.HaloSimulator;
import hoist.simulators.halo.HaloSimulatorSettings;
import hoist.simulators.halo.IdemeumGuide;
import hoist.simulators.halo.desk.Role;
import hoist.simulators.halo.outgoing.Authorisation;
import hoist.simulators.halo.outgoing.Integration;
import hoist.simulators.halo.outgoing.IntegrationMethod;
import hoist.simulators.halo.outgoing.Runbook;
import hoist.simulators.halo.outgoing.Webhook;
import hoist.simulators.idemeum.IdemeumSimulator;
import hoist.simulators.idemeum.IdemeumSimulatorSettings;
import hoist.tenants.ApiKeyClient;
import hoist.tenants.HaloSettings;
import hoist.tenants.IdemeumCredential;
import hoist.tenants.IdemeumSettings;
import hoist.tenants.Lives;
import hoist.tenants.Permission;
import hoist.tenants.Secret;
import hoist.tenants.StoredApiKey;
import hoist.tenants.Tenant;
import hoist.tenants.TenantId;
import hoist.tenants.WhoMayComeIn;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One defect after the other in a HaloPSA and an idemeum that are set up as the guide says. */
class TenantCheckTest {
    private static final URI HOIST = URI.create("https://hoist.msp.example");
    private static final String KEY_HEADER = "X-Idemeum-Api-Key";
    private static final String TYPE = "application/vnd.dvmi.sdk.elevation.request.approval+json";
    private static final String BODY =
            "{\"idemeumElevationRequestId\": <<CFidemeumElevationRequestId>>, \"idemeumCustomerName\": <<CFidemeumCustomerName>>}";

    private final HaloSimulator halo = HaloSimulator.start(HaloSimulatorSettings.defaults());
    private final IdemeumSimulator idemeum = IdemeumSimulator.start(IdemeumSimulatorSettings.defaults());
    private final IdemeumGuide guide =
            IdemeumGuide.withApiKey(halo, HOIST, "key").customFields();

    @AfterEach
    void close() {
        halo.close();
        idemeum.close();
    }

    @Test
    void whatFollowsTheGuideIsFine() {
        guide.approveAndDeny().disableJitWhenTicketCloses();

        assertThat(findings()).isEmpty();
        assertThat(seen(Verdict.FINE, Clock.systemUTC()))
                .contains(
                        "\"Idemeum - deny elevation request\" calls deny",
                        "\"idemeum - approve elevation request\" sends what the guide says",
                        "\"Disable JIT account\" sends what the guide says",
                        "the runbook \"Disable JIT account\" disables the JIT account",
                        "HaloPSA's clock is within 30 s of ours",
                        "it can be reached at " + idemeum.address() + " and takes the credentials");
    }

    @Test
    void bothBodiesMayNameTicketAndAgentAndTheWebhookMayStandForTheRunbook() {
        guide.approveAndDenyWithTicketAndAgent();
        halo.webhooks().add(Webhook.to(HOIST.resolve("/webhooks/halo")).withBasic("nikmsp-halo", "secret"));

        assertThat(findings()).isEmpty();
    }

    @Test
    void theGuidesSlipIsFound() {
        guide.disableJitWhenTicketCloses().approveAndDenyToTheLetter();

        assertThat(findings())
                .containsExactly("The action \"Idemeum - deny elevation request\" calls the method that says approve");
    }

    @Test
    void theSlipIsFoundWhereMethodsCannotBeRead() {
        guide.approveAndDenyToTheLetter();
        halo.role(Role.idemeumGuide());

        assertThat(findings())
                .containsExactly("The action \"Idemeum - deny elevation request\" calls the method that says approve");
    }

    @Test
    void whatMayNotBeReadIsToBeComparedByHandWithTheExactValues() {
        guide.approveAndDeny().disableJitWhenTicketCloses();
        halo.role(Role.idemeumGuide());

        assertThat(findings()).isEmpty();
        assertThat(look(Clock.systemUTC()))
                .filteredOn(seen -> seen.verdict() == Verdict.BY_HAND)
                .extracting(Observation::mend)
                .anySatisfy(mend -> assertThat(mend)
                        .contains("/api/integrations/elevation/request/deny", TYPE, "<<CFidemeumElevationRequestId>>"))
                .anySatisfy(mend -> assertThat(mend).contains("it must be the deny method"))
                .anySatisfy(mend -> assertThat(mend).contains("Can always update Ticket Statuses"));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/integrations/elevation/request/deny, sends PUT",
        "POST, /integrations/elevation/request/deny, calls https://hoist.msp.example/integrations/elevation/request/deny",
    })
    void aMethodWithAnotherVerbOrPathIsFound(String verb, String path, String what) {
        followed();
        deny(HOIST, new Authorisation.ApiKey(KEY_HEADER, "key"), verb, path, TYPE, BODY);

        assertThat(findings()).containsExactly("The method \"idemeum - deny elevation request\" " + what);
    }

    @Test
    void aMethodWithAnotherContentTypeBodyHeaderOrHostIsFound() {
        followed();
        var method = "The method \"idemeum - deny elevation request\" ";
        var path = "/api/integrations/elevation/request/deny";
        var key = new Authorisation.ApiKey(KEY_HEADER, "key");

        deny(HOIST, key, "POST", path, "application/json", BODY);
        assertThat(findings()).containsExactly(method + "sends the Content-Type application/json");

        deny(
                HOIST,
                key,
                "POST",
                path,
                TYPE,
                BODY.replace("<<CFidemeumCustomerName>>", "\"<<CFidemeumCustomerName>>\""));
        assertThat(findings())
                .containsExactly(
                        method
                                + "sends a body that is refused: <<CFidemeumCustomerName>> stands in quotes; Halo adds them itself");

        deny(HOIST, new Authorisation.ApiKey("X-Api-Key", "key"), "POST", path, TYPE, BODY);
        assertThat(findings()).containsExactly(method + "sends its key as X-Api-Key");

        deny(HOIST, new Authorisation.None(), "POST", path, TYPE, BODY);
        assertThat(findings()).containsExactly(method + "sends neither an API key nor an OAuth2 token");

        deny(idemeum.address(), key, "POST", path, TYPE, BODY);
        assertThat(findings()).containsExactly(method + "calls idemeum itself");
    }

    @Test
    void missingMethodsAndNoWordOfClosedTicketsAreFound() {
        assertThat(findings())
                .containsExactly(
                        "HaloPSA has no method that says approve",
                        "HaloPSA has no method that says deny",
                        "HaloPSA does not tell when a ticket is closed");
    }

    @Test
    void aRunbookThatDisablesTheAccountTypedInIsFound() {
        guide.approveAndDeny().disableJitAsTypedIn();
        halo.runbooks().add(Runbook.whenTicketCloses("Off", halo.methods().all().getFirst()));

        assertThat(findings())
                .containsExactly("The runbook \"Off\" disables the account typed into \""
                        + IdemeumGuide.DISABLE_AS_TYPED_IN + "\"");
    }

    @Test
    void clocksThatDifferAreFound() {
        followed();

        assertThat(seen(Verdict.FINDING, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10))))
                .allSatisfy(
                        what -> assertThat(what).matches("(HaloPSA|idemeum)'s clock is (599|600|601) s ahead of ours"))
                .hasSize(2);
    }

    @Test
    void credentialsThatAreRefusedAreFoundAtBoth() {
        assertThat(new TenantCheck(new Vendors(Clock.systemUTC()), tenant("wrong", "wrong"), Clock.systemUTC()).look())
                .filteredOn(seen -> seen.verdict() == Verdict.FINDING)
                .extracting(Observation::what)
                .containsExactly("HaloPSA refuses the credentials", "idemeum refuses the API key or OAuth2 client");
    }

    private void followed() {
        guide.approveAndDeny().disableJitWhenTicketCloses();
    }

    private void deny(URI base, Authorisation authorisation, String verb, String path, String type, String body) {
        guide.button(
                IdemeumGuide.DENY,
                new IntegrationMethod(
                        "idemeum - deny elevation request",
                        new Integration("Idemeum API integration", base, authorisation),
                        verb,
                        path,
                        Map.of("Content-Type", type),
                        body));
    }

    private List<String> findings() {
        return seen(Verdict.FINDING, Clock.systemUTC());
    }

    private List<String> seen(Verdict verdict, Clock clock) {
        return look(clock).stream()
                .filter(seen -> seen.verdict() == verdict)
                .map(Observation::what)
                .toList();
    }

    private List<Observation> look(Clock clock) {
        try (var vendors = new Vendors(clock)) {
            return new TenantCheck(vendors, tenant("halo-secret", "idemeum-key"), clock).look();
        }
    }

    private Tenant tenant(String haloSecret, String idemeumKey) {
        var may = Set.of(Permission.DECIDE, Permission.DISABLE_JIT);
        var key = new StoredApiKey("ab12cd34", "0123456789abcdef".repeat(4));
        return new Tenant(
                new TenantId("nikmsp"),
                HaloSettings.withDefaults(halo.address(), "hoist", new Secret(haloSecret)),
                IdemeumSettings.withDefaults(
                        idemeum.address(), new IdemeumCredential.ApiKeyHeader(new Secret(idemeumKey))),
                new WhoMayComeIn(List.of(new ApiKeyClient("halo", List.of(key), may)), List.of(), List.of(), List.of()),
                List.of(),
                Lives.DEFAULTS);
    }
}
