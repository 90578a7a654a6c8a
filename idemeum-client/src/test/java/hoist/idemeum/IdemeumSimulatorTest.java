package hoist.idemeum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hoist.idemeum.IdemeumSettings.SignIn;
import hoist.simulators.faults.Fault;
import hoist.simulators.idemeum.Application;
import hoist.simulators.idemeum.IdemeumSimulator;
import hoist.simulators.idemeum.IdemeumSimulatorSettings;
import hoist.simulators.idemeum.NewElevationRequest;
import hoist.simulators.idemeum.NewJitGrant;
import hoist.simulators.idemeum.Person;
import hoist.simulators.idemeum.Standing;
import hoist.vendor.Again;
import hoist.vendor.HttpLimits;
import hoist.vendor.Secret;
import hoist.vendor.VendorAddress;
import hoist.vendor.VendorTransport;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdemeumSimulatorTest {
    private final IdemeumSimulator vendor = IdemeumSimulator.start(IdemeumSimulatorSettings.defaults());
    private final VendorTransport transport = new VendorTransport(HttpLimits.DEFAULT);

    static List<SignIn> signIns() {
        return List.of(
                new SignIn.ApiKey(Secret.of("idemeum-key")), new SignIn.OAuth2("hoist", Secret.of("idemeum-secret")));
    }

    @AfterEach
    void stop() {
        transport.close();
        vendor.close();
    }

    @ParameterizedTest
    @MethodSource("signIns")
    void approvesDeniesAndDisables(SignIn signIn) {
        // Given
        IdemeumHttp idemeum = idemeum(signIn);
        String wanted = raised();
        String unwanted = raised();
        var grant = vendor.grant(new NewJitGrant("Contoso Ltd", "tess.tech@msp.example", null));
        // When
        idemeum.approve(wanted, "Contoso Ltd", "USER");
        idemeum.deny(unwanted, "contoso");
        idemeum.disableJitAccount("Contoso Ltd", "tess.tech@msp.example");
        // Then
        assertThat(vendor.effects().effects("elevation.approved")).hasSize(1);
        assertThat(vendor.effects().effects("elevation.denied")).hasSize(1);
        assertThat(vendor.effects().effects("jit.disabled")).hasSize(1);
        assertThat(grant).isNotNull();
        assertThat(new IdemeumStartUpCheck(idemeum).findings()).isEmpty();
        assertThat(vendor.effects().effects("elevation.denied"))
                .as("the check decides nothing")
                .hasSize(1);
    }

    @Test
    void repeatingChangesNothingAndTheContraryIsAConflict() {
        // Given
        Idemeum idemeum = idemeum(signIns().getFirst());
        String request = raised();
        idemeum.approve(request, "Contoso Ltd", "USER");
        // When
        idemeum.approve(request, "Contoso Ltd", "USER");
        var e = catchThrowableOfType(IdemeumException.class, () -> idemeum.deny(request, "Contoso Ltd"));
        // Then
        assertThat(why(e)).isEqualTo(Again.Why.CONFLICT);
        assertThat(vendor.effects().effects("elevation.approved")).hasSize(1);
        assertThat(vendor.request(request).orElseThrow().standing()).isNotInstanceOf(Standing.Pending.class);
    }

    @Test
    void anUnknownRequestIsUnknownAndAWrongKeyIsAboutCredentials() {
        Idemeum idemeum = idemeum(signIns().getFirst());
        IdemeumHttp stranger = idemeum(new SignIn.ApiKey(Secret.of("another-key")));
        IdemeumHttp wrongClient = idemeum(new SignIn.OAuth2("hoist", Secret.of("another-secret")));

        var unknown = catchThrowableOfType(IdemeumException.class, () -> idemeum.deny("no-such", "Contoso Ltd"));
        var refused = catchThrowableOfType(IdemeumException.class, () -> stranger.deny(raised(), "Contoso Ltd"));

        assertThat(why(unknown)).isEqualTo(Again.Why.UNKNOWN);
        assertThat(why(refused)).isEqualTo(Again.Why.CREDENTIALS);
        assertThat(new IdemeumStartUpCheck(stranger).findings())
                .singleElement()
                .satisfies(f -> assertThat(f.cure()).contains("Settings, Integrations"));
        assertThat(new IdemeumStartUpCheck(wrongClient).findings()).hasSize(1);
    }

    @Test
    void anAppliedApprovalWithoutAnAnswerIsInDoubt() {
        // Given
        Idemeum idemeum = idemeum(signIns().getFirst());
        String request = raised();
        vendor.faults().next(1, "POST", "/**", Fault.dropAfterApply());
        // When
        var e = catchThrowableOfType(IdemeumException.class, () -> idemeum.approve(request, "Contoso Ltd", "USER"));
        // Then
        assertThat(e.again()).isInstanceOf(Again.InDoubt.class);
        assertThat(vendor.effects().effects("elevation.approved")).hasSize(1);
    }

    @Test
    void aRevokedTokenIsReplacedUnnoticed() {
        // Given
        Idemeum idemeum = idemeum(signIns().getLast());
        idemeum.approve(raised(), "Contoso Ltd", "USER");
        // When
        vendor.revokeTokens();
        idemeum.approve(raised(), "Contoso Ltd", "USER");
        // Then
        assertThat(vendor.effects().effects("elevation.approved")).hasSize(2);
    }

    private String raised() {
        return vendor.raise(new NewElevationRequest(
                        "Contoso Ltd",
                        new Person("ada.king@contoso.example", "Ada King"),
                        new Application("7-Zip", null, null, null),
                        "CONTOSO-LT-014",
                        "needs it"))
                .id();
    }

    private static Again.Why why(IdemeumException e) {
        return ((Again.Never) e.again()).why();
    }

    private IdemeumHttp idemeum(SignIn signIn) {
        var settings = new IdemeumSettings(VendorAddress.external(vendor.address()), signIn);
        return IdemeumHttp.of(settings, transport, List.of(), Clock.systemUTC());
    }
}
