package hoist.reconciler.lane;

import static org.awaitility.Awaitility.await;

import hoist.reconciler.Pace;
import hoist.reconciler.Urgency;
import hoist.reconciler.testing.InMemoryLog;
import hoist.reconciler.testing.Lamp;
import hoist.reconciler.testing.LampAction;
import hoist.reconciler.testing.LampActs;
import hoist.reconciler.testing.LampRecords;
import hoist.reconciler.testing.LampVendor;
import hoist.reconciler.testing.Lamps;
import hoist.reconciler.testing.MovableClock;
import hoist.schemas.Topic;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A log, a vendor and any number of instances' lanes of one tenant. */
final class LaneWorld implements AutoCloseable {
    static final String TENANT = "nikmsp";
    static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration AGES = Duration.ofMinutes(10);

    final Lamps lamps = new Lamps();
    final InMemoryLog<Lamp> log = new InMemoryLog<>(lamps);
    final LampVendor vendor = new LampVendor();
    final MovableClock clock = new MovableClock(LampRecords.START);
    final RecordingObserver observer = new RecordingObserver();
    final List<Instance> instances = new ArrayList<>();

    /** One instance's lane and its own fold of the log. */
    record Instance(Lane<Lamp, LampAction> lane, InMemoryLog<Lamp>.Follower follower) {}

    /** Patient enough for any machine: nothing here goes stale by itself. */
    static LaneSettings patient() {
        return new LaneSettings(
                Duration.ofSeconds(10), AGES, Duration.ofSeconds(5), 4, Duration.ofSeconds(1), Duration.ofSeconds(15));
    }

    /** Announcements go stale after this. */
    static LaneSettings withFreshness(Duration freshness) {
        var usual = patient();
        return new LaneSettings(
                usual.callTimeout(),
                freshness,
                usual.margin(),
                usual.parallel(),
                usual.retryAfter(),
                usual.probeEvery());
    }

    Instance instance() {
        return instance(patient());
    }

    Instance instance(LaneSettings settings) {
        return instance(settings, clock);
    }

    Instance instance(LaneSettings settings, Clock clock) {
        var budget = Budget.of(TENANT, 1_000_000, Duration.ofMinutes(5));
        var lane = new Lane<>(TENANT, lamps, new LampActs(vendor), log, budget, settings, observer, clock);
        var made = new Instance(lane, log.follow(lane));
        instances.add(made);
        return made;
    }

    void wish(String lamp) {
        log.add(Topic.ELEVATION_EVENTS, LampRecords.wish(TENANT, lamp));
    }

    void wish(String lamp, Urgency urgency, Pace pace) {
        log.add(Topic.ELEVATION_EVENTS, LampRecords.wish(TENANT, lamp, urgency, pace, clock.instant()));
    }

    /** A lane naps by the real clock: after the movable one moved, it is told of something to wake it. */
    void pass(Duration time) {
        clock.advance(time);
        instances.forEach(each -> each.lane().changed("tick", Lamp.UNKNOWN));
    }

    List<String> kinds(String lamp) {
        return log.kinds(lamp);
    }

    void awaitEffects(String... lamps) {
        await().atMost(LONG)
                .until(() -> vendor.effects.equals(
                        List.of(lamps).stream().map(lamp -> TENANT + "/" + lamp).toList()));
    }

    void awaitFact(String lamp, String kind) {
        await().atMost(LONG).until(() -> kinds(lamp).contains(kind));
    }

    @Override
    public void close() {
        instances.forEach(each -> each.lane().close());
        vendor.mayGoOn.release(1_000);
    }
}
