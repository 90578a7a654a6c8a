package hoist.jit.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one ticket at Halo; {@link TicketFold} makes it from the log.
 *
 * @param hint the newest
 * @param closedHint the newest that claims that the ticket is closed
 * @param notice the newest
 * @param concerned accounts that were granted in this ticket, or held because of it, by key
 * @param obstacle why it cannot be read, since it was read last
 * @param retriedAt when an operator last asked for another try
 * @param toldUpTo offset of the last of the facts about JIT accounts that is in here: each counts once
 * @param touched when the last record about it was received
 */
public record TicketLedger(
        @Nullable Hint hint,
        @Nullable Hint closedHint,
        @Nullable Notice notice,
        Reading reading,
        Map<String, Account> concerned,
        Elevation elevation,
        @Nullable Obstacle obstacle,
        @Nullable Instant retriedAt,
        long toldUpTo,
        Instant touched) {
    static final TicketLedger UNKNOWN =
            new TicketLedger(null, null, null, Reading.NONE, Map.of(), Elevation.NONE, null, null, -1, Instant.EPOCH);

    public TicketLedger {
        concerned = Collections.unmodifiableSortedMap(new TreeMap<>(concerned));
    }

    /**
     * What no reading has answered, if anything. Of several the newest counts, because it can be about every account that an
     * older one can be about, and more.
     */
    Optional<News> news() {
        var unanswered = Stream.of(ofHint(), ofClosedHint(), ofNotice(), ofLateConcern())
                .flatMap(Optional::stream)
                .toList();
        var claim = unanswered.stream().map(News::claim).min(Comparator.naturalOrder());
        return unanswered.stream()
                .max(Comparator.comparing(News::at))
                .map(newest -> new News(newest.because(), newest.at(), claim.orElse(newest.claim())));
    }

    /** Offset of the newest hint, which a reading that begins now answers. */
    public @Nullable Long answersHint() {
        return hint == null ? null : hint.offset();
    }

    /** A time for a reading that begins now: no earlier than anything it answers, whosever clock that was taken from. */
    public Instant readingAt(Instant now) {
        var latest = Account.newest(concerned.values());
        latest = notice != null && notice.noticedAt().isAfter(latest) ? notice.noticedAt() : latest;
        return latest.isAfter(now) ? latest : now;
    }

    /** Accounts that may be on now and that this ticket's close concerns, whoever is its agent. */
    public List<Account> concernedNow(Duration life, Instant now) {
        return concerned.values().stream()
                .filter(account -> account.liveSince(life, now).isPresent())
                .toList();
    }

    /** Whether only the sweep knew of it: Halo's webhook did not come, or not yet. */
    public boolean isNewsOfTheSweep(News news) {
        return notice != null && notice.eventId().equals(news.because());
    }

    private Optional<News> ofHint() {
        return unanswered(hint).map(heard -> heard.as(News.Claim.CHANGED));
    }

    private Optional<News> ofClosedHint() {
        return unanswered(closedHint).map(heard -> heard.as(News.Claim.CLOSED));
    }

    private Optional<Hint> unanswered(@Nullable Hint heard) {
        return Optional.ofNullable(heard).filter(unread -> unread.offset() > reading.answersHint());
    }

    private Optional<News> ofNotice() {
        return Optional.ofNullable(notice)
                .filter(found -> !reading.hasHandled(found.closedAt()))
                .filter(found -> found.noticedAt().isAfter(reading.at()))
                .map(Notice::news);
    }

    /** It was read as closed before it was known whom that concerns; it was noticed when it was, not now. */
    private Optional<News> ofLateConcern() {
        if (reading.closedAt() == null || !Account.newest(concerned.values()).isAfter(reading.at())) {
            return Optional.empty();
        }
        return Optional.ofNullable(closedHint)
                .or(() -> Optional.ofNullable(hint))
                .map(heard -> heard.as(News.Claim.CLOSED))
                .or(() -> Optional.ofNullable(notice).map(Notice::news));
    }
}
