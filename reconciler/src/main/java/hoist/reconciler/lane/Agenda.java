package hoist.reconciler.lane;

import hoist.reconciler.Pace;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a lane has before it: steps that are due, most urgent first and oldest first within one urgency, and entries to look
 * at again later. Not thread-safe; the lane guards it.
 */
final class Agenda<A> {
    /** A step that is due. */
    record Due<A>(String entry, Step.Act<A> act) {}

    private record Later(Instant at, String entry) {}

    private final Comparator<Due<A>> mostUrgentFirst = Comparator.<Due<A>, Urgency>comparing(
                    item -> item.act().urgency())
            .thenComparing(item -> item.act().since())
            .thenComparing(Due::entry);
    private final Map<String, Due<A>> due = new HashMap<>();
    private final Map<String, Later> later = new HashMap<>();
    private final Map<Pace, NavigableSet<Due<A>>> inOrder = new EnumMap<>(Pace.class);
    private final TreeSet<Later> byTime =
            new TreeSet<>(Comparator.comparing(Later::at).thenComparing(Later::entry));

    /** Replaces whatever stood there for this entry. */
    void put(String entry, Step<A> step) {
        remove(entry);
        switch (step) {
            case Step.Act<A> act -> addDue(new Due<>(entry, act));
            case Step.LookAgain<A> look -> addLater(new Later(look.at(), entry));
            case Step.Stuck<A> stuck -> stuck.lookAgain().ifPresent(at -> addLater(new Later(at, entry)));
            case Step.Settled<A> settled -> {}
            case Step.Waiting<A> waiting -> {}
        }
    }

    void remove(String entry) {
        Optional.ofNullable(due.remove(entry))
                .ifPresent(item -> of(item.act().pace()).remove(item));
        Optional.ofNullable(later.remove(entry)).ifPresent(byTime::remove);
    }

    /** Takes out the entries whose time has come, for another look. */
    List<String> takeThoseToLookAt(Instant now) {
        var entries = new ArrayList<String>();
        while (!byTime.isEmpty() && !byTime.first().at().isAfter(now)) {
            entries.add(byTime.first().entry());
            remove(byTime.first().entry());
        }
        return entries;
    }

    /** The most urgent due step of one of these paces. */
    Optional<Due<A>> mostUrgent(Set<Pace> paces) {
        return paces.stream()
                .map(inOrder::get)
                .filter(Objects::nonNull)
                .filter(items -> !items.isEmpty())
                .map(NavigableSet::first)
                .min(mostUrgentFirst);
    }

    /** When an entry is next to be looked at again. */
    Optional<Instant> nextTime() {
        return byTime.isEmpty() ? Optional.empty() : Optional.of(byTime.first().at());
    }

    /** The entries with a step that is due. */
    List<String> due() {
        return List.copyOf(due.keySet());
    }

    int dueCount() {
        return due.size();
    }

    private void addDue(Due<A> item) {
        due.put(item.entry(), item);
        of(item.act().pace()).add(item);
    }

    private void addLater(Later item) {
        later.put(item.entry(), item);
        byTime.add(item);
    }

    private NavigableSet<Due<A>> of(Pace pace) {
        return inOrder.computeIfAbsent(pace, each -> new TreeSet<>(mostUrgentFirst));
    }
}
