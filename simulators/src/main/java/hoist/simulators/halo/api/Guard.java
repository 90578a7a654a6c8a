package hoist.simulators.halo.api;

import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.Editor;
import hoist.simulators.halo.desk.Kind;
import hoist.simulators.halo.desk.Refusals;
import hoist.simulators.halo.desk.Role;
import hoist.simulators.http.Answer;
import hoist.simulators.http.Handler;
import hoist.simulators.http.Refused;
import hoist.simulators.http.Request;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lets a call through when its token is alive, the window has room, and both scope and role allow it. */
public final class Guard {

    /** Does what one route is for, in the name of an agent. */
    @FunctionalInterface
    interface Guarded {
        Answer handle(Request request, Editor editor);
    }

    private static final String SCHEME = "Bearer ";

    private final Desk desk;
    private final Tokens tokens;
    private final Application application;
    private final RateWindow window;
    private final Map<Integer, Role> roles = new ConcurrentHashMap<>();

    Guard(Desk desk, Tokens tokens, Application application, RateWindow window) {
        this.desk = desk;
        this.tokens = tokens;
        this.application = application;
        this.window = window;
    }

    /** Gives an agent a role; without one it may do everything. */
    public void role(int agentId, Role role) {
        roles.put(agentId, role);
    }

    /** Changes how many calls are taken, and forgets those so far. */
    public void rateLimit(RateLimit limit) {
        window.limit(limit);
    }

    /** The agent as the one who does something. */
    public Editor editor(int agentId) {
        String name = desk.table(Kind.AGENT)
                .find(agentId)
                .map(row -> row.text("name"))
                .orElse("Agent " + agentId);
        return new Editor(agentId, name, roles.getOrDefault(agentId, Role.administrator()));
    }

    Handler on(Need need, Guarded guarded) {
        return request -> {
            Tokens.Grant grant = grant(request);
            window.count();
            Editor editor = editor(grant.agentId());
            boolean scoped = Scopes.of(grant.scope()).cover(need)
                    && Scopes.of(application.scope()).cover(need);
            if (!scoped || !editor.role().allows(need.feature(), need.access())) {
                throw Refusals.forbidden();
            }
            return guarded.handle(request, editor);
        };
    }

    private Tokens.Grant grant(Request request) {
        String header = request.header("Authorization").orElse("");
        boolean bearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return (bearer ? tokens.bearer(header.substring(SCHEME.length()).strip()) : Optional.<Tokens.Grant>empty())
                .orElseThrow(() -> new Refused(Answer.empty(401).withHeader("WWW-Authenticate", "Bearer")));
    }
}
