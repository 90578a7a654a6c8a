package hoist.ticket.closing;

import hoist.halo.Agent;
import hoist.halo.Halo;
import hoist.ticket.request.Decided;
import hoist.ticket.request.RequestEnd;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Which agent the one who decided is; none when that is not certain, and then the ticket's agent stays. */
public final class AgentMatch {
    private AgentMatch() {}

    /** By e-mail address ignoring case, enabled, and no program: Halo assigns no tickets to those. */
    public static OptionalLong of(List<Agent> candidates, @Nullable String email) {
        var wanted = email == null ? "" : email.strip();
        var equal = candidates.stream()
                .filter(agent -> !wanted.isEmpty() && agent.email().strip().equalsIgnoreCase(wanted))
                .filter(agent -> !agent.disabled() && !agent.apiOnly() && agent.id() != Agent.UNASSIGNED)
                .toList();
        return equal.size() == 1 ? OptionalLong.of(equal.getFirst().id()) : OptionalLong.empty();
    }

    /** Asks Halo for the one who ended the request. */
    public static OptionalLong of(Halo halo, RequestEnd end) {
        return switch (end) {
            case RequestEnd.ByDecision(Decided decided) -> byEmail(halo, decided.email());
            case RequestEnd.ByExpiry _ -> OptionalLong.empty();
        };
    }

    private static OptionalLong byEmail(Halo halo, @Nullable String email) {
        return email == null || email.isBlank() ? OptionalLong.empty() : of(halo.agents(email.strip()), email);
    }
}
