package hoist.jit.ticket;

import hoist.jit.account.AccountKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A technician's accounts at one customer, and when Hoist heard that they are of interest.
 *
 * @param customer idemeum display name, as last told
 * @param technician e-mail address, as last told
 * @param heardAt when grants were received, or closes held; no more than the newest {@value #MOST_TIMES}
 */
public record Account(String customer, String technician, NavigableSet<Instant> heardAt) {
    /** Nobody is given one account more often within its life. */
    private static final int MOST_TIMES = 20;

    /** The spelling of the newest counts, whatever the order they are read in. */
    private static final Comparator<Account> NEWEST_LAST = Comparator.<Account, Instant>comparing(
                    account -> account.heardAt().last())
            .thenComparing(Account::customer)
            .thenComparing(Account::technician);

    public Account {
        var newest = new TreeSet<>(heardAt);
        while (newest.size() > MOST_TIMES) {
            newest.pollFirst();
        }
        heardAt = Collections.unmodifiableNavigableSet(newest);
    }

    static Account of(String customer, String technician, Instant at) {
        return new Account(customer, technician, new TreeSet<>(List.of(at)));
    }

    /** The accounts' name in every ledger of this worker. */
    public AccountKey key() {
        return AccountKey.of(customer, technician);
    }

    /** The same accounts, heard of again. */
    Account and(Account other) {
        var all = new TreeSet<>(heardAt);
        all.addAll(other.heardAt);
        var latest = Collections.max(List.of(this, other), NEWEST_LAST);
        return new Account(latest.customer, latest.technician, all);
    }

    /** Since when the account may have been on without a break that we know of; empty when its life is over. */
    Optional<Instant> liveSince(Duration life, Instant now) {
        return Optional.ofNullable(heardAt.higher(now.minus(life)));
    }

    static Map<String, Account> with(Map<String, Account> known, Account heard) {
        var all = new TreeMap<>(known);
        all.merge(heard.key().text(), heard, Account::and);
        return all;
    }

    /** No value of a record. */
    @Override
    public String toString() {
        return "Account" + heardAt;
    }
}
