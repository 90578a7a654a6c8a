package hoist.jit.reading;

import hoist.halo.Ticket;
import hoist.jit.account.AccountKey;
import hoist.jit.ticket.Account;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose accounts a closed ticket concerns, and what else each of those technicians has open for the client: the ticket's
 * agent, and whoever was granted an account in it or held because of it.
 */
final class OpenBeside {
    private final AtHalo at;
    private final Closed closed;
    private final AccountsBehind behind;
    private final OpenTickets open;

    OpenBeside(AtHalo at, Closed closed) {
        this.at = at;
        this.closed = closed;
        this.behind = AccountsBehind.at(at);
        this.open = new OpenTickets(at.halo(), closed.ticketId());
    }

    /** The other tickets by account, oldest first. */
    Map<Account, List<Long>> ofEachAccount() {
        var now = at.turn().now();
        var all = new LinkedHashMap<Account, List<Long>>();
        closed.ticket().ifPresent(ticket -> ofAgent(ticket, now, all));
        var known = keys(all.keySet());
        at.ticket().concernedNow(at.life(), now).stream()
                .filter(account -> !known.contains(account.key()))
                .forEach(account -> all.put(account, ofConcerned(account)));
        return all;
    }

    private void ofAgent(Ticket ticket, Instant now, Map<Account, List<Long>> all) {
        var watched = at.watched().watchedAt(closed.noticedAt(), at.patience().hintMayBeEarly(), at.life(), now);
        behind.of(ticket, watched)
                .forEach(account -> all.put(account, open.of(ticket.agentId().orElseThrow(), ticket.clientId())));
    }

    /** A ticket that is gone does not say whose it was: then it is the client of the account's customer. */
    private List<Long> ofConcerned(Account account) {
        var client = closed.ticket()
                .map(ticket -> OptionalLong.of(ticket.clientId()))
                .orElseGet(() -> behind.clientOf(account));
        return client.isPresent() ? open.of(account, client.getAsLong()) : List.of();
    }

    private static Set<AccountKey> keys(Set<Account> accounts) {
        return accounts.stream().map(Account::key).collect(Collectors.toSet());
    }
}
