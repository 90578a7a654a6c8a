package hoist.faults.load;

import hoist.simulators.effects.EffectLog;
import hoist.simulators.halo.HaloSimulator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The first ticket of each request at one Halo, from its effect log; looking often costs little. Safe for several threads. */
final class RequestTickets {
    private final EffectLog effects;
    private final Map<String, Integer> tickets = new HashMap<>();
    private long readUpTo;

    RequestTickets(EffectLog effects) {
        this.effects = effects;
    }

    synchronized Optional<Integer> of(String requestId) {
        for (var effect : effects.effectsAfter(readUpTo)) {
            readUpTo = effect.number();
            var request = effect.details().get(HaloSimulator.REQUEST_FIELD);
            if (effect.kind().equals("ticket.created") && request != null) {
                tickets.putIfAbsent(request, Integer.valueOf(effect.subject()));
            }
        }
        return Optional.ofNullable(tickets.get(requestId));
    }
}
