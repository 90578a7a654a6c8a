package hoist.quickstart.msp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoist.simulators.idemeum.Application;
import hoist.simulators.idemeum.NewElevationRequest;
import hoist.simulators.idemeum.Person;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simulated MSP over several runs. */
class SimulatedMspTest {

    @TempDir
    Path directory;

    @Test
    void goesOnWhereTheRunBeforeStopped() throws IOException {
        // Given
        String request;
        int client;
        try (SimulatedMsp first = SimulatedMsp.start(kept())) {
            request = first.idemeum().raise(asked()).id();
            client = first.demoClient();
        }
        byte[] halo = Files.readAllBytes(haloFile());

        // When
        try (SimulatedMsp second = SimulatedMsp.start(kept())) {
            // Then
            assertThat(second.idemeum().request(request)).isPresent();
            assertThat(second.demoClient()).isEqualTo(client);
            assertThat(second.halo().quickActions().actions()).hasSize(2);
            assertThatThrownBy(() -> second.clickApprove(2001, "nik@nikpot.com"))
                    .hasMessage("there is no ticket 2001");
            assertThatThrownBy(() -> second.clickApprove(2001, "no.one@msp.example"))
                    .hasMessage("no agent no.one@msp.example");
        }
        assertThat(Files.readAllBytes(haloFile())).isEqualTo(halo);
    }

    @Test
    void keepsNothingUnlessAsked() {
        // When
        try (SimulatedMsp msp = SimulatedMsp.start(settings())) {
            msp.idemeum().raise(asked());
        }

        // Then
        assertThat(directory.resolve("vendors")).doesNotExist();
        try (SimulatedMsp again = SimulatedMsp.start(settings())) {
            assertThat(again.idemeum().requests()).isEmpty();
        }
    }

    @Test
    void namesWhatStandsBeforeTheVendorsInItsTenantFile() throws IOException {
        // Given
        var halo = URI.create("http://127.0.0.1:1001");
        var idemeum = URI.create("http://127.0.0.1:1002");
        // When
        try (SimulatedMsp msp = SimulatedMsp.start(settings().behind(halo, idemeum))) {
            // Then
            assertThat(Files.readString(directory.resolve("demo.yml")))
                    .contains("url: " + halo, "url: " + idemeum)
                    .doesNotContain(
                            msp.halo().address().toString(),
                            msp.idemeum().address().toString());
        }
    }

    private MspSettings kept() {
        return settings().keptIn(directory.resolve("vendors"));
    }

    private MspSettings settings() {
        return MspSettings.of("demo", directory, URI.create("http://127.0.0.1:9"));
    }

    private Path haloFile() {
        return directory.resolve("vendors").resolve("demo").resolve("halo.json");
    }

    private static NewElevationRequest asked() {
        return new NewElevationRequest(
                "Contoso Ltd",
                new Person("ada.king@contoso.example", "Ada King"),
                new Application("7-Zip", null, null, null),
                null,
                null);
    }
}
