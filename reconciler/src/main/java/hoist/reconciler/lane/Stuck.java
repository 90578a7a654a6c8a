package hoist.reconciler.lane;

import hoist.reconciler.Step;
import hoist.schemas.StuckReason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a tenant wait for a person, and why: what the plan says, or a step or plan that failed in a way nobody
 * foresaw. Keeps the observer's counts. Not thread-safe; the lane guards it.
 */
final class Stuck {
    /** A plan that threw: a defect of the worker, so a person has to act; the other entries go on. */
    static final String PLAN_FAILED = StuckReason.PLAN_FAILED.word();

    /** An action that threw, likewise; it is tried again by itself. */
    static final String ACT_FAILED = StuckReason.ACT_FAILED.word();

    private final String tenant;
    private final LaneObserver observer;
    private final Map<String, String> reasons = new HashMap<>();
    private final Set<String> failedActs = new HashSet<>();
    private final Set<String> defects = new HashSet<>();

    Stuck(String tenant, LaneObserver observer) {
        this.tenant = tenant;
        this.observer = observer;
    }

    /** A step of the entry ended. */
    void acted(String entry, @Nullable Throwable failure) {
        noteDefect(entry, failure);
        if (failure != null) {
            failedActs.add(entry);
            count(entry, ACT_FAILED);
        } else if (failedActs.remove(entry) && ACT_FAILED.equals(reasons.get(entry))) {
            count(entry, null);
        }
    }

    /** The plan for the entry could not be made; told once until one can. */
    void planFailed(String entry, Throwable failure) {
        if (!PLAN_FAILED.equals(reasons.get(entry))) {
            observer.stepFailed(tenant, entry, "next", failure);
        }
        count(entry, PLAN_FAILED);
        noteDefect(entry, failure);
    }

    /** What is stuck stays counted while an act sees by itself whether the cause is gone. */
    void planned(String entry, Step<?> step) {
        if (step instanceof Step.Stuck<?> stuck && stuck.reason().equals(PLAN_FAILED)) {
            return; // planFailed said all
        }
        if (!failedActs.contains(entry)) {
            noteDefect(entry, null);
        }
        switch (step) {
            case Step.Act<?> _ -> {}
            case Step.Stuck<?> stuck -> count(entry, stuck.reason());
            case Step.Settled<?> _ -> forget(entry);
            case Step.LookAgain<?> _, Step.Waiting<?> _ -> count(entry, failedActs.contains(entry) ? ACT_FAILED : null);
        }
    }

    /** Nothing is stuck here any more: another instance counts it now. */
    void clear() {
        Set.copyOf(reasons.keySet()).forEach(this::forget);
        Set.copyOf(defects).forEach(this::forget);
    }

    private void forget(String entry) {
        failedActs.remove(entry);
        noteDefect(entry, null);
        count(entry, null);
    }

    private void count(String entry, @Nullable String reason) {
        var before = reason == null ? reasons.remove(entry) : reasons.put(entry, reason);
        if (before != null) {
            observer.stuckChanged(tenant, before, -1);
        }
        if (reason != null) {
            observer.stuckChanged(tenant, reason, 1);
        }
    }

    private void noteDefect(String entry, @Nullable Throwable failure) {
        if (failure instanceof Error ? defects.add(entry) : defects.remove(entry)) {
            observer.defectsChanged(tenant, failure instanceof Error ? 1 : -1);
        }
    }
}
