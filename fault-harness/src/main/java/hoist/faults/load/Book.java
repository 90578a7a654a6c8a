package hoist.faults.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What users were promised, and which lives they live. Deliveries of the simulated vendors' own webhooks are not in here:
 * their effect logs have them. Safe for several threads.
 */
public final class Book {
    private final List<Life> lives = new CopyOnWriteArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private final AtomicLong unanswered = new AtomicLong();

    Life open(String tenant, LifePlan plan) {
        var life = new Life(tenant, plan);
        lives.add(life);
        return life;
    }

    synchronized void promised(Promise promise) {
        promises.add(promise);
    }

    void notPromised() {
        unanswered.incrementAndGet();
    }

    /** All lives begun so far, in their order. */
    public List<Life> lives() {
        return List.copyOf(lives);
    }

    /** The promises from this position on; 0 for all. */
    public synchronized List<Promise> promisesFrom(int position) {
        return List.copyOf(promises.subList(position, promises.size()));
    }

    /** How many deliveries had another answer than a 2xx, or none. */
    public long unanswered() {
        return unanswered.get();
    }
}
