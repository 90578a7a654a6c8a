package hoist.reconciler.start;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Looks for what is wrong at a tenant's vendor, once when the tenant appears and once after each change. In the
 * background, so that nothing waits for it. What it finds is logged once and stands in the health detail {@code tenants};
 * the service is well all the same: one tenant's trouble is not the others'.
 */
public final class TenantChecks implements HealthIndicator, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TenantChecks.class);

    /** A start with a thousand tenants is no reason for a thousand calls at once. */
    private static final int TOGETHER = 8;

    private final Function<String, List<TenantFinding>> check;
    private final Map<String, Look> looks = new ConcurrentHashMap<>();
    private final Semaphore room = new Semaphore(TOGETHER);
    private volatile boolean closed;

    /** One look at a tenant; only the newest counts. */
    private static final class Look {
        private volatile @Nullable List<TenantFinding> findings;
    }

    /**
     * @param check of a tenant by its name; may take its time
     */
    public TenantChecks(Function<String, List<TenantFinding>> check) {
        this.check = check;
    }

    /** A tenant is there; nothing happens if it was known already. */
    public void appeared(String tenant) {
        var look = new Look();
        if (looks.putIfAbsent(tenant, look) == null) {
            start(tenant, look);
        }
    }

    /** A tenant's settings are others than before. */
    public void changed(String tenant) {
        var look = new Look();
        looks.put(tenant, look);
        start(tenant, look);
    }

    /** A tenant is there no more. */
    public void removed(String tenant) {
        looks.remove(tenant);
    }

    /** Always up; has every tenant that was looked at, also one where nothing is wrong. */
    @Override
    public Health health() {
        var tenants = new TreeMap<String, List<TenantFinding>>();
        looks.forEach((tenant, look) -> {
            var findings = look.findings;
            if (findings != null) {
                tenants.put(tenant, findings);
            }
        });
        return Health.up().withDetail("tenants", tenants).build();
    }

    /** Looks under way find nothing any more. */
    @Override
    public void close() {
        closed = true;
        looks.clear();
    }

    private void start(String tenant, Look look) {
        Thread.ofVirtual().name("check-" + tenant).start(() -> {
            room.acquireUninterruptibly();
            try {
                look(tenant, look);
            } finally {
                room.release();
            }
        });
    }

    private void look(String tenant, Look look) {
        if (isOutdated(tenant, look)) {
            return;
        }
        try {
            var found = List.copyOf(check.apply(tenant));
            look.findings = found;
            if (!isOutdated(tenant, look)) {
                found.forEach(each -> LOG.atWarn().addKeyValue("tenant", tenant).log(each.sentence()));
            }
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("tenant", tenant).setCause(e).log("A tenant could not be checked");
        }
    }

    private boolean isOutdated(String tenant, Look look) {
        return closed || looks.get(tenant) != look;
    }
}
