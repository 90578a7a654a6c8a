package hoist.jit.reading;

import io.micrometer.core.instrument.MeterRegistry;

/** {@code hoist.jit.tickets}: counter of what was read and found at Halo, by {@code what}. */
public final class ReadingMetrics {
    private final MeterRegistry meters;

    /** What is counted. */
    enum What {
        /** A ticket was read. */
        READ("read"),
        /** One of them because of the sweep alone: Halo's webhook did not come, or not yet. */
        READ_WITHOUT_WEBHOOK("read-without-webhook"),
        /** A technician's ticket was told as closed; again where telling was interrupted. */
        CLOSE_TOLD("close-told"),
        CLOSED_BY_HAND("closed-by-hand"),
        SWEPT("swept");

        private final String tag;

        What(String tag) {
            this.tag = tag;
        }
    }

    public ReadingMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(What what) {
        meters.counter("hoist.jit.tickets", "what", what.tag).increment();
    }
}
