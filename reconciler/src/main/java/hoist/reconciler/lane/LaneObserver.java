package hoist.reconciler.lane;

import hoist.reconciler.trust.Trust;
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

    /** A step, or the plan of one ({@code action} is then {@code next}), failed in a way nobody foresaw; it is tried again. */
    void stepFailed(String tenant, String entry, String action, Throwable failure);

    /** A fact could not be written, and is tried again until it is; told once per fact. */
    default void factDelayed(String tenant, String entry, Throwable failure) {}

    /** The lane's own thread failed in a way nobody foresaw; it goes on in a moment. */
    default void laneFailed(String tenant, Throwable failure) {}

    /** An {@link Error} (a defect of this build) keeps so many more, or fewer, of the tenant's entries from their next step. */
    default void defectsChanged(String tenant, int by) {}

    /** Tells of the failure what follows from it for the whole process. */
    default void judgeTrust(Throwable failure) {
        if (Trust.isLostBy(failure)) {
            trustLost(failure);
        }
    }

    /** After this failure what is in memory is not to be believed ({@link Trust}): the process has to end. */
    default void trustLost(Throwable failure) {}

    /** How many entries of the tenant wait for a person, by reason, changed by this. */
    void stuckChanged(String tenant, String reason, int by);
}
