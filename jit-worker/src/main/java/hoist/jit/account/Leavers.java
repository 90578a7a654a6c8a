package hoist.jit.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Technicians who left the MSP.
 *
 * @param technicians by e-mail address as in {@link AccountKey}, each the last time
 * @param seenAt when the last record about any was received
 */
public record Leavers(Map<String, Left> technicians, Instant seenAt) {
    static final Leavers NONE = new Leavers(Map.of(), Instant.EPOCH);

    private static final Duration KEPT = Duration.ofDays(30);

    /** One who left. */
    public record Left(String eventId, Instant receivedAt) {
        /** An account given after it is of somebody who came back. */
        public boolean concerns(Grant grant) {
            return !grant.givenAt().isAfter(receivedAt);
        }
    }

    public Leavers {
        technicians = Collections.unmodifiableSortedMap(new TreeMap<>(technicians));
    }

    Leavers and(String email, Left left) {
        var all = new TreeMap<>(technicians);
        all.merge(
                AccountKey.technician(email),
                left,
                (known, told) -> told.receivedAt().isAfter(known.receivedAt()) ? told : known);
        var latest = Times.later(seenAt, left.receivedAt());
        all.values().removeIf(each -> each.receivedAt().isBefore(latest.minus(KEPT)));
        return new Leavers(all, latest);
    }

    /** Whether, and when, this technician last left. */
    public Optional<Left> of(String email) {
        return Optional.ofNullable(technicians.get(AccountKey.technician(email)));
    }
}
