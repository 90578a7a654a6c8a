package hoist.pipeline;

import hoist.pipeline.containers.ComposeFile;
import java.net.URI;
import java.time.Duration;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;

/** The images that docker-compose.yml names, in the same versions. */
record ContainerServers(KafkaContainer kafka, GenericContainer<?> schemas) implements Servers {
    private static final int PORT = 8080;
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    static boolean isDockerThere() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    static ContainerServers start() {
        var file = ComposeFile.read();
        var servers = new ContainerServers(
                new KafkaContainer(file.service("kafka").image()),
                new GenericContainer<>(file.service("registry").image()).withExposedPorts(PORT));
        servers.kafka.withStartupTimeout(LONGEST_START);
        servers.schemas.waitingFor(
                Wait.forHttp("/apis/ccompat/v7/subjects").forPort(PORT).withStartupTimeout(LONGEST_START));
        Startables.deepStart(servers.kafka, servers.schemas).join();
        return servers;
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public URI registry() {
        return URI.create("http://" + schemas.getHost() + ":" + schemas.getMappedPort(PORT));
    }

    @Override
    public void close() {
        kafka.stop();
        schemas.stop();
    }
}
