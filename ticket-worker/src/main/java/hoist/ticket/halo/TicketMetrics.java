package hoist.ticket.halo;

import io.micrometer.core.instrument.MeterRegistry;

/** {@code hoist.tickets}: counter of what became of tickets, by {@code what}. Every open ticket is counted as opened or adopted, once. */
public final class TicketMetrics {
    private final MeterRegistry meters;

    /** What is counted. */
    public enum What {
        OPENED("opened"),
        /** Found in Halo after an answer was lost. */
        ADOPTED("adopted"),
        CLOSED("closed"),
        REOPENED("reopened"),
        NOTED("noted"),
        /** Closed because the request had another ticket. */
        DUPLICATE_CLOSED("duplicate-closed"),
        /** A look-up because nobody knew what became of an attempt. */
        IN_DOUBT("in-doubt");

        private final String tag;

        What(String tag) {
            this.tag = tag;
        }
    }

    public TicketMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    public void count(What what) {
        meters.counter("hoist.tickets", "what", what.tag).increment();
    }
}
