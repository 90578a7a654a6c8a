package hoist.simulators.halo.api;

import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.Editor;
import hoist.simulators.halo.desk.Kind;
import hoist.simulators.halo.desk.Refusals;
import hoist.simulators.halo.desk.Role.Access;
import hoist.simulators.halo.desk.Role.Feature;
import hoist.simulators.halo.desk.Row;
import hoist.simulators.halo.desk.StockDesk;
import hoist.simulators.http.Answer;
import hoist.simulators.http.Request;
import hoist.simulators.http.Routes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /Agent}: a bare array, or an envelope with the key {@code results} for whoever asks for pages. */
final class AgentResource {

    private static final int CAP = 100;

    private final Desk desk;

    AgentResource(Desk desk) {
        this.desk = desk;
    }

    void routes(Routes routes, Guard guard) {
        routes.get("/agent", guard.on(Need.SIGNED_IN, this::list))
                .get("/agent/me", guard.on(Need.SIGNED_IN, this::me))
                .get("/agent/{id}", guard.on(Need.SIGNED_IN, this::one));
    }

    private Answer list(Request request, Editor editor) {
        ListQuery query = new ListQuery(request.query(), CAP);
        List<Row> agents = visible(editor)
                .filter(agent -> fits(agent, query))
                .filter(agent ->
                        query.text("search").map(text -> found(agent, text)).orElse(true))
                .toList();
        return Answer.json(
                200,
                query.paged()
                        ? query.envelope("results", agents, Row::shown)
                        : agents.stream().map(Row::shown).toList());
    }

    /** Nobody and those who left are listed only on request. */
    private static boolean fits(Row agent, ListQuery query) {
        boolean enabled = !query.text("includeenabled").equals(Optional.of("false"));
        boolean api = !query.text("includeapiagents").equals(Optional.of("false"));
        return (agent.flag("isdisabled") ? query.flag("includedisabled") : enabled)
                && (api || !agent.flag("isapiagent"))
                && (agent.id() != StockDesk.UNASSIGNED || query.flag("includeunassigned") || query.flag("showall"));
    }

    private static boolean found(Row agent, String text) {
        return Stream.of("name", "email", "firstname", "surname", "initials", "jobtitle")
                .anyMatch(name -> agent.text(name).toLowerCase(Locale.ROOT).contains(text));
    }

    private Answer me(Request request, Editor editor) {
        return agent(editor.agentId());
    }

    private Answer one(Request request, Editor editor) {
        if (visible(editor).noneMatch(agent -> agent.id() == Ids.ofPath(request))) {
            throw Refusals.notFound();
        }
        return agent(Ids.ofPath(request));
    }

    private Answer agent(int id) {
        Row agent = desk.table(Kind.AGENT).find(id).orElseThrow(Refusals::notFound);
        return Answer.json(200, agent.shown());
    }

    /** A role without the right to see agents sees none, not an error. */
    private Stream<Row> visible(Editor editor) {
        return editor.role().allows(Feature.AGENTS, Access.READ_ONLY)
                ? desk.table(Kind.AGENT).rows().stream()
                : Stream.empty();
    }
}
