package hoist.ingest;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on free ports of this machine. */
final class TestService implements AutoCloseable {
    private static final AtomicInteger STARTED = new AtomicInteger();

    private final ConfigurableApplicationContext context;

    private TestService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param more further settings, {@code --key=value}; they win */
    static TestService start(Path tenants, String kafka, String registry, String... more) {
        return new TestService(IngestApplication.builder()
                .run(settings(tenants, kafka, registry, more).entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new)));
    }

    /** What {@link #start} sets. */
    static Map<String, String> settings(Path tenants, String kafka, String registry, String... more) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "server.port",
                "0",
                "server.address",
                "127.0.0.1",
                "management.server.port",
                "0",
                "hoist.tenants.directory",
                tenants.toString(),
                "hoist.registry.url",
                registry,
                "hoist.registry.serializer",
                PlainAvroSerializer.class.getName(),
                "hoist.topics.partitions",
                "2",
                "spring.kafka.bootstrap-servers",
                kafka,
                "hoist.ingest.spool.directory",
                tenants.resolve(".spool-" + STARTED.incrementAndGet()).toString()));
        Stream.of("--logging.level.kafka=warn", "--logging.level.state=warn").forEach(quiet -> put(settings, quiet));
        Stream.of(more).forEach(setting -> put(settings, setting));
        return settings;
    }

    private static void put(Map<String, String> settings, String setting) {
        int equals = setting.indexOf('=');
        settings.put(setting.substring(2, equals), setting.substring(equals + 1));
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
