package hoist.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Real sockets on both sides. */
class LineTest {
    @Test
    void carriesBothWaysUntilBothHaveEnded() throws Exception {
        try (var callee = listening();
                var line = Line.open(0, () -> addressOf(callee));
                var caller = new Socket(InetAddress.getLoopbackAddress(), line.port())) {
            // Given
            caller.getOutputStream().write("ask".getBytes(US_ASCII));
            caller.shutdownOutput();

            // When
            try (var taken = callee.accept()) {
                assertThat(taken.getInputStream().readAllBytes())
                        .asString(US_ASCII)
                        .isEqualTo("ask");
                taken.getOutputStream().write("answer".getBytes(US_ASCII));
            }

            // Then
            assertThat(caller.getInputStream().readAllBytes())
                    .asString(US_ASCII)
                    .isEqualTo("answer");
        }
    }

    @Test
    void hangsUpWhenNobodyAnswersAndFindsTheNextOneAtItsNewAddress() throws Exception {
        var gone = listening();
        gone.close();
        var far = new AtomicReference<>(gone);
        try (var line = Line.open(0, () -> addressOf(far.get()))) {
            // Given
            try (var caller = new Socket(InetAddress.getLoopbackAddress(), line.port())) {
                assertThat(caller.getInputStream().read()).isEqualTo(-1);
            }

            // When
            try (var callee = listening()) {
                far.set(callee);
                try (var caller = new Socket(InetAddress.getLoopbackAddress(), line.port());
                        var taken = callee.accept()) {
                    taken.getOutputStream().write('!');

                    // Then
                    assertThat(caller.getInputStream().read()).isEqualTo('!');
                }
            }
        }
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    }

    private static InetSocketAddress addressOf(ServerSocket socket) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
    }
}
