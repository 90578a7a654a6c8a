package hoist.reconciler.lane;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What an observer heard. */
final class RecordingObserver implements LaneObserver {
    final List<String> outcomes = new CopyOnWriteArrayList<>();
    final List<String> failures = new CopyOnWriteArrayList<>();
    final List<String> delayed = new CopyOnWriteArrayList<>();
    final List<Throwable> trustLost = new CopyOnWriteArrayList<>();
    final AtomicInteger defects = new AtomicInteger();
    final AtomicInteger laneFailures = new AtomicInteger();
    final Map<String, Integer> stuck = new ConcurrentHashMap<>();

    @Override
    public void stepEnded(String tenant, String action, String outcome, Duration took) {
        outcomes.add(outcome);
    }

    @Override
    public void stepFailed(String tenant, String entry, String action, Throwable failure) {
        failures.add(action + " " + failure.getClass().getSimpleName());
    }

    @Override
    public void factDelayed(String tenant, String entry, Throwable failure) {
        delayed.add(entry);
    }

    @Override
    public void stuckChanged(String tenant, String reason, int by) {
        stuck.merge(reason, by, Integer::sum);
    }

    @Override
    public void laneFailed(String tenant, Throwable failure) {
        laneFailures.incrementAndGet();
    }

    @Override
    public void defectsChanged(String tenant, int by) {
        defects.addAndGet(by);
    }

    @Override
    public void trustLost(Throwable failure) {
        trustLost.add(failure);
    }
}
