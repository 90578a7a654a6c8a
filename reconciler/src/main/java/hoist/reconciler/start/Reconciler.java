package hoist.reconciler.start;

import hoist.reconciler.Acts;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.lane.Budget;
import hoist.reconciler.lane.Lane;
import hoist.reconciler.lane.Lanes;
import hoist.reconciler.ledger.BrokerOffsets;
import hoist.reconciler.ledger.FoldObserver;
import hoist.reconciler.ledger.Ledger;
import hoist.schemas.IncompatibleSchema;
import hoist.schemas.SchemaRegistry;
import hoist.schemas.TopicSetUp;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.NestedExceptionUtils;

/**
 * One worker, running: prepares topics and schemas (waiting for brokers and registry as long as it takes), then runs the
 * ledger's stream and the lanes.
 */
public final class Reconciler<S, A> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
    private static final Duration LAST_STEP_WITHIN = Duration.ofSeconds(13);
    private static final Duration STREAM_WITHIN = Duration.ofSeconds(10);
    private static final Duration PRODUCER_WITHIN = Duration.ofSeconds(4);

    private final Reconciliation<S, A> reconciliation;
    private final ReconcilerSettings settings;
    private final KafkaConnection kafka;
    private final String group;
    private final Admin admin;
    private final Producer<String, SpecificRecord> producer;
    private final Lanes<S, A> lanes;
    private final FoldObserver foldObserver;
    private final Clock clock;

    private volatile WorkerState state = new WorkerState.Starting("not started");
    private volatile @Nullable KafkaStreams streams;
    private volatile @Nullable Thread starter;

    /**
     * @param budgets the budget of a tenant's lane; asked once per tenant, whoever gives it may change it later
     */
    public Reconciler(
            Reconciliation<S, A> reconciliation,
            Acts<S, A> acts,
            Function<String, Budget> budgets,
            ReconcilerSettings settings,
            KafkaProperties kafka,
            MeterRegistry meters,
            Clock clock) {
        this.reconciliation = reconciliation;
        this.settings = settings;
        this.clock = clock;
        this.kafka = new KafkaConnection(kafka, settings);
        this.group = settings.stream().group() + "-" + reconciliation.worker();
        this.admin = Admin.create(this.kafka.admin());
        this.producer = new KafkaProducer<>(
                this.kafka.producer(),
                new StringSerializer(),
                settings.registry().serdes().newSerializer());
        var log = new KafkaFactLog(producer, reconciliation.facts());
        this.foldObserver = new FoldMetrics(meters, reconciliation.worker());
        var observer = new LaneMetrics(meters, reconciliation.worker(), reconciliation::inLogs);
        this.lanes = new Lanes<>(tenant -> new Lane<>(
                tenant,
                reconciliation,
                acts,
                log,
                budgets.apply(tenant),
                settings.lane().settings(),
                observer,
                clock));
    }

    /**
     * Starts in the background.
     *
     * @param hopeless called when starting is no use, for example because of an incompatible schema
     */
    public void start(Consumer<RuntimeException> hopeless) {
        starter = Thread.ofVirtual().name("start-" + reconciliation.worker()).start(() -> prepareAndRun(hopeless));
    }

    /** The tenant's settings changed: what waited for them is looked at again. */
    public void reconsider(String tenant) {
        lanes.reconsider(tenant);
    }

    /** The worker's name. */
    String worker() {
        return reconciliation.worker();
    }

    /** How the worker is. */
    public WorkerState state() {
        var running = streams;
        return running == null ? state : WorkerState.of(running.state(), lanes.ownership());
    }

    /** The stream, once it was started. */
    Optional<KafkaStreams> streams() {
        return Optional.ofNullable(streams);
    }

    /** Within 30 seconds: steps under way end and are told, then the partitions go to other instances at once. */
    @Override
    public void close() {
        try {
            stopStarting();
            lanes.stop(LAST_STEP_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var running = streams;
        if (running != null) {
            running.close(CloseOptions.timeout(STREAM_WITHIN)
                    .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        }
        producer.close(PRODUCER_WITHIN);
        admin.close(Duration.ofSeconds(1));
    }

    private void stopStarting() throws InterruptedException {
        var starting = starter;
        if (starting != null) {
            starting.interrupt();
            starting.join(STREAM_WITHIN);
        }
    }

    private void prepareAndRun(Consumer<RuntimeException> hopeless) {
        try {
            prepare();
            run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            state = new WorkerState.Starting(String.valueOf(e.getMessage()));
            hopeless.accept(e);
        }
    }

    private void prepare() throws InterruptedException {
        while (true) {
            try {
                new TopicSetUp(admin, settings.topics().layout()).prepare();
                new SchemaRegistry(settings.registry().url()).prepare();
                return;
            } catch (IncompatibleSchema e) {
                throw new IllegalStateException(e.getMessage(), e);
            } catch (ExecutionException e) {
                waiting("the brokers at " + kafka.brokers() + " do not make the topics: "
                        + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            } catch (IOException e) {
                waiting("the schema registry at " + settings.registry().url() + " does not answer");
            }
        }
    }

    private void waiting(String reason) throws InterruptedException {
        if (!state.equals(new WorkerState.Starting(reason))) {
            LOG.warn("waiting: {}", reason);
        }
        state = new WorkerState.Starting(reason);
        TimeUnit.NANOSECONDS.sleep(TRY_AGAIN.toNanos());
    }

    private void run() {
        var ledger = new Ledger<>(
                reconciliation,
                lanes,
                new BrokerOffsets(admin, group, reconciliation.inputs()),
                settings.registry().serdes(),
                settings.kept(),
                foldObserver,
                clock);
        var made = new KafkaStreams(ledger.topology(), kafka.streams(group));
        made.setUncaughtExceptionHandler(failure -> {
            LOG.error("a stream thread ended; another takes its place", failure);
            LockSupport.parkNanos(TRY_AGAIN.toNanos()); // what fails at once must not be tried without a pause
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        streams = made;
        made.start();
    }
}
