package hoist.ingest;

import static hoist.ingest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole service on free ports of this machine. */
final class TestService implements AutoCloseable {
    private static final AtomicInteger STARTED = new AtomicInteger();

    /** A slow machine and a young broker may take their time, and tests come back soon. */
    private static final List<String> PATIENT = List.of(
            "--hoist.ingest.door.refusal-burst=100000",
            "--hoist.ingest.door.guess-burst=100000",
            "--hoist.ingest.publishing.answer-within=1m",
            "--hoist.ingest.spool.wait-for-kafka=1m",
            "--spring.kafka.producer.properties.delivery.timeout.ms=60000",
            "--spring.kafka.producer.properties.request.timeout.ms=30000",
            "--spring.kafka.producer.properties.max.block.ms=60000");

    private final ConfigurableApplicationContext context;

    private TestService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param more further settings, {@code --key=value}; they win */
    static TestService start(Path tenants, String kafka, String registry, String... more) {
        return start(tenants, kafka, registry, Clock.systemUTC(), more);
    }

    /** As above, in the time of this clock. */
    static TestService start(Path tenants, String kafka, String registry, Clock clock, String... more) {
        return new TestService(IngestApplication.builder()
                .initializers(context -> at(clock, context))
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
        PATIENT.forEach(setting -> put(settings, setting));
        Stream.of(more).forEach(setting -> put(settings, setting));
        return settings;
    }

    private static void at(Clock clock, ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context)
                .registerBean("clockOfTheTest", Clock.class, () -> clock, bean -> bean.setPrimary(true));
    }

    private static void put(Map<String, String> settings, String setting) {
        int equals = setting.indexOf('=');
        settings.put(setting.substring(2, equals), setting.substring(equals + 1));
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** The service, once it is ready. */
    TestService ready() {
        await().untilAsserted(() -> assertThat(readiness()).isEqualTo(200));
        return this;
    }

    /** What the probe of a load balancer is answered. */
    int readiness() {
        return Call.of("GET", "/actuator/health/readiness").to(managementPort()).status();
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
