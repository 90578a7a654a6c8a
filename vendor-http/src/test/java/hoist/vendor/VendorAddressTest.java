package hoist.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoist.vendor.VendorAddress.Network;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.halopsa.com",
                "https://acme.halopsa.com/",
                "https://self.example.com:8443/halo",
                "http://localhost:8080",
                "http://127.0.0.1:1",
                "http://[::1]:1"
            })
    void takesHttpsAndThisMachine(String address) {
        assertThat(VendorAddress.external(URI.create(address)).base().toString())
                .doesNotEndWith("/");
    }

    @ParameterizedTest
    @CsvSource({
        "http://acme.halopsa.com, https",
        "ftp://acme.halopsa.com, https",
        "http://127.evil.example.com, https",
        "http://localhost.evil.example.com, https",
        "acme.halopsa.com, host name",
        "https:///api, host name",
        "https://user:pw@acme.halopsa.com, user",
        "https://acme.halopsa.com?x=1, query",
        "https://acme.halopsa.com#x, fragment",
    })
    void refusesTheRestWithFieldReasonAndCure(String address, String reason) {
        assertThatThrownBy(() -> VendorAddress.checked("url", URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("url is not usable: ")
                .hasMessageContaining(reason)
                .hasMessageContaining("; ")
                .hasMessageNotContaining("pw@");
    }

    @ParameterizedTest
    @CsvSource({
        "169.254.169.254, false, false",
        "10.0.0.1, false, true",
        "172.16.3.4, false, true",
        "192.168.1.1, false, true",
        "[fd00::1], false, true",
        "[fe80::1], false, false",
        "[::ffff:169.254.169.254], false, false",
        "[::ffff:10.0.0.1], false, true",
        "0.0.0.0, false, false",
        "224.0.0.1, false, false",
        "2130706433, false, false",
        "8.8.8.8, true, true",
        "[2606:4700::1111], true, true",
        "127.0.0.1, true, true",
    })
    void callsReachOnlyAllowedAddresses(String host, boolean external, boolean privateToo) {
        URI uri = URI.create("https://" + host + "/x");

        assertThat(reaches(uri, Network.EXTERNAL)).as("external").isEqualTo(external);
        assertThat(reaches(uri, Network.PRIVATE)).as("private").isEqualTo(privateToo);
    }

    @Test
    void aNameThatResolvesToThisMachineIsNotThisMachine() {
        assertThatCode(() -> AddressGuard.check(URI.create("https://localhost/x"), Network.EXTERNAL))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> AddressGuard.check(URI.create("https://2130706433/x"), Network.EXTERNAL))
                .isInstanceOf(AddressGuard.NotAllowed.class);
    }

    private static boolean reaches(URI uri, Network network) {
        try {
            AddressGuard.check(uri, network);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
