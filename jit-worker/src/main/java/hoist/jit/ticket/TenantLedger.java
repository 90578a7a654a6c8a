package hoist.jit.ticket;

import hoist.connections.customer.CustomerLinks;
import hoist.reconciler.LogPosition;
import hoist.schemas.Envelope;
import hoist.schemas.jit.JitAccountGranted;
import hoist.schemas.jit.JitEvent;
import hoist.schemas.jit.JitHeld;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.ticket.TicketClosed;
import hoist.schemas.ticket.TicketOpened;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is watched at a tenant's Halo. What is older than {@link #KEPT} is dropped.
 *
 * @param links of customers to clients, made by operators
 * @param accounts that were granted, by key
 * @param tickets that accounts were granted in or held because of, and since when
 * @param elevationTickets open tickets of elevation requests, and since when
 * @param ticketFactsUpTo offset of the last of ticket-worker's facts that is in here: each counts once
 * @param newest when the newest of it was received
 */
public record TenantLedger(
        CustomerLinks links,
        Map<String, Account> accounts,
        Map<Long, Instant> tickets,
        Map<Long, Instant> elevationTickets,
        long ticketFactsUpTo,
        Instant newest) {
    /** More than any account or elevation request lives. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** Nothing was folded yet. */
    public static final TenantLedger UNKNOWN =
            new TenantLedger(CustomerLinks.NONE, Map.of(), Map.of(), Map.of(), -1, Instant.EPOCH);

    public TenantLedger {
        accounts = sorted(accounts);
        tickets = sorted(tickets);
        elevationTickets = sorted(elevationTickets);
    }

    static TenantLedger fold(@Nullable TenantLedger state, SpecificRecord value, LogPosition position) {
        var before = state == null ? UNKNOWN : state;
        var at = Envelope.of(value);
        var after = switch (at.body()) {
            case JitAccountGranted body -> before.granted((JitEvent) value, body);
            case JitHeld body -> before.watched(body.getOpenTicketId(), at.receivedAt());
            case TicketOpened body -> before.opened(body.getTicketId(), at.receivedAt(), position.offset());
            case TicketClosed body -> before.closed(body.getTicketId(), position.offset());
            default -> before.linked(value, position);
        };
        return after.upTo(at.receivedAt());
    }

    /** Accounts that may be on now. */
    public List<Account> watched(Duration life, Instant now) {
        return accounts.values().stream()
                .filter(account -> account.liveSince(life, now).isPresent())
                .toList();
    }

    /**
     * Accounts that may be on now and that news of that time can be about.
     *
     * @param early how much earlier than the word of an account that of its closed ticket may come
     */
    public List<Account> watchedAt(Instant heardAt, Duration early, Duration life, Instant now) {
        return accounts.values().stream()
                .filter(account -> account.liveSince(life, now)
                        .filter(since -> !since.isAfter(heardAt.plus(early)))
                        .isPresent())
                .toList();
    }

    /** Tickets whose close matters whoever is their agent now: of accounts that may be on, and of open elevation requests. */
    public Set<Long> knownTickets(Duration life, Instant now) {
        var known = new TreeSet<>(elevationTickets.keySet());
        tickets.forEach((id, since) -> {
            if (now.isBefore(since.plus(life))) {
                known.add(id);
            }
        });
        return known;
    }

    private TenantLedger granted(JitEvent event, JitAccountGranted body) {
        if (event.getCustomerDisplayName() == null) { // of no customer: nothing at Halo can be about it
            return this;
        }
        var account = Account.of(event.getCustomerDisplayName(), event.getTechnicianEmail(), event.getReceivedAt());
        var with = new TenantLedger(
                links, Account.with(accounts, account), tickets, elevationTickets, ticketFactsUpTo, newest);
        return body.getHaloTicketId() == null ? with : with.watched(body.getHaloTicketId(), event.getReceivedAt());
    }

    private TenantLedger watched(long ticketId, Instant since) {
        return new TenantLedger(
                links, accounts, with(tickets, ticketId, since), elevationTickets, ticketFactsUpTo, newest);
    }

    private TenantLedger opened(long ticketId, Instant since, long offset) {
        return offset <= ticketFactsUpTo
                ? this
                : new TenantLedger(links, accounts, tickets, with(elevationTickets, ticketId, since), offset, newest);
    }

    private TenantLedger closed(long ticketId, long offset) {
        if (offset <= ticketFactsUpTo) {
            return this;
        }
        var left = new TreeMap<>(elevationTickets);
        left.remove(ticketId);
        return new TenantLedger(links, accounts, tickets, left, offset, newest);
    }

    private TenantLedger linked(SpecificRecord value, LogPosition position) {
        if (value instanceof OperatorCommand command) {
            return new TenantLedger(
                    links.fold(command, position), accounts, tickets, elevationTickets, ticketFactsUpTo, newest);
        }
        throw new IllegalArgumentException(Envelope.of(value).kind() + " is a kind this build does not know");
    }

    private TenantLedger upTo(Instant receivedAt) {
        var last = Times.later(newest, receivedAt);
        var oldest = last.minus(KEPT);
        return new TenantLedger(
                links,
                only(accounts, account -> account.heardAt().last().isAfter(oldest)),
                only(tickets, since -> since.isAfter(oldest)),
                only(elevationTickets, since -> since.isAfter(oldest)),
                ticketFactsUpTo,
                last);
    }

    private static Map<Long, Instant> with(Map<Long, Instant> known, long ticketId, Instant since) {
        var all = new TreeMap<>(known);
        all.merge(ticketId, since, Times::later);
        return all;
    }

    private static <K extends Comparable<K>, V> Map<K, V> only(Map<K, V> known, Predicate<V> kept) {
        return known.entrySet().stream()
                .filter(each -> kept.test(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> sorted(Map<K, V> map) {
        var sorted = new TreeMap<K, V>(Comparator.naturalOrder());
        sorted.putAll(map);
        return Collections.unmodifiableSortedMap(sorted);
    }

    /** No value of a record. */
    @Override
    public String toString() {
        return "TenantLedger[accounts=" + accounts.values() + ", tickets=" + tickets + ", elevationTickets="
                + elevationTickets + "]";
    }
}
