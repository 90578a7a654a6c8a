package hoist.simulators.http;

import com.sun.net.httpserver.HttpServer;
import hoist.simulators.effects.EffectLog;
import hoist.simulators.faults.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's HTTP server that tests can take down and up.
 *
 * <p>It holds no state of the vendor: {@link #stop()} cuts connections and calls as a power failure would, and
 * {@link #start()} opens the same port again.
 */
public final class SimulatorServer implements AutoCloseable {

    static {
        // Without this the JDK's server holds small answers back for up to 40 ms; it is read once, with the first
        // server.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final int BACKLOG = 200;
    private static final String ALL_ADDRESSES = "0.0.0.0";

    private final String host;
    private final Exchanges exchanges;
    private int port;
    private @Nullable Running running;

    /** A server for that host and port, not started yet. Port 0 takes a free one at the first start and keeps it. */
    public SimulatorServer(String host, int port, Routes routes, EffectLog effects, Faults faults, Clock clock) {
        this.host = host;
        this.port = port;
        this.exchanges = new Exchanges(routes, effects, faults, clock);
    }

    /**
     * Opens the port; nothing happens when it is open.
     *
     * @throws UncheckedIOException when the port is taken
     */
    public synchronized void start() {
        if (running != null) {
            return;
        }
        HttpServer server = bound();
        ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
        server.createContext("/", exchanges);
        server.setExecutor(calls);
        server.start();
        port = server.getAddress().getPort();
        running = new Running(server, calls);
    }

    /** Closes the port and cuts every call under way; nothing happens when it is closed. */
    public synchronized void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    /**
     * The address without a last slash; known from the first start on, also while stopped. A server that listens on all
     * addresses (0.0.0.0) is known by the loopback one.
     */
    public synchronized URI address() {
        if (port == 0) {
            throw new IllegalStateException("the server has not been started yet, so it has no port");
        }
        return URI.create("http://" + (host.equals(ALL_ADDRESSES) ? "127.0.0.1" : host) + ":" + port);
    }

    private HttpServer bound() {
        try {
            return HttpServer.create(new InetSocketAddress(host, port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + host + ":" + port + "; choose a free port", e);
        }
    }

    private record Running(HttpServer server, ExecutorService calls) {
        void stop() {
            server.stop(0);
            calls.shutdownNow();
        }
    }
}
