package hoist.cli.connection;

import hoist.cli.failure.CliFailure;
import hoist.cli.output.ShellWord;
import hoist.reconciler.start.ReconcilerSettings;
import hoist.schemas.SerdeSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import picocli.CommandLine.Option;

/** Where everything is: a field {@code @Mixin Connection connection} in every command. */
public final class Connection {
    private static final String FILE = "hoist-cli";

    @Option(
            names = "--brokers",
            paramLabel = "HOST:PORT,…",
            description = "Kafka's brokers (SPRING_KAFKA_BOOTSTRAPSERVERS; default 127.0.0.1:9092).")
    private @Nullable String brokers;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "The schema registry (HOIST_REGISTRY_URL; default http://127.0.0.1:8081).")
    private @Nullable URI registry;

    @Option(
            names = "--tenants",
            paramLabel = "DIR",
            description = "The directory of the tenants' files (HOIST_TENANTS_DIRECTORY; default: that of ./hoist up).")
    private @Nullable Path tenants;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "Kafka's client properties, for example to sign in; what SPRING_KAFKA_… says holds too.")
    private @Nullable Path kafkaConfig;

    /** Connects; the brokers are asked first, so that what follows need not wait for them long. The caller closes it. */
    public Kafka open() {
        return Kafka.connect(clientSettings(), serdes());
    }

    /**
     * The tenants whose files are in force, as they stand now.
     *
     * @throws CliFailure without a directory
     */
    public TenantsAtHand tenants() {
        return TenantsAtHand.in(tenants == null ? settings().tenants().directory() : tenants);
    }

    /** The options as they were given, to go on from in another command: empty, or with a blank before each. */
    public String asGiven() {
        return option("--brokers", brokers)
                + option("--registry", registry)
                + option("--tenants", tenants)
                + option("--kafka-config", kafkaConfig);
    }

    private static String option(String name, @Nullable Object value) {
        return value == null ? "" : " " + name + " " + ShellWord.of(value.toString());
    }

    private SerdeSettings serdes() {
        var known = settings().registry();
        return new SerdeSettings(known.serializer(), known.deserializer(), registry == null ? known.url() : registry);
    }

    private Map<String, Object> clientSettings() {
        var kafka = new SettingsFile(FILE).read("spring.kafka", KafkaProperties.class);
        var merged = new HashMap<String, Object>(kafka.buildAdminProperties());
        fileOf(kafkaConfig).forEach((key, value) -> merged.put(String.valueOf(key), value));
        if (brokers != null) {
            merged.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers);
        }
        return merged;
    }

    private static ReconcilerSettings settings() {
        return new SettingsFile(FILE).read("hoist", ReconcilerSettings.class);
    }

    private static Properties fileOf(@Nullable Path path) {
        var properties = new Properties();
        if (path == null) {
            return properties;
        }
        try (var reader = Files.newBufferedReader(path)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw CliFailure.usage("--kafka-config " + path
                    + " cannot be read: name a file of Kafka's client properties that you may read.");
        }
    }
}
