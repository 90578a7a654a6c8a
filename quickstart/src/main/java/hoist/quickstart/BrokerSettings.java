package hoist.quickstart;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The server.properties of a broker that is also one of its cluster's controllers.
 *
 * @param number of the broker in the cluster, from 1
 */
record BrokerSettings(Path data, Cluster cluster, int number) {
    /** Copies of a partition: as a real cluster has them, as far as there are brokers. */
    private static final int COPIES = 3;

    String text() {
        return """
                process.roles=broker,controller
                node.id=%1$d
                controller.quorum.voters=%2$s
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listeners=%3$s
                advertised.listeners=%4$s
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,FRONT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%5$s
                default.replication.factor=%6$d
                min.insync.replicas=%7$d
                offsets.topic.replication.factor=%6$d
                transaction.state.log.replication.factor=%6$d
                transaction.state.log.min.isr=%7$d
                share.coordinator.state.topic.replication.factor=%6$d
                share.coordinator.state.topic.min.isr=%7$d
                # A single machine starts quicker with fewer of these.
                offsets.topic.num.partitions=4
                transaction.state.log.num.partitions=4
                # The first member of a group need not wait for others.
                group.initial.rebalance.delay.ms=0
                # After a restart the controller waits this long for the broker's former life to end (default 9 s).
                broker.session.timeout.ms=%8$d
                broker.heartbeat.interval.ms=300
                # A misspelt topic is an error, as in production.
                auto.create.topics.enable=false
                """.formatted(
                        number,
                        voters(),
                        listeners(),
                        advertised(),
                        data.toString().replace('\\', '/'),
                        Math.min(COPIES, size()),
                        size() < COPIES ? 1 : COPIES - 1,
                        sessionMillis());
    }

    /** Several brokers on a busy machine must not lose each other whenever one of them waits for a processor. */
    private int sessionMillis() {
        return size() == 1 ? 1_500 : 4_000;
    }

    private int size() {
        return cluster.nodes().size();
    }

    private Cluster.Node node() {
        return cluster.node(number);
    }

    private String voters() {
        return IntStream.rangeClosed(1, size())
                .mapToObj(voter -> voter + "@127.0.0.1:" + cluster.node(voter).controllerPort())
                .collect(Collectors.joining(","));
    }

    private String listeners() {
        return "PLAINTEXT://127.0.0.1:" + node().port() + ",CONTROLLER://127.0.0.1:" + node().controllerPort()
                + node().front()
                        .map(front -> ",FRONT://127.0.0.1:" + front.port())
                        .orElse("");
    }

    private String advertised() {
        return "PLAINTEXT://127.0.0.1:" + node().port()
                + node().front()
                        .map(front -> ",FRONT://127.0.0.1:" + front.advertised())
                        .orElse("");
    }
}
