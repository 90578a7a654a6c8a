package hoist.jit.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
 * @param told the newest close, by Halo's clock, that was told of each account, by key
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
        Map<String, Instant> told,
        Elevation elevation,
        @Nullable Obstacle obstacle,
        @Nullable Instant retriedAt,
        long toldUpTo,
        Instant touched) {
    static final TicketLedger UNKNOWN = new TicketLedger(
            null, null, null, Reading.NONE, Map.of(), Map.of(), Elevation.NONE, null, null, -1, Instant.EPOCH);

    public TicketLedger {
        concerned = Collections.unmodifiableSortedMap(new TreeMap<>(concerned));
        told = Collections.unmodifiableSortedMap(new TreeMap<>(told));
    }

    /**
     * What is still to be found out, if anything. Of several the newest counts, because it can be about every account that an
     * older one can be about, and more.
     *
     * @param life how long an account is watched
     */
    Optional<News> news(Duration life, Instant now) {
        var all = Stream.concat(unanswered(), ofLateConcern(life, now).stream()).toList();
        var claim = all.stream().map(News::claim).min(Comparator.naturalOrder());
        return all.stream()
                .max(Comparator.comparing(News::at))
                .map(newest -> new News(newest.because(), newest.at(), claim.orElse(newest.claim())));
    }

    /** What no reading has answered. */
    Stream<News> unanswered() {
        return Stream.of(
                        unread(hint).map(heard -> heard.as(News.Claim.CHANGED)),
                        unread(closedHint).map(heard -> heard.as(News.Claim.CLOSED)),
                        ofNotice())
                .flatMap(Optional::stream);
    }

    /** Offset of the newest hint, which a reading that begins now answers. */
    public @Nullable Long answersHint() {
        return hint == null ? null : hint.offset();
    }

    /** A time for a reading that begins now: later than what it answers, whosever clock that was taken from. */
    public Instant readingAt(Instant now) {
        return notice == null || notice.noticedAt().isBefore(now.truncatedTo(ChronoUnit.MILLIS))
                ? now
                : notice.noticedAt().plusMillis(1);
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

    private Optional<Hint> unread(@Nullable Hint heard) {
        return Optional.ofNullable(heard).filter(each -> each.offset() > reading.answersHint());
    }

    /** A sweep finds what concerns somebody: where nobody was told, the account may have been heard of after the reading. */
    private Optional<News> ofNotice() {
        return Optional.ofNullable(notice)
                .filter(found -> !reading.hasHandled(found.closedAt()) || !wasToldOf(found.closedAt()))
                .filter(found -> !found.noticedAt().isBefore(reading.at()))
                .map(Notice::news);
    }

    private boolean wasToldOf(Instant close) {
        return elevation.wasTold(close) || told.values().stream().anyMatch(each -> !each.isBefore(close));
    }

    /** It was read as closed before it was known whom that concerns; it was noticed when it was, not now. */
    private Optional<News> ofLateConcern(Duration life, Instant now) {
        var close = reading.closedAt();
        if (close == null || concernedNow(life, now).stream().allMatch(account -> wasToldOf(close, account))) {
            return Optional.empty();
        }
        return Optional.ofNullable(closedHint)
                .or(() -> Optional.ofNullable(hint))
                .map(heard -> heard.as(News.Claim.CLOSED))
                .or(() -> Optional.ofNullable(notice).map(Notice::news));
    }

    private boolean wasToldOf(Instant close, Account account) {
        var last = told.get(account.key().text());
        return last != null && !last.isBefore(close);
    }

    /** No value of a record. */
    @Override
    public String toString() {
        return "TicketLedger[" + hint + ", " + notice + ", " + reading + ", concerned=" + concerned.values() + ", told="
                + told.values() + ", " + obstacle + "]";
    }
}
