package hoist.ingest.publishing;

import hoist.ingest.spool.Spool;
import hoist.ingest.spool.SpoolSettings;
import hoist.tenants.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends what is in the spool to Kafka, on one thread for each tenant that has something there: the events of a tenant
 * leave in order, and no tenant waits for another.
 */
@Component
final class DrainSpool implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DrainSpool.class);
    private static final Duration LAST_TURN = Duration.ofSeconds(5);

    private final Spool spool;
    private final SendToKafka kafka;
    private final KafkaBreaker breaker;
    private final Prepared preparation;
    private final PublishingSettings publishing;
    private final SpoolSettings settings;
    private final Clock clock;
    private final Map<TenantId, Thread> draining = new HashMap<>();
    private boolean running;

    DrainSpool(
            Spool spool,
            SendToKafka kafka,
            KafkaBreaker breaker,
            Prepared preparation,
            PublishingSettings publishing,
            SpoolSettings settings,
            Clock clock) {
        this.spool = spool;
        this.kafka = kafka;
        this.breaker = breaker;
        this.preparation = preparation;
        this.publishing = publishing;
        this.settings = settings;
        this.clock = clock;
    }

    /** To be called after something of this tenant came into the spool. */
    synchronized void wake(TenantId tenant) {
        if (running) {
            draining.computeIfAbsent(
                    tenant,
                    _ -> Thread.ofVirtual().name("drain-" + tenant.value()).start(() -> drain(tenant)));
        }
    }

    private void drain(TenantId tenant) {
        TenantDrain drain = new TenantDrain(tenant, spool, kafka, breaker, publishing.answerWithin(), clock);
        try {
            while (!isOver(tenant)) {
                if (!preparation.isDone() || drain.turn() == TenantDrain.Turn.IN_VAIN) {
                    Thread.sleep(settings.tryAgainEvery());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the service stops; the next start goes on
        }
    }

    private synchronized boolean isOver(TenantId tenant) {
        if (running && spool.holds(tenant)) {
            return false;
        }
        draining.remove(tenant);
        LOG.atInfo().addKeyValue("tenant", tenant).log("Nothing of the tenant is in the spool any more");
        return true;
    }

    @Override
    public synchronized void start() {
        running = true;
        spool.tenants().forEach(this::wake);
    }

    @Override
    public void stop() {
        List<Thread> threads = threadsAtStop();
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join(LAST_TURN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Thread> threadsAtStop() {
        running = false;
        return List.copyOf(draining.values());
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    /** After the preparation, and before the web server, whose last calls may still come into the spool when it stops. */
    @Override
    public int getPhase() {
        return 1;
    }
}
