package hoist.ingest.publishing;

import hoist.schemas.IncompatibleSchema;
import hoist.schemas.SchemaRegistry;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Prepares topics and schemas when the service starts, and rehearses the first call. What is wrong stops the start; what is out of reach is tried
 * again until it is there. Until then only the spool accepts anything, and the service is ready only for that: if the spool
 * is in use and both were reached before.
 */
@Component
final class Preparation implements Prepared, SmartLifecycle, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final TopicsAtStart topics;
    private final SchemaRegistry registry;
    private final Rehearsal rehearsal;
    private final FormerReach formerReach;
    private final ConfigurableApplicationContext context;
    private volatile String waitingFor = "its start";
    private volatile @Nullable Thread again;

    Preparation(
            TopicsAtStart topics,
            SchemaRegistry registry,
            Rehearsal rehearsal,
            FormerReach formerReach,
            ConfigurableApplicationContext context) {
        this.topics = topics;
        this.registry = registry;
        this.rehearsal = rehearsal;
        this.formerReach = formerReach;
        this.context = context;
    }

    @Override
    public boolean isDone() {
        return waitingFor.isEmpty();
    }

    @Override
    public Health health() {
        if (isDone()) {
            return Health.up().build();
        }
        Health.Builder health = formerReach.isKnown() ? Health.up() : Health.outOfService();
        return health.withDetail("waitingFor", waitingFor).build();
    }

    @Override
    public void start() {
        try {
            attempt();
        } catch (IncompatibleSchema e) {
            throw new UnusableContract(e.getMessage(), e);
        }
        if (!isDone()) {
            again = Thread.ofVirtual().name("preparation").start(this::untilDone);
        }
    }

    private void untilDone() {
        try {
            while (!isDone()) {
                Thread.sleep(BETWEEN_ATTEMPTS);
                attempt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IncompatibleSchema | UnusableContract e) {
            LOG.error("The service stops: {}", e.getMessage());
            Thread.ofPlatform().name("stop").start(context::close);
        }
    }

    private void attempt() throws IncompatibleSchema {
        try {
            topics.prepare();
            rehearsal.findTopics();
        } catch (IOException e) {
            waitFor("Kafka", e);
            return;
        }
        try {
            registry.prepare();
            rehearsal.findSchemas();
        } catch (IncompatibleSchema e) {
            throw e;
        } catch (IOException e) {
            waitFor("the schema registry", e);
            return;
        }
        formerReach.remember();
        waitingFor = "";
        LOG.info("Kafka and the schema registry are ready");
    }

    private void waitFor(String what, IOException e) {
        if (!waitingFor.equals(what)) {
            LOG.warn("Waiting for {}: {} ({})", what, e.getMessage(), String.valueOf(e.getCause()));
        }
        waitingFor = what;
    }

    @Override
    public void stop() {
        Thread waiting = again;
        if (waiting != null) {
            waiting.interrupt();
        }
        waitingFor = "its end";
    }

    @Override
    public boolean isRunning() {
        return !waitingFor.equals("its start") && !waitingFor.equals("its end");
    }

    /** Before the web server (which starts late), so that a wrong contract stops the start without taking a call. */
    @Override
    public int getPhase() {
        return 0;
    }
}
