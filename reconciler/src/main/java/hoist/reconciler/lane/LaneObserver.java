package hoist.reconciler.lane;

import java.time.Duration;

/** What is told of lanes to those who watch: metrics and logs. Never a value of a record. */
public interface LaneObserver {
    /**
     * A step ended.
     *
     * @param action simple name of the action
     * @param outcome told, look-again, vendor-trouble, gave-way or failed
     */
    void stepEnded(String tenant, String action, String outcome, Duration took);

    /** A step failed in a way nobody foresaw; it is tried again later. */
    void stepFailed(String tenant, String entry, String action, Throwable failure);

    /** How many entries of the tenant wait for a person, by reason, changed by this. */
    void stuckChanged(String tenant, String reason, int by);
}
