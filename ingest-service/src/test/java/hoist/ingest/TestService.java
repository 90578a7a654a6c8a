package hoist.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on free ports of this machine. */
final class TestService implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private TestService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param more further settings, {@code --key=value}; they win */
    static TestService start(Path tenants, String kafka, String registry, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--management.server.port=0",
                "--hoist.tenants.directory=" + tenants,
                "--hoist.registry.url=" + registry,
                "--hoist.registry.serializer=" + PlainAvroSerializer.class.getName(),
                "--hoist.topics.partitions=2",
                "--logging.level.kafka=warn",
                "--logging.level.state=warn",
                "--spring.kafka.bootstrap-servers=" + kafka));
        arguments.addAll(List.of(more));
        return new TestService(IngestApplication.builder().run(arguments.toArray(String[]::new)));
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    int managementPort() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.management.port"));
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
