package hoist.simulators.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoist.simulators.effects.Call;
import hoist.simulators.effects.EffectLog;
import hoist.simulators.faults.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server: its life, its routes and what it notes. */
class SimulatorServerTest {

    private final Vendor vendor = new Vendor();

    @AfterEach
    void stop() {
        vendor.close();
    }

    @Test
    void comesBackOnTheSamePort() throws Exception {
        // Given
        URI address = vendor.server.address();
        vendor.open();

        // When
        vendor.server.stop();
        assertThatThrownBy(vendor::open).isInstanceOf(IOException.class);
        vendor.server.start();

        // Then
        assertThat(vendor.server.address()).isEqualTo(address);
        assertThat(vendor.open().statusCode()).isEqualTo(201);
        assertThat(vendor.effects.count("ticket.opened")).isEqualTo(2);
    }

    @Test
    void saysWhenAPortIsTaken() {
        int taken = vendor.server.address().getPort();
        try (SimulatorServer second = new SimulatorServer(
                "127.0.0.1", taken, new Routes(), new EffectLog(Clock.systemUTC()), new Faults(), Clock.systemUTC())) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("cannot listen on 127.0.0.1:" + taken + "; choose a free port");
        }
    }

    @Test
    void isKnownByTheLoopbackAddressWhenItListensOnAll() {
        try (SimulatorServer everywhere = new SimulatorServer(
                "0.0.0.0", 0, new Routes(), new EffectLog(Clock.systemUTC()), new Faults(), Clock.systemUTC())) {
            everywhere.start();
            assertThat(everywhere.address()).hasHost("127.0.0.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Tickets/7", "/tickets/7/", "/api/Tickets/7", "/API/tickets/7?x=1", "/tickets//7"})
    void readsPathsLeniently(String path) throws Exception {
        // When
        HttpResponse<String> answer = vendor.send("GET", vendor.server.address() + path);

        // Then
        assertThat(answer.body()).isEqualTo("{\"id\":\"7\"}");
        assertThat(vendor.effects.calls("GET", "/tickets/*"))
                .singleElement()
                .extracting(Call::path, Call::status)
                .containsExactly("/Tickets/7", 200);
    }

    @Test
    void tellsUnknownPathsFromMethodsThatAreNotAllowed() throws Exception {
        // When
        HttpResponse<String> unknown = vendor.send("GET", "/apis/tickets/7");
        HttpResponse<String> notAllowed = vendor.send("DELETE", "/tickets/7");

        // Then
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(notAllowed.statusCode()).isEqualTo(405);
        assertThat(notAllowed.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void smallAnswersAreNotHeldBack() {
        assertThat(System.getProperty("sun.net.httpserver.nodelay")).isEqualTo("true");
    }
}
