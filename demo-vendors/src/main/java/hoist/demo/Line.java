package hoist.demo;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Carries TCP connections from a loopback port to another host. The services call vendors without TLS on their own machine
 * only; in the demo a line runs in the network namespace of each worker's container, so that the worker finds the
 * simulated vendors at the loopback address, and no rule is relaxed.
 */
public final class Line implements Closeable {
    /**
     * Longer than a worker is away that was killed with its broker, and waits for it. Docker starts this container again
     * once; if the worker does not run at that moment, only the next {@code up} does.
     */
    private static final Duration WITHOUT_NETWORK_AT_MOST = Duration.ofSeconds(45);

    private final ServerSocket near;
    private final Supplier<InetSocketAddress> far;

    private Line(ServerSocket near, Supplier<InetSocketAddress> far) {
        this.near = near;
        this.far = far;
    }

    /**
     * Arguments: the host, and the ports to be carried there. Ends with 1 a while after the container whose network it
     * shares has ended, which takes the network away for good: a restart joins the new one.
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println("line: needs a host and at least one port");
            System.exit(2);
        }
        var host = arguments[0];
        Arrays.stream(arguments).skip(1).map(Integer::valueOf).forEach(port -> open(port, to(host, port)));
        System.out.println("127.0.0.1 leads to " + String.join(" ", arguments));
        for (var seen = System.nanoTime(); System.nanoTime() - seen < WITHOUT_NETWORK_AT_MOST.toNanos(); ) {
            Thread.sleep(Duration.ofMillis(500));
            seen = hasNetwork() ? System.nanoTime() : seen;
        }
        System.err.println("line: the network is gone with the container it belonged to; a restart joins the new one");
        System.exit(1);
    }

    /**
     * Listens on this port of the loopback address, 0 for a free one, until it is closed.
     *
     * @param far where to; asked for each connection, since addresses of containers change
     * @throws UncheckedIOException when the port is taken
     */
    static Line open(int port, Supplier<InetSocketAddress> far) {
        try {
            var line = new Line(new ServerSocket(port, 0, InetAddress.ofLiteral("127.0.0.1")), far);
            Thread.ofVirtual().start(line::take);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1:" + port, e);
        }
    }

    int port() {
        return near.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        near.close();
    }

    private void take() {
        while (!near.isClosed()) {
            try {
                var caller = near.accept();
                Thread.ofVirtual().start(() -> carry(caller));
            } catch (IOException e) {
                // Closed, or a caller that gave up before it was taken.
            }
        }
    }

    /** When the far end does not answer, the caller is hung up on, as on a port where nobody listens. */
    private void carry(Socket caller) {
        try (caller;
                var callee = new Socket()) {
            callee.connect(far.get(), 5_000);
            var back = Thread.ofVirtual().start(() -> pass(callee, caller));
            pass(caller, callee);
            back.join();
        } catch (IOException e) {
            // Both ends are closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            hangUp(from);
            hangUp(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone.
        }
    }

    private static Supplier<InetSocketAddress> to(String host, int port) {
        return () -> new InetSocketAddress(host, port);
    }

    private static boolean hasNetwork() throws SocketException {
        return NetworkInterface.networkInterfaces().anyMatch(each -> {
            try {
                return each.isUp() && !each.isLoopback();
            } catch (SocketException e) {
                return false;
            }
        });
    }
}
