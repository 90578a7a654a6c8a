package hoist.simulators.halo.desk;

import java.time.Instant;

/** One line of a ticket's history: who did what, as a technician reads it. */
public record HistoryEntry(Instant at, String who, String what) {}
