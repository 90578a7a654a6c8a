package hoist.faults.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.common.protocol.ApiKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a link does to plain connections. */
class FaultProxyTest {
    /** Long enough that what was let through would have arrived. */
    private static final int SILENCE_MILLIS = 300;

    private static final int PATIENCE_MILLIS = 60_000;

    private final Echo echo = new Echo(0);
    private final FaultProxy link = FaultProxy.to(0, echo.port());

    @AfterEach
    void close() throws IOException {
        link.close();
        echo.close();
    }

    @Test
    void passesBothWaysAndTheEndToo() throws IOException {
        // When
        try (var client = connect()) {
            send(client, "hello");
            client.shutdownOutput();
            // Then
            assertThat(client.getInputStream().readAllBytes()).asString().isEqualTo("hello");
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> link.connections() == 0);
    }

    @Test
    void latencyIsSpentOnTheWayThereAndBack() throws IOException {
        // Given
        link.latency(Duration.ofMillis(200));
        // When
        long began = System.nanoTime();
        try (var client = connect()) {
            send(client, "slow");
            assertThat(receive(client, 4)).isEqualTo("slow");
        }
        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void aNarrowLinkTakesItsTimeForEveryByte() throws IOException {
        // Given
        link.bandwidth(100);
        // When
        long began = System.nanoTime();
        try (var client = connect()) {
            send(client, "x".repeat(30));
            receive(client, 30);
        }
        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(600));
        assertThatThrownBy(() -> link.bandwidth(0)).hasMessageContaining("must be positive");
    }

    @Test
    void aCutResetsWhatIsThereAndWhatComes() throws IOException {
        // Given
        try (var client = connect()) {
            send(client, "a");
            receive(client, 1);
            // When
            link.cut();
            // Then
            assertThatThrownBy(() -> receive(client, 1)).isInstanceOf(SocketException.class);
        }
        assertThatThrownBy(() -> {
                    try (var late = connect()) {
                        send(late, "b");
                        receive(late, 1);
                    }
                })
                .isInstanceOf(SocketException.class);
        assertThat(echo.heard()).isEqualTo("a");
        assertThat(link.struck()).isEqualTo(1);
        // When
        link.pass();
        // Then
        try (var client = connect()) {
            send(client, "c");
            assertThat(receive(client, 1)).isEqualTo("c");
        }
    }

    @Test
    void halfOpenTakesEverythingAndDeliversItWhenItPasses() throws IOException {
        // Given
        try (var old = connect()) {
            send(old, "a");
            receive(old, 1);
            // When
            link.halfOpen();
            try (var fresh = connect()) {
                send(old, "b");
                send(fresh, "c");
                // Then
                assertSilent(old);
                assertSilent(fresh);
                assertThat(echo.heard()).isEqualTo("a");
                // When
                link.pass();
                // Then
                assertThat(receive(old, 1)).isEqualTo("b");
                assertThat(receive(fresh, 1)).isEqualTo("c");
            }
        }
    }

    @Test
    void swallowedAnswersNeverArriveThoughTheRequestDid() throws IOException {
        // Given
        link.swallowAnswers();
        try (var client = connect()) {
            // When
            send(client, "done");
            // Then
            await().atMost(Duration.ofSeconds(60)).until(() -> echo.heard().equals("done"));
            assertSilent(client);
            // When
            link.pass();
            // Then
            assertThatThrownBy(() -> receive(client, 1)).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void itsPortStaysWhileTheTargetComesAndGoes() throws IOException {
        // Given
        int port = echo.port();
        echo.close();
        // When
        assertThatThrownBy(() -> {
                    try (var client = connect()) {
                        send(client, "a");
                        receive(client, 1);
                    }
                })
                .isInstanceOf(SocketException.class);
        // Then
        try (var back = new Echo(port);
                var client = connect()) {
            send(client, "b");
            assertThat(receive(client, 1)).isEqualTo("b");
            assertThat(back.heard()).isEqualTo("b");
        }
    }

    @Test
    void aTargetThatRefusesIsPassedOver() throws IOException {
        // Given
        int nobody;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = taken.getLocalPort();
        }
        try (var shared = FaultProxy.to(0, nobody, echo.port())) {
            for (int i = 0; i < 4; i++) {
                // When
                try (var client = connect(shared)) {
                    send(client, "x");
                    // Then
                    assertThat(receive(client, 1)).isEqualTo("x");
                }
            }
        }
    }

    @Test
    void onlyALinkToABrokerKnowsKafkasRequests() {
        assertThatThrownBy(() -> link.strike(KafkaFault.cutOn(ApiKeys.PRODUCE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not know Kafka's requests");
    }

    private Socket connect() throws IOException {
        return connect(link);
    }

    private static Socket connect(FaultProxy through) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), through.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws SocketException if the connection was reset, or ended before */
    private static String receive(Socket socket, int bytes) throws IOException {
        var read = socket.getInputStream().readNBytes(bytes);
        if (read.length < bytes) {
            throw new SocketException("ended");
        }
        return new String(read, StandardCharsets.US_ASCII);
    }

    private static void assertSilent(Socket socket) throws IOException {
        socket.setSoTimeout(SILENCE_MILLIS);
        assertThatThrownBy(() -> receive(socket, 1)).isInstanceOf(SocketTimeoutException.class);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }
}
