package hoist.faults.checking;

import hoist.simulators.effects.Call;
import hoist.simulators.effects.Effect;
import hoist.simulators.halo.HaloSimulator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What both vendors of one tenant did, by what it was done to. It grows with the logs and is never read from their start again. */
final class TenantHistory {
    private static final String DISABLE = "/api/integrations/entrajitaccounts";

    private final String tenant;
    private final Map<String, List<Effect>> atIdemeum = new HashMap<>();
    private final Map<String, List<Effect>> ofTicket = new HashMap<>();
    private final Map<String, List<String>> ticketsOf = new HashMap<>();
    private final Map<String, String> requestOf = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final Tally tally = new Tally();
    private long confirmedUpTo;

    TenantHistory(String tenant) {
        this.tenant = tenant;
    }

    /** Effects of idemeum, each once, in order. */
    void idemeum(List<Effect> effects) {
        for (var effect : effects) {
            atIdemeum.computeIfAbsent(effect.subject(), _ -> new ArrayList<>()).add(effect);
            changed.add(effect.subject());
            tally.idemeum(effect);
        }
    }

    /** Calls to idemeum, likewise. */
    void idemeumCalls(List<Call> calls) {
        calls.stream()
                .filter(call -> call.path().equals(DISABLE) && call.status() / 100 == 2)
                .forEach(call -> confirmedUpTo = call.number());
    }

    /** Effects of Halo, likewise. */
    void halo(List<Effect> effects) {
        for (var effect : effects) {
            if (effect.kind().startsWith("ticket.") || effect.kind().startsWith("action.")) {
                ofTicket.computeIfAbsent(effect.subject(), _ -> new ArrayList<>())
                        .add(effect);
                created(effect);
                changed.add(lifeOf(effect.subject()));
            }
        }
    }

    private void created(Effect effect) {
        var request = effect.details().get(HaloSimulator.REQUEST_FIELD);
        if (effect.kind().equals("ticket.created") && request != null) {
            tally.ticket();
            requestOf.put(effect.subject(), request);
            ticketsOf.computeIfAbsent(request, _ -> new ArrayList<>()).add(effect.subject());
        }
    }

    /** Requests, grants and keys of tickets (see {@link #ticketKey}) that something was done to since the last time. */
    Set<String> takeChanged() {
        var taken = Set.copyOf(changed);
        changed.clear();
        return taken;
    }

    /** By what the life of a ticket is known: its request's id, or the ticket's key. */
    String lifeOf(String ticketId) {
        return requestOf.getOrDefault(ticketId, ticketKey(tenant, ticketId));
    }

    /** How tickets that belong to no request are named among what changed. */
    static String ticketKey(String tenant, String ticketId) {
        return tenant + "/ticket " + ticketId;
    }

    List<Effect> atIdemeum(String subject) {
        return List.copyOf(atIdemeum.getOrDefault(subject, List.of()));
    }

    /** Effects on the tickets of a request, in order. */
    List<Effect> onTicketsOf(String requestId) {
        return onTickets(ticketsOf.getOrDefault(requestId, List.of()));
    }

    List<Effect> onTickets(List<String> ticketIds) {
        return ticketIds.stream()
                .flatMap(id -> ofTicket.getOrDefault(id, List.of()).stream())
                .sorted(Comparator.comparing(Effect::number))
                .toList();
    }

    /** The oldest ticket of a request. */
    Optional<Integer> ticketOf(String requestId) {
        return ticketsOf.getOrDefault(requestId, List.of()).stream().findFirst().map(Integer::valueOf);
    }

    /** Requests that tickets were created for. */
    Set<String> requestsWithTickets() {
        return Set.copyOf(ticketsOf.keySet());
    }

    /** The number of the last disable that idemeum answered with a 2xx. */
    long confirmedUpTo() {
        return confirmedUpTo;
    }

    Tally tally() {
        return tally;
    }
}
