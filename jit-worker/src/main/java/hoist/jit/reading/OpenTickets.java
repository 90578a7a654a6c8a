package hoist.jit.reading;

import hoist.halo.Agent;
import hoist.halo.Halo;
import hoist.halo.Ticket;
import hoist.jit.account.AccountKey;
import hoist.jit.ticket.Account;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The tickets that technicians have open for clients beside a closed one; each list is asked for once. */
final class OpenTickets {
    private final Halo halo;
    private final long closedTicket;
    private final Map<Question, List<Long>> known = new HashMap<>();

    private record Question(long agentId, long clientId) {}

    OpenTickets(Halo halo, long closedTicket) {
        this.halo = halo;
        this.closedTicket = closedTicket;
    }

    /** Of this agent for this client, oldest first. */
    List<Long> of(long agentId, long clientId) {
        return known.computeIfAbsent(new Question(agentId, clientId), this::ask);
    }

    /** Of whoever has this account's e-mail address in Halo: nobody, or as a rule one agent. */
    List<Long> of(Account account, long clientId) {
        return agents(account)
                .boxed()
                .flatMap(agent -> of(agent, clientId).stream())
                .sorted()
                .toList();
    }

    private LongStream agents(Account account) {
        return halo.agents(account.technician().strip()).stream()
                .filter(agent -> AccountKey.technician(agent.email())
                        .equals(account.key().technician()))
                .mapToLong(Agent::id);
    }

    private List<Long> ask(Question question) {
        return halo.openTickets(question.agentId(), question.clientId()).stream()
                .map(Ticket::id)
                .filter(id -> id != closedTicket)
                .sorted()
                .toList();
    }
}
