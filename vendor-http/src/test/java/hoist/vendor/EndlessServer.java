package hoist.vendor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

/** Answers every call with a beginning and then the same piece for ever, until the caller has enough. */
final class EndlessServer implements AutoCloseable {
    private final ServerSocket socket;
    private final CountDownLatch hungUp = new CountDownLatch(1);

    private EndlessServer(ServerSocket socket) {
        this.socket = socket;
    }

    static EndlessServer sending(String beginning, String piece) {
        try {
            var server = new EndlessServer(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(() -> server.answer(beginning.getBytes(US_ASCII), piece.getBytes(US_ASCII)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(byte[] beginning, byte[] piece) {
        try (var caller = socket.accept()) {
            caller.getOutputStream().write(beginning);
            while (!socket.isClosed()) {
                caller.getOutputStream().write(piece);
            }
        } catch (IOException e) {
            hungUp.countDown();
        }
    }

    /** Opens once the caller has closed the connection. */
    CountDownLatch hungUp() {
        return hungUp;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/x");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
