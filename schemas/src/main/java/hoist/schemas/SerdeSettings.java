package hoist.schemas;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * How values become bytes: the Confluent wire format (a zero byte, the schema's id in four bytes, Avro binary), schemas in
 * a registry under {@code <topic>-value}.
 *
 * <p>The classes are settings, and the keys of both families (Apicurio's and Confluent's) are set from the same values, so
 * that whoever has Confluent's serializers on the class path names them here and changes no code.
 *
 * @param serializer class name of a Kafka serializer
 * @param deserializer class name of a Kafka deserializer
 * @param registry base URL of the registry, for example {@code http://127.0.0.1:8081}
 */
public record SerdeSettings(String serializer, String deserializer, URI registry) {
    private static final String APICURIO_SERIALIZER = "io.apicurio.registry.serde.avro.AvroKafkaSerializer";
    private static final String APICURIO_DESERIALIZER = "io.apicurio.registry.serde.avro.AvroKafkaDeserializer";

    private static final long A_DAY = Duration.ofDays(1).toMillis();

    /** Apicurio's serializers against this registry. */
    public static SerdeSettings apicurio(URI registry) {
        return new SerdeSettings(APICURIO_SERIALIZER, APICURIO_DESERIALIZER, registry);
    }

    /** The settings both classes are configured with. */
    public Map<String, Object> properties() {
        return Map.of(
                "apicurio.registry.url", base() + "/apis/registry/v3",
                "apicurio.registry.check-period-ms",
                        A_DAY, // an id always means the same schema: asking again is no use
                "apicurio.registry.auto-register", true,
                "apicurio.registry.dereference-schema", true, // a schema in pieces could never get a next version
                "apicurio.registry.artifact-resolver-strategy", "io.apicurio.registry.serde.strategy.TopicIdStrategy",
                "apicurio.registry.use-specific-avro-reader", true,
                "apicurio.registry.fault-tolerant-refresh", true,
                "schema.registry.url", base() + "/apis/ccompat/v7",
                "specific.avro.reader", true,
                "auto.register.schemas", true);
    }

    /** A configured serializer; the caller closes it. */
    @SuppressWarnings("unchecked") // the class is the operator's choice; a wrong one fails at its first record
    public Serializer<SpecificRecord> newSerializer() {
        var made = (Serializer<SpecificRecord>) make(serializer, Serializer.class);
        made.configure(properties(), false);
        return made;
    }

    /** A configured deserializer; the caller closes it. */
    @SuppressWarnings("unchecked") // as above
    public Deserializer<SpecificRecord> newDeserializer() {
        var made = (Deserializer<SpecificRecord>) make(deserializer, Deserializer.class);
        made.configure(properties(), false);
        return made;
    }

    private String base() {
        var text = registry.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static <T> T make(String className, Class<T> kind) {
        TrustedRecords.trust();
        try {
            return kind.cast(Class.forName(className).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalArgumentException(
                    className + " is no usable Kafka " + kind.getSimpleName() + ": is its jar on the class path?", e);
        }
    }
}
