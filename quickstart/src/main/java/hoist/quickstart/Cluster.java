package hoist.quickstart;

import java.util.List;
import java.util.Optional;

/**
 * The ports of the brokers that form one Kafka cluster, all on the loopback address.
 *
 * @param nodes the brokers, numbered from 1; each is a controller too
 */
public record Cluster(List<Node> nodes) {

    public Cluster {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("a cluster needs a broker");
        }
    }

    /** A single broker that everybody reaches directly. */
    static Cluster single(int port, int controllerPort) {
        return new Cluster(List.of(new Node(port, controllerPort, Optional.empty())));
    }

    /** The broker of this number. */
    Node node(int number) {
        return nodes.get(number - 1);
    }

    /**
     * One broker.
     *
     * @param port for clients, and for the other brokers
     * @param controllerPort for the brokers' own use
     * @param front a second listener, for clients that come through something else
     */
    public record Node(int port, int controllerPort, Optional<Front> front) {}

    /**
     * A listener behind something else, for example a proxy.
     *
     * @param port the broker's own
     * @param advertised where clients of this listener are told to find the broker
     */
    public record Front(int port, int advertised) {}
}
