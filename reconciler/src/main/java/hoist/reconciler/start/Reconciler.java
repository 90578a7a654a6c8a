package hoist.reconciler.start;

import hoist.reconciler.Acts;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.lane.Budget;
import hoist.reconciler.trust.Trust;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/**
 * One worker: prepares topics and schemas (waiting for brokers and registry as long as it takes), then runs the ledger's
 * stream and the lanes.
 */
public final class Reconciler<S, A> implements AutoCloseable {
    static final Duration STARTER_WITHIN = Duration.ofSeconds(1);

    private final Reconciliation<S, A> reconciliation;
    private final Acts<S, A> acts;
    private final Function<String, Budget> budgets;
    private final WorkerSurroundings around;
    private final AtomicBoolean closed = new AtomicBoolean();

    private volatile WorkerState state = new WorkerState.Starting("not started");
    private volatile @Nullable RunningWorker<S, A> running;
    private volatile @Nullable Thread starter;

    /** @param budgets the budget of a tenant's lane; asked once per tenant, whoever gives it may change it later */
    public Reconciler(
            Reconciliation<S, A> reconciliation,
            Acts<S, A> acts,
            Function<String, Budget> budgets,
            WorkerSurroundings around) {
        this.reconciliation = reconciliation;
        this.acts = acts;
        this.budgets = budgets;
        this.around = around;
    }

    /**
     * Starts in the background.
     *
     * @param hopeless called when starting is no use, for example because of an incompatible schema
     */
    public void start(Consumer<Throwable> hopeless) {
        starter = Thread.ofVirtual().name("start-" + reconciliation.worker()).start(() -> prepareAndRun(hopeless));
    }

    /** The tenant's settings changed: what waited for them is looked at again. */
    public void reconsider(String tenant) {
        var worker = running;
        if (worker != null) {
            worker.reconsider(tenant);
        }
    }

    /** The worker's name. */
    String worker() {
        return reconciliation.worker();
    }

    /** How the worker is. */
    public WorkerState state() {
        var worker = running;
        if (closed.get() || around.lastResort().hasCome()) {
            return new WorkerState.Stopping();
        }
        return worker == null ? state : worker.state();
    }

    /** The stream, once it was started. */
    Optional<KafkaStreams> streams() {
        return Optional.ofNullable(running).map(RunningWorker::streams);
    }

    /** As {@link RunningWorker#close}, once. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        stopStarting();
        var worker = running;
        if (worker != null) {
            worker.close();
        }
    }

    private void stopStarting() {
        var starting = starter;
        if (starting != null && starting != Thread.currentThread()) {
            starting.interrupt();
            try {
                starting.join(STARTER_WITHIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void prepareAndRun(Consumer<Throwable> hopeless) {
        try {
            var kafka = new KafkaConnection(around.kafka(), around.settings());
            var clients = new Preparation(kafka, around.settings(), this::waitingFor).clients();
            run(new RunningWorker<>(reconciliation, acts, budgets, around, kafka, clients));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) { // for example a class that is missing: a worker must not seem to be starting for ever
            if (Trust.isLostBy(e)) {
                around.lastResort().end(e);
            }
            waitingFor(String.valueOf(e.getMessage()));
            hopeless.accept(e);
        }
    }

    private void run(RunningWorker<S, A> worker) {
        running = worker;
        if (closed.get()) {
            worker.close();
        } else {
            worker.start();
        }
    }

    private void waitingFor(String reason) {
        state = new WorkerState.Starting(reason);
    }
}
