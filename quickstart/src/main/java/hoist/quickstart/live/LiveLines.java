package hoist.quickstart.live;

import hoist.schemas.Envelope;
import hoist.schemas.SerdeSettings;
import hoist.schemas.Topic;
import hoist.schemas.decision.DecisionFact;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.jit.JitEvent;
import hoist.schemas.jit.JitFact;
import hoist.schemas.jit.TechnicianLeft;
import hoist.schemas.jit.TicketReadStuck;
import hoist.schemas.operator.GiveUp;
import hoist.schemas.operator.LinkCustomer;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.Reopen;
import hoist.schemas.operator.UnlinkCustomer;
import hoist.schemas.ticket.TicketFact;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads what is new in the topics and says each step of each request and of each JIT account in a line. */
public final class LiveLines implements AutoCloseable {
    private static final List<Topic> TOPICS = List.of(
            Topic.ELEVATION_EVENTS,
            Topic.DECISION_FACTS,
            Topic.TICKET_FACTS,
            Topic.JIT_EVENTS,
            Topic.JIT_FACTS,
            Topic.OPERATOR_COMMANDS);
    private static final int REMEMBERED = 10_000;

    private final KafkaConsumer<String, SpecificRecord> consumer;
    private final Consumer<String> out;
    private final Thread reader;
    private final LinkedHashMap<String, RequestProgress> requests = new LinkedHashMap<>();
    private final LinkedHashMap<String, AccountProgress> accounts = new LinkedHashMap<>();
    private final LinkedHashMap<String, Boolean> heard = new LinkedHashMap<>();

    /** Starts at the topics' ends; the topics must be there. */
    public LiveLines(String bootstrapServers, SerdeSettings serdes, Consumer<String> out) {
        this.out = out;
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), serdes.newDeserializer());
        var partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.reader = Thread.ofVirtual().name("live-lines").start(this::read);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (consumer) {
            while (true) {
                readOn();
            }
        } catch (WakeupException e) {
            // asked to end
        }
    }

    private void readOn() {
        try {
            consumer.poll(Duration.ofSeconds(1)).forEach(record -> tell(record.value()));
        } catch (RecordDeserializationException e) {
            out.accept("left out here, for it cannot be read: " + e.topicPartition() + " offset " + e.offset()
                    + " (./hoist dead-letters)");
            consumer.seek(e.topicPartition(), e.offset() + 1);
        }
    }

    private void tell(SpecificRecord value) {
        var record = Envelope.of(value);
        if (heard.put(record.eventId(), true) != null) {
            return; // it came twice, or was replayed
        }
        forgetOldest(heard);
        switch (value) {
            case ElevationEvent event -> tellOfRequest(event.getRequestId(), record);
            case DecisionFact fact -> tellOfRequest(fact.getRequestId(), record);
            case TicketFact fact -> tellOfRequest(fact.getRequestId(), record);
            case JitEvent event -> tellOfAccount(event.getTechnicianEmail(), event.getCustomerDisplayName(), record);
            case JitFact fact -> tellOfAccount(fact.getTechnicianEmail(), fact.getCustomerDisplayName(), record);
            case OperatorCommand command -> tellOfOperator(command);
            default -> throw new IllegalStateException("no topic of ours has " + record.kind());
        }
    }

    private void tellOfOperator(OperatorCommand command) {
        var who = command.getOperator();
        switch (command.getBody()) {
            case LinkCustomer link ->
                out.accept("customer " + link.getCustomer() + " is HaloPSA's client " + link.getHaloClientName()
                        + ", says " + who);
            case UnlinkCustomer unlink ->
                out.accept(
                        "customer " + unlink.getCustomer() + " is no client of HaloPSA by hand any more, says " + who);
            case GiveUp body -> tellOfCommand(body.getSubject(), request -> request.givenUp(who, command.getWhy()));
            case Reopen body -> tellOfCommand(body.getSubject(), request -> request.takenUpAgain(who));
            default -> {}
        }
    }

    /** Commands about accounts show in what becomes of the accounts. */
    private void tellOfCommand(String subject, UnaryOperator<RequestProgress> step) {
        var before = requests.get(subject);
        if (before != null) {
            var after = step.apply(before);
            remember(requests, subject, after);
            out.accept(after.line());
        }
    }

    private void tellOfRequest(String requestId, Envelope record) {
        requests.getOrDefault(requestId, RequestProgress.of(requestId))
                .after(record)
                .ifPresent(after -> {
                    remember(requests, requestId, after);
                    out.accept(after.line());
                });
    }

    private void tellOfAccount(String technicianEmail, @Nullable String customerDisplayName, Envelope record) {
        switch (record.body()) {
            case TechnicianLeft _ -> out.accept("technician " + technicianEmail + " left: all JIT accounts go off");
            case TicketReadStuck stuck ->
                out.accept("HaloPSA cannot be read: " + stuck.getReason() + ": " + stuck.getDetail());
            default -> tellOfAccountsAt(technicianEmail, customerDisplayName, record);
        }
    }

    private void tellOfAccountsAt(String technicianEmail, @Nullable String customerDisplayName, Envelope record) {
        var customer = customerDisplayName == null ? "" : customerDisplayName;
        var key = (technicianEmail + "/" + customer).toLowerCase(Locale.ROOT);
        accounts.getOrDefault(key, AccountProgress.of(technicianEmail, customer))
                .after(record)
                .ifPresent(after -> {
                    remember(accounts, key, after);
                    out.accept(after.line());
                });
    }

    private static <T> void remember(SequencedMap<String, T> known, String key, T progress) {
        known.put(key, progress);
        forgetOldest(known);
    }

    private static void forgetOldest(SequencedMap<String, ?> known) {
        if (known.size() > REMEMBERED) {
            known.pollFirstEntry();
        }
    }
}
