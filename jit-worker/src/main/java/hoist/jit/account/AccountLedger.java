package hoist.jit.account;

import hoist.reconciler.attempt.Standing;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/**
 * What is known of one technician's JIT accounts at one customer; {@link AccountFold} makes it from the log.
 *
 * @param grants by idemeum's id
 * @param off grants that ended, and when that was told; also grants that were not heard of yet
 * @param asks by event id
 * @param closes by ticket and time of its close
 * @param done event ids of causes that were answered, by a disable or by saying that it is held, and when
 * @param toldUpTo offset of the last fact that is in here: each counts once
 * @param seenAt when the last record about it was received
 */
public record AccountLedger(
        Map<String, Grant> grants,
        Map<String, Instant> off,
        Map<String, Ask> asks,
        Map<String, Close> closes,
        Map<String, Instant> done,
        Disabling disabling,
        OperatorWill operator,
        Spelling spelling,
        long toldUpTo,
        Instant seenAt) {
    public AccountLedger {
        grants = sorted(grants);
        off = sorted(off);
        asks = sorted(asks);
        closes = sorted(closes);
        done = sorted(done);
    }

    static AccountLedger unknown(Spelling spelling) {
        return new AccountLedger(
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Disabling.NONE,
                OperatorWill.NONE,
                spelling,
                -1,
                Instant.EPOCH);
    }

    /** Of an account's entry: nothing is done for the tenant as a whole. */
    public static AccountLedger of(AccountState state) {
        return switch (state) {
            case AccountState.OfAccount(var ledger) -> ledger;
            case AccountState.OfTenant _ -> throw new IllegalArgumentException("the tenant as a whole is no account");
        };
    }

    /** A fact's body that is to be spelt as idemeum spells the account. */
    public Spelt spelt(SpecificRecord body) {
        return new Spelt(body, spelling);
    }

    /**
     * Grants that did not end, as far as was told, by idemeum's id. One that ended while a call is in doubt counts as well:
     * the call may have ended it, and only its answer proves that (rule J4).
     */
    public SortedMap<String, Grant> live() {
        return grants.entrySet().stream()
                .filter(each -> !isOff(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    /** The same while the newest attempt is only announced: it cannot have ended anything yet. */
    public AccountLedger beforeSending(Standing.Free attempt) {
        return attempt.doubts() > 0
                ? this
                : new AccountLedger(
                        grants,
                        off,
                        asks,
                        closes,
                        done,
                        disabling.withoutDoubt(),
                        operator,
                        spelling,
                        toldUpTo,
                        seenAt);
    }

    private boolean isOff(String grantId) {
        var at = off.get(grantId);
        var doubt = disabling.doubtSince();
        return at != null && (doubt == null || at.isBefore(doubt));
    }

    /** Whether the cause of this event id was answered. */
    public boolean isDone(String because) {
        return done.containsKey(because);
    }

    private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
