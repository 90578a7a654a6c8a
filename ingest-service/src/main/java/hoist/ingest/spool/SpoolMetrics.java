package hoist.ingest.spool;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * The spool as metrics: gauges {@code hoist.spool.events}, {@code .bytes}, {@code .oldest.age} (seconds; 0 when nothing
 * waits) and {@code .set.aside}; counters {@code hoist.spool.taken}, {@code .drained} and {@code .refused}.
 */
record SpoolMetrics(Spool spool, Clock clock) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("hoist.spool.events", spool, it -> it.waiting().events()).register(meters);
        Gauge.builder("hoist.spool.bytes", spool, it -> it.waiting().bytes()).register(meters);
        Gauge.builder("hoist.spool.set.aside", spool, it -> it.waiting().setAside())
                .register(meters);
        TimeGauge.builder("hoist.spool.oldest.age", this, TimeUnit.MILLISECONDS, SpoolMetrics::age)
                .register(meters);
        counter("hoist.spool.taken", spool.counts().taken(), meters);
        counter("hoist.spool.drained", spool.counts().drained(), meters);
        counter("hoist.spool.refused", spool.counts().refused(), meters);
    }

    private double age() {
        return spool.waiting()
                .oldest()
                .map(time -> Duration.between(time, clock.instant()).toMillis())
                .orElse(0L);
    }

    private static void counter(String name, LongAdder count, MeterRegistry meters) {
        FunctionCounter.builder(name, count, LongAdder::sum).register(meters);
    }
}
