package hoist.quickstart;

import java.nio.file.Path;

/** The server.properties of a broker that is its own controller and keeps single copies. */
record BrokerSettings(Path data, int port, int controllerPort) {

    String text() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                # One broker, so one copy of everything.
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                # A single machine starts quicker with fewer of these.
                offsets.topic.num.partitions=4
                transaction.state.log.num.partitions=4
                # The first member of a group need not wait for others.
                group.initial.rebalance.delay.ms=0
                # After a restart the controller waits this long for the broker's former life to end (default 9 s).
                broker.session.timeout.ms=1500
                broker.heartbeat.interval.ms=300
                # A misspelt topic is an error, as in production.
                auto.create.topics.enable=false
                """.formatted(port, controllerPort, data.toString().replace('\\', '/'));
    }
}
