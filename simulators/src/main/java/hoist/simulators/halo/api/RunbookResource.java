package hoist.simulators.halo.api;

import hoist.simulators.halo.desk.Editor;
import hoist.simulators.halo.desk.Refusals;
import hoist.simulators.halo.outgoing.MethodLibrary;
import hoist.simulators.halo.outgoing.Runbook;
import hoist.simulators.halo.outgoing.Runbook.Activity;
import hoist.simulators.halo.outgoing.Runbooks;
import hoist.simulators.halo.outgoing.Webhook;
import hoist.simulators.halo.outgoing.Webhooks;
import hoist.simulators.http.Answer;
import hoist.simulators.http.Request;
import hoist.simulators.http.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /Webhook}, to be read: outgoing webhooks, and with {@code type=1} integration runbooks, whose steps only one alone shows. */
final class RunbookResource {

    private static final int RUNBOOK = 1;
    private static final int ACTION_STEP = 2;
    private static final int EXECUTE_INTEGRATION_METHOD = 6;

    private final MethodLibrary library;
    private final Runbooks runbooks;
    private final Webhooks webhooks;

    RunbookResource(MethodLibrary library, Runbooks runbooks, Webhooks webhooks) {
        this.library = library;
        this.runbooks = runbooks;
        this.webhooks = webhooks;
    }

    void routes(Routes routes, Guard guard) {
        routes.get("/webhook", guard.on(Need.READ_INTEGRATIONS, this::list))
                .get("/webhook/{id}", guard.on(Need.READ_INTEGRATIONS, this::one));
    }

    private Answer list(Request request, Editor editor) {
        ListQuery query = new ListQuery(request.query(), Integer.MAX_VALUE);
        boolean wanted = query.number("type").equals(Optional.of(RUNBOOK));
        return Answer.json(
                200,
                wanted
                        ? runbooks.all().stream().map(RunbookResource::row).toList()
                        : webhooks.all().stream().map(RunbookResource::row).toList());
    }

    private Answer one(Request request, Editor editor) {
        return runbooks.all().stream()
                .filter(each -> each.id().toString().equalsIgnoreCase(request.variable("id")))
                .findFirst()
                .map(each -> Answer.json(200, whole(each)))
                .orElseThrow(Refusals::notFound);
    }

    private static Map<String, Object> row(Webhook webhook) {
        return Map.of(
                "id",
                webhook.id().toString(),
                "name",
                webhook.name(),
                "type",
                0,
                "url",
                webhook.payloadUrl().toString(),
                "active",
                true);
    }

    private static Map<String, Object> row(Runbook runbook) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", runbook.id().toString());
        json.put("name", runbook.name());
        json.put("type", RUNBOOK);
        json.put("active", runbook.activity() == Activity.ACTIVE);
        return json;
    }

    private Map<String, Object> whole(Runbook runbook) {
        Map<String, Object> json = row(runbook);
        Map<String, Object> call = Map.of(
                "step_id",
                1,
                "name",
                runbook.method().name(),
                "steptype",
                ACTION_STEP,
                "auto_action",
                EXECUTE_INTEGRATION_METHOD,
                "auto_action_type",
                library.add(runbook.method()));
        json.put("steps", List.of(call, Map.of("step_id", 2, "name", "Success", "steptype", 3, "isend", true)));
        return json;
    }
}
