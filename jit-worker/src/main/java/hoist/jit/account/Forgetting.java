package hoist.jit.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Drops what is over for 30 days, so that the ledger of a technician who comes and goes for years stays small. What is not
 * over stays, whatever clocks say.
 */
record Forgetting(AccountLedger ledger, Instant before) {
    private static final Duration KEPT = Duration.ofDays(30);

    static AccountLedger whatIsLongOver(AccountLedger ledger) {
        return new Forgetting(ledger, ledger.seenAt().minus(KEPT)).forgotten();
    }

    private AccountLedger forgotten() {
        var grants = without(ledger.grants(), this::isOver);
        var asks = without(ledger.asks(), (id, ask) -> ledger.isDone(id) && isLongAgo(ask.receivedAt()));
        var closes = without(ledger.closes(), (name, close) -> isOver(close));
        var off = without(ledger.off(), (id, at) -> !grants.containsKey(id) && isLongAgo(at));
        var answered = without(
                ledger.done(),
                (id, at) -> isLongAgo(at)
                        && !asks.containsKey(id)
                        && closes.values().stream()
                                .noneMatch(close -> close.eventId().equals(id)));
        return new AccountLedger(
                grants,
                off,
                asks,
                closes,
                answered,
                ledger.disabling().shortened(),
                ledger.operator(),
                ledger.spelling(),
                ledger.toldUpTo(),
                ledger.seenAt());
    }

    private boolean isOver(String grantId, Grant grant) {
        return ledger.off().containsKey(grantId) && isLongAgo(grant.receivedAt());
    }

    /** Answered, or without an account that it could concern. */
    private boolean isOver(Close close) {
        return isLongAgo(close.noticedAt())
                && (ledger.isDone(close.eventId())
                        || ledger.live().values().stream().noneMatch(close::concerns));
    }

    private boolean isLongAgo(Instant time) {
        return time.isBefore(before);
    }

    private static <V> Map<String, V> without(Map<String, V> all, BiPredicate<String, V> over) {
        var kept = new TreeMap<>(all);
        kept.entrySet().removeIf(each -> over.test(each.getKey(), each.getValue()));
        return kept;
    }
}
