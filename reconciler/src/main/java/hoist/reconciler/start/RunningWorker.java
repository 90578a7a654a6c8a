package hoist.reconciler.start;

import hoist.reconciler.Acts;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.lane.Budget;
import hoist.reconciler.lane.Lane;
import hoist.reconciler.lane.Lanes;
import hoist.reconciler.ledger.BrokerOffsets;
import hoist.reconciler.ledger.Ledger;
import hoist.reconciler.ledger.RecordDecoder;
import hoist.reconciler.ledger.SchemaIds;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.streams.KafkaStreams;

/** One worker whose topics and schemas are there: its stream, its lanes, and the watch over both. */
final class RunningWorker<S, A> {
    /** A call under way ends within its time limit, and then has to be told. */
    static final Duration LAST_STEP_WITHIN = Duration.ofSeconds(13);

    static final Duration STREAM_WITHIN = Duration.ofSeconds(8);
    static final Duration CLIENTS_WITHIN = Duration.ofSeconds(3);

    private final KafkaClients clients;
    private final Lanes<S, A> lanes;
    private final LaneMetrics laneMetrics;
    private final RecordDecoder decoder;
    private final SchemaIds registry;
    private final LedgerStream stream;
    private final Watch watch;

    RunningWorker(
            Reconciliation<S, A> reconciliation,
            Acts<S, A> acts,
            Function<String, Budget> budgets,
            WorkerSurroundings around,
            KafkaConnection kafka,
            KafkaClients clients) {
        var settings = around.settings();
        var lastResort = around.lastResort();
        var log = new KafkaFactLog(clients.producer(), reconciliation.facts());
        this.clients = clients;
        this.laneMetrics =
                new LaneMetrics(around.meters(), reconciliation.worker(), reconciliation::inLogs, lastResort);
        this.lanes = new Lanes<>(tenant -> new Lane<>(
                tenant,
                reconciliation,
                acts,
                log,
                budgets.apply(tenant),
                settings.lane().settings(),
                laneMetrics,
                around.clock()));
        this.decoder = new RecordDecoder(kafka.serdes());
        this.registry = new SchemaIds(settings.registry().url());
        var group = settings.stream().group() + "-" + reconciliation.worker();
        var ledger = new Ledger<>(
                reconciliation,
                lanes,
                new BrokerOffsets(clients.admin(), group, reconciliation.inputs()),
                decoder,
                settings.kept(),
                new FoldMetrics(around.meters(), reconciliation.worker()),
                around.clock());
        this.stream = new LedgerStream(() -> new KafkaStreams(ledger.topology(), kafka.streams(group)), lastResort);
        List<Look> looks = List.of(
                new BrokersLook(clients.admin(), kafka.brokers(), lastResort),
                new RegistryLook(settings.registry().url(), registry),
                new StreamLook(stream, lastResort),
                new FactsLook(log, lastResort),
                new LanesLook(laneMetrics),
                new HeapLook(lastResort));
        this.watch = new Watch(reconciliation.worker(), looks, lastResort);
    }

    void start() {
        stream.start();
    }

    void reconsider(String tenant) {
        lanes.reconsider(tenant);
    }

    WorkerState state() {
        return new WorkerState.Running(
                stream.now().state().name(), lanes.ownership(), lanes.waitingForVendor(), watch.troubles());
    }

    KafkaStreams streams() {
        return stream.now();
    }

    /** Within 25 seconds: steps under way end and are told, then the partitions go to other instances at once. */
    void close() {
        watch.close();
        try {
            lanes.stop(LAST_STEP_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stream.close(STREAM_WITHIN);
        clients.close(CLIENTS_WITHIN);
        decoder.close();
        registry.close();
    }
}
