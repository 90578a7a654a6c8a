package hoist.halo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hoist.simulators.halo.HaloSimulatorSettings;
import hoist.simulators.halo.desk.Role;
import hoist.simulators.halo.desk.Role.Access;
import hoist.simulators.halo.desk.Role.Feature;
import hoist.vendor.Again;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HaloStartUpCheckTest {
    private static final HaloSimulatorSettings USUAL = HaloSimulatorSettings.defaults();

    @Test
    void anInstanceSetUpByTheGuideHasNoFindings() {
        try (var simulated = SimulatedHalo.withCustomFields(USUAL)) {
            assertThat(findings(simulated.halo)).isEmpty();
            assertThat(simulated.vendor.tickets())
                    .as("the check changes nothing")
                    .isEmpty();
        }
    }

    @Test
    void whatIsFineIsNamedToo() {
        try (var simulated = SimulatedHalo.withCustomFields(USUAL)) {
            assertThat(new HaloStartUpCheck(simulated.halo).examine().fine())
                    .contains("edit:tickets: tickets may be created and changed", "read:customers: Users can be read")
                    .contains("the ticket type 'Incident' is there (id 1)", "the status 'Closed' is there (id 9)")
                    .hasSize(15);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "edit:tickets read:customers read:assets, read:tickets",
        "read:tickets read:customers read:assets, edit:tickets",
        "read:tickets edit:tickets read:assets, read:customers",
        "read:tickets edit:tickets read:customers, read:assets",
    })
    void eachMissingScopeIsNamed(String scope, String missing) {
        try (var simulated = SimulatedHalo.withCustomFields(USUAL.withScope(scope))) {
            assertThat(findings(simulated.halo))
                    .anySatisfy(finding ->
                            assertThat(finding.cure()).contains(missing).contains("View applications"));
        }
    }

    @ParameterizedTest
    @CsvSource({"TICKETS, read:tickets", "CLIENTS, read:customers", "USERS, read:customers", "ASSETS, read:assets"})
    void aRoleThatForbidsIsNamedWithTheAgentsMenu(Feature feature, String scope) {
        try (var simulated = SimulatedHalo.withCustomFields(USUAL)) {
            simulated.vendor.role(Role.idemeumGuide().with(feature, Access.NONE));

            assertThat(findings(simulated.halo))
                    .anySatisfy(finding ->
                            assertThat(finding.cure()).contains(scope).contains("Agents, Permissions"));
        }
    }

    @Test
    void agentsThatCannotBeSeenAreNamed() {
        try (var simulated = SimulatedHalo.withCustomFields(USUAL)) {
            simulated.vendor.role(Role.idemeumGuide().with(Feature.AGENTS, Access.NONE));

            assertThat(findings(simulated.halo))
                    .anySatisfy(finding -> assertThat(finding.what()).contains("other agents"));
        }
    }

    @Test
    void eachMissingNameIsNamedWithItsMenuAtStartAndWhenATicketIsMade() {
        try (var simulated = new SimulatedHalo(USUAL)) {
            // Given
            Halo halo = simulated.halo;
            // Then
            assertThat(findings(simulated.halo))
                    .extracting(Finding::what)
                    .containsExactly(
                            "The custom field 'CFidemeumCustomerName' is missing",
                            "The custom field 'CFidemeumElevationRequestId' is missing");
            var e = catchThrowableOfType(HaloException.class, halo::ticketIds);
            assertThat(e.again()).isInstanceOfSatisfying(Again.Never.class, never -> {
                assertThat(never.why()).isEqualTo(Again.Why.CONFIGURATION);
                assertThat(never.reason())
                        .contains("CFidemeumCustomerName", "CFidemeumElevationRequestId")
                        .contains("Configuration, Custom objects, Custom fields");
            });
        }
    }

    @Test
    void namesDifferInCaseAndBlanksOnly() {
        try (var simulated = SimulatedHalo.withCustomFields(USUAL)) {
            var names = new TicketNames(
                    " incident",
                    "hardware > LAPTOP",
                    "medium",
                    "single user affected",
                    "CLOSED",
                    "new",
                    List.of("CFidemeumCustomerName"));

            TicketIds ids = new Lookups(simulated.halo.api()).ticketIds(names);

            assertThat(ids.ticketType()).isEqualTo(1);
            assertThat(ids.category()).isEqualTo("Hardware>Laptop");
            assertThat(ids.urgency()).isEqualTo(2);
            assertThat(ids.impact()).isEqualTo(3);
            assertThat(ids.closedStatus()).isEqualTo(9);
        }
    }

    @Test
    void wrongCredentialsAreTheOnlyFinding() {
        try (var simulated = SimulatedHalo.withCustomFields(USUAL)) {
            assertThat(findings(simulated.client("wrong", Optional.empty())))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.what()).contains("credentials");
                        assertThat(finding.why()).contains("invalid_client");
                    });
            assertThat(findings(simulated.client("halo-secret", Optional.of("other-tenant"))))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.cure()).contains("tenant"));
        }
    }

    @Test
    void aHaloThatIsDownIsAFinding() {
        try (var simulated = SimulatedHalo.withCustomFields(USUAL)) {
            simulated.vendor.goDown();

            assertThat(findings(simulated.halo))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.what()).contains("cannot be reached"));
        }
    }

    @Test
    void aHaloThatGoesDownMeanwhileIsAskedNoFurther() {
        try (var simulated = SimulatedHalo.withCustomFields(USUAL)) {
            // Given
            simulated.halo.me();
            simulated.operations.clear();
            simulated.vendor.goDown();
            // When
            List<Finding> findings = findings(simulated.halo);
            // Then
            assertThat(findings)
                    .singleElement()
                    .satisfies(f -> assertThat(f.what()).contains("cannot be reached"));
            assertThat(simulated.operations).hasSize(1);
        }
    }

    private static List<Finding> findings(HaloHttp halo) {
        return new HaloStartUpCheck(halo).findings();
    }
}
