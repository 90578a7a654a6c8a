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
import hoist.reconciler.testing.SharedBroker;
import hoist.schemas.EventRecord;
import hoist.schemas.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Fresh topics at a real broker, a registry stub, and any number of instances of the toy worker in this JVM. */
final class LampHouse implements AutoCloseable {
    static final Duration LONG = Duration.ofSeconds(90);
    static final Duration NEVER = Duration.ofMinutes(4);
    static final int PARTITIONS = SharedBroker.PARTITIONS;

    final LampVendor vendor = new LampVendor();
    final List<Integer> halted = new CopyOnWriteArrayList<>();
    final LastResort lastResort = new LastResort(halted::add);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<Throwable> hopeless = new CopyOnWriteArrayList<>();
    final RegistryStub registry = new RegistryStub();
    private final String broker;
    private final List<Reconciler<Lamp, LampAction>> instances = new ArrayList<>();
    private final Serializer<SpecificRecord> serializer = registry.serdes().newSerializer();
    private final KafkaProducer<String, byte[]> producer;
    final Admin admin;

    LampHouse() {
        this(SharedBroker.address());
    }

    /** @param broker address of a broker that has no topics but ours */
    LampHouse(String broker) {
        this.broker = broker;
        SharedBroker.freshTopics(broker);
        Map<String, Object> properties = Map.of("bootstrap.servers", broker, "linger.ms", 0);
        producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        admin = Admin.create(properties);
    }

    String brokers() {
        return broker;
    }

    Reconciler<Lamp, LampAction> instance(String group, Duration sessionTimeout, Clock clock) {
        var settings = settings(registry.url(), group, sessionTimeout);
        var kafka = new KafkaProperties();
        kafka.setBootstrapServers(List.of(broker));
        var made = new Reconciler<>(
                new Lamps(),
                new LampActs(vendor),
                tenant -> Budget.of(tenant, 1_000_000, Duration.ofMinutes(5)),
                new WorkerSurroundings(settings, kafka, meters, clock, lastResort));
        instances.add(made);
        made.start(hopeless::add);
        return made;
    }

    /** Patient enough for any machine. */
    static ReconcilerSettings settings(URI registry, String group, Duration sessionTimeout) {
        return new ReconcilerSettings(
                new Tenants(Path.of("unused")),
                new Registry(registry, PlainAvroSerializer.class.getName(), PlainAvroDeserializer.class.getName()),
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
    }

    Reconciler<Lamp, LampAction> instance(String group) {
        return instance(group, NEVER, Clock.systemUTC());
    }

    /** Waits until the instance runs, owns something, and acts for all it owns. */
    static void awaitActing(Reconciler<?, ?> instance) {
        await().atMost(LONG)
                .until(() -> instance.state() instanceof WorkerState.Running running
                        && running.stream().equals("RUNNING")
                        && running.partitions().owned() > 0
                        && running.partitions().acting() == running.partitions().owned());
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
        registry.close();
        lastResort.close();
    }
}
