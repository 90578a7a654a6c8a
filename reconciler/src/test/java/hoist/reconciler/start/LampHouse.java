package hoist.reconciler.start;

import static org.awaitility.Awaitility.await;

import hoist.reconciler.lane.Budget;
import hoist.reconciler.start.ReconcilerSettings.Registry;
import hoist.reconciler.start.ReconcilerSettings.Stream;
import hoist.reconciler.start.ReconcilerSettings.Tenants;
import hoist.reconciler.start.ReconcilerSettings.Topics;
import hoist.reconciler.testing.Lamp;
import hoist.reconciler.testing.LampAction;
import hoist.reconciler.testing.LampActs;
import hoist.reconciler.testing.LampVendor;
import hoist.reconciler.testing.Lamps;
import hoist.reconciler.testing.PlainAvroDeserializer;
import hoist.reconciler.testing.PlainAvroSerializer;
import hoist.reconciler.testing.RegistryStub;
import hoist.schemas.EventRecord;
import hoist.schemas.Topic;
import hoist.schemas.TopicSetUp;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real broker, a registry stub, and any number of instances of the toy worker in this JVM. */
final class LampHouse implements AutoCloseable {
    static final Duration LONG = Duration.ofSeconds(90);
    static final Duration NEVER = Duration.ofMinutes(4);
    static final int PARTITIONS = 4;

    final LampVendor vendor = new LampVendor();
    final List<RuntimeException> hopeless = new CopyOnWriteArrayList<>();
    private final RegistryStub registry = new RegistryStub();
    private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
    private final List<Reconciler<Lamp, LampAction>> instances = new ArrayList<>();
    private final Serializer<SpecificRecord> serializer = registry.serdes().newSerializer();
    private final KafkaProducer<String, byte[]> producer;
    final Admin admin;

    LampHouse() {
        broker.afterPropertiesSet();
        Map<String, Object> properties = Map.of("bootstrap.servers", broker.getBrokersAsString(), "linger.ms", 0);
        producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        admin = Admin.create(properties);
    }

    /** Makes the topics, as the first service to start does; brokers know of new ones a little later. */
    void makeTopics() {
        await().atMost(LONG)
                .ignoreExceptionsInstanceOf(ExecutionException.class)
                .until(() -> {
                    new TopicSetUp(admin, new Topics(PARTITIONS, (short) 1, 1).layout()).prepare();
                    return true;
                });
    }

    String brokers() {
        return broker.getBrokersAsString();
    }

    Reconciler<Lamp, LampAction> instance(String group, Duration sessionTimeout, Clock clock) {
        var settings = new ReconcilerSettings(
                new Tenants(Path.of("unused")),
                new Registry(
                        registry.url(), PlainAvroSerializer.class.getName(), PlainAvroDeserializer.class.getName()),
                new Topics(PARTITIONS, (short) 1, 1),
                new Stream(group, 1, 0, Path.of("target/streams"), sessionTimeout),
                new ReconcilerSettings.Lane(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(10),
                        4,
                        Duration.ofMillis(100),
                        Duration.ofSeconds(15)),
                Duration.ofDays(30));
        var kafka = new KafkaProperties();
        kafka.setBootstrapServers(List.of(broker.getBrokersAsString()));
        var made = new Reconciler<>(
                new Lamps(),
                new LampActs(vendor),
                tenant -> Budget.of(tenant, 1_000_000, Duration.ofMinutes(5)),
                settings,
                kafka,
                new SimpleMeterRegistry(),
                clock);
        instances.add(made);
        made.start(hopeless::add);
        return made;
    }

    Reconciler<Lamp, LampAction> instance(String group) {
        return instance(group, NEVER, Clock.systemUTC());
    }

    /** Waits until the instance runs, owns something, and acts for all it owns. */
    static void awaitActing(Reconciler<?, ?> instance) {
        await().atMost(LONG)
                .until(() -> instance.state() instanceof WorkerState.Running running
                        && running.stream().equals("RUNNING")
                        && running.owned() > 0
                        && running.acting() == running.owned());
    }

    void write(Topic topic, SpecificRecord value) {
        var plain = EventRecord.of(topic, value);
        var bytes = serializer.serialize(topic.topicName(), value);
        send(new ProducerRecord<>(topic.topicName(), null, plain.key(), bytes, plain.headers()));
    }

    void writeBytes(Topic topic, String key, byte[] bytes) {
        send(new ProducerRecord<>(topic.topicName(), key, bytes));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        var _ = producer.send(record, (metadata, failure) -> {
            if (failure != null) {
                hopeless.add(new IllegalStateException(failure));
            }
        });
    }

    /** Waits for Kafka's acknowledgements. */
    void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        vendor.mayGoOn.release(1_000);
        instances.forEach(Reconciler::close);
        producer.close();
        admin.close();
        broker.destroy();
        registry.close();
    }
}
