package hoist.cli.doctor.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BodyTemplateTest {

    @ParameterizedTest
    @EnumSource(GuideCall.class)
    void theBodyThatIsToldIsRight(GuideCall call) {
        assertThat(problems(call, call.body())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"idemeumElevationRequestId\": \"<<CFidemeumElevationRequestId>>\", \"idemeumCustomerName\": <<CFidemeumCustomerName>>}"
                        + " | <<CFidemeumElevationRequestId>> stands in quotes; Halo adds them itself",
                "{\"idemeumElevationRequestId\": <<CFidemeumElevationRequestId>>} | the member idemeumCustomerName is missing",
                "{\"idemeumElevationRequestId\": <<CFidemeumCustomerName>>, \"idemeumCustomerName\": <<CFidemeumCustomerName>>}"
                        + " | idemeumElevationRequestId is <<CFidemeumCustomerName>>, not <<CFidemeumElevationRequestId>>",
                "{\"idemeumElevationRequestId\": <<CFidemeumElevationRequestId>>, \"idemeumCustomerName\": <<CFidemeumCustomerName>>,"
                        + " \"userElevationMode\": \"USER\"} | the member userElevationMode is refused",
                "{\"idemeumElevationRequestId\": <<CFidemeumElevationRequestId>> | it is no JSON",
            })
    void whatIsWrongIsNamed(String body, String problem) {
        assertThat(problems(GuideCall.DENY, body)).containsExactly(problem);
    }

    @Test
    void rawVariablesStandInQuotes() {
        assertThat(problems(
                        GuideCall.DENY,
                        "{\"idemeumElevationRequestId\": \"<<CFidemeumElevationRequestId!>>\", \"idemeumCustomerName\":"
                                + " <<CFidemeumCustomerName>>}"))
                .isEmpty();
    }

    @Test
    void aModeOutsideTheTenantsListIsRefused() {
        assertThat(problems(GuideCall.APPROVE, GuideCall.APPROVE.body().replace("USER", "TENANT")))
                .containsExactly("userElevationMode TENANT is not among elevationModes of the tenant's file, [USER]");
    }

    @Test
    void anAccountThatWasTypedInIsToldFromTheTicketsOwn() {
        assertThat(new BodyTemplate(GuideCall.DISABLE, GuideCall.DISABLE.body()).isTypedIn())
                .isFalse();
        assertThat(new BodyTemplate(
                                GuideCall.DISABLE,
                                "{\"customerDisplayName\" : \"Demo PAM tenant\", \"technicianEmailAddress\" : \"nik@nikpot.com\"}")
                        .isTypedIn())
                .isTrue();
    }

    private static List<String> problems(GuideCall call, String body) {
        return new BodyTemplate(call, body).problems(Set.of("USER"));
    }
}
