package hoist.faults.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A TCP link on the loopback address that can fail. Its port stays while what is behind it comes and goes: a connection
 * whose target refuses is reset. Passes everything until told otherwise; the last one told holds, for connections that
 * are there as well as for new ones. Safe for several threads.
 */
public final class FaultProxy implements AutoCloseable {
    private static final int BACKLOG = 200;
    /** On this machine a target answers at once or is frozen; a frozen one's backlog takes connections all the same. */
    private static final int CONNECT_MILLIS = 2_000;

    private final ServerSocket door;
    private final List<Integer> targets;
    private final Protocol protocol;
    private final Conduct conduct = new Conduct();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    private FaultProxy(int port, List<Integer> targets, Protocol protocol) {
        this.targets = List.copyOf(targets);
        this.protocol = protocol;
        try {
            this.door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port + "; choose a free one", e);
        }
        Thread.ofVirtual().name("proxy " + door.getLocalPort()).start(this::acceptAll);
    }

    /**
     * A link to whatever listens on these loopback ports; several take turns, and one that refuses is passed over.
     *
     * @param port 0 takes a free one
     */
    public static FaultProxy to(int port, Integer... targets) {
        return new FaultProxy(port, List.of(targets), Protocol.ANY);
    }

    /** A link to a Kafka broker's listener, which advertises this port. */
    public static FaultProxy toKafka(int port, int target) {
        return new FaultProxy(port, List.of(target), Protocol.KAFKA);
    }

    /** Where clients connect. */
    public int port() {
        return door.getLocalPort();
    }

    /** Heals the link: every behaviour and every Kafka fault ends. Connections that lost an answer are reset. */
    public void pass() {
        conduct.forgetStrikes();
        behave(new Behaviour.Pass());
        connections.stream().filter(Connection::isMute).forEach(Connection::reset);
    }

    /** Every piece (of a Kafka link: every request and answer) is delivered so much later, one after the other. */
    public void latency(Duration latency) {
        behave(new Behaviour.Slow(latency));
    }

    /** At most about so much in each direction of each connection. */
    public void bandwidth(int bytesPerSecond) {
        if (bytesPerSecond < 1) {
            throw new IllegalArgumentException("bytesPerSecond is " + bytesPerSecond + "; it must be positive");
        }
        behave(new Behaviour.Narrow(bytesPerSecond));
    }

    /** Resets every connection, and new ones as soon as they are made. */
    public void cut() {
        behave(new Behaviour.Cut());
        connections.forEach(Connection::reset);
    }

    /** Takes connections and bytes and delivers none, until the link passes: then they arrive, late. */
    public void halfOpen() {
        behave(new Behaviour.HalfOpen());
    }

    /** Delivers what clients send; what comes back vanishes. */
    public void swallowAnswers() {
        behave(new Behaviour.AnswersSwallowed());
    }

    /** Strikes every such request until the link passes. */
    public void strike(KafkaFault fault) {
        strike(fault, Integer.MAX_VALUE);
    }

    /**
     * Strikes the next so many such requests, beside whatever the link does otherwise.
     *
     * @throws IllegalStateException if this link does not lead to a broker
     */
    public void strike(KafkaFault fault, int times) {
        if (protocol != Protocol.KAFKA) {
            throw new IllegalStateException("the link on port " + port() + " does not know Kafka's requests");
        }
        conduct.strike(fault, times);
    }

    /** How many requests Kafka faults have struck so far, and how many new connections found the link cut. */
    public int struck() {
        return conduct.struck();
    }

    /** Connections that are open now. */
    public int connections() {
        return connections.size();
    }

    /** Resets every connection and gives the port back. */
    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close port " + port(), e);
        }
        cut();
    }

    private void behave(Behaviour behaviour) {
        conduct.behave(behaviour);
    }

    private void acceptAll() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().name("link " + port()).start(() -> serve(client));
            } catch (IOException closed) { // or no file descriptors left: the client is told by nobody
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        }
    }

    private void serve(Socket client) {
        try {
            var target = conduct.whenDelivering() instanceof Behaviour.Cut ? refused() : connected();
            if (target.isEmpty()) {
                Connection.reset(client);
                return;
            }
            client.setTcpNoDelay(true);
            var connection = new Connection(client, target.get(), conduct, protocol);
            connections.add(connection);
            try {
                connection.carry();
            } finally {
                connections.remove(connection);
            }
        } catch (IOException broken) {
            Connection.reset(client);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            Connection.reset(client);
        }
    }

    private Optional<Socket> refused() {
        conduct.countStrike();
        return Optional.empty();
    }

    private Optional<Socket> connected() {
        int first = turn.getAndIncrement();
        for (int i = 0; i < targets.size(); i++) {
            int target = targets.get(Math.floorMod(first + i, targets.size()));
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS);
                socket.setTcpNoDelay(true);
                return Optional.of(socket);
            } catch (IOException refused) {
                Connection.reset(socket);
            }
        }
        return Optional.empty();
    }
}
