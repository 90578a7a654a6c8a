package hoist.faults.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server that sends back what it gets and remembers it. */
final class Echo implements AutoCloseable {
    private final ServerSocket door;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    Echo(int port) {
        try {
            door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::acceptAll);
    }

    int port() {
        return door.getLocalPort();
    }

    /** All that it got, of all connections. */
    String heard() {
        synchronized (heard) {
            return heard.toString(StandardCharsets.US_ASCII);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void acceptAll() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> echo(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void echo(Socket client) {
        try (client) {
            var buffer = new byte[1024];
            for (int read = client.getInputStream().read(buffer);
                    read >= 0;
                    read = client.getInputStream().read(buffer)) {
                synchronized (heard) {
                    heard.write(buffer, 0, read);
                }
                client.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException broken) { // the test asked for it
        }
    }
}
