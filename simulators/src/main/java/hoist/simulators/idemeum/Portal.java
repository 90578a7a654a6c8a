package hoist.simulators.idemeum;

import hoist.simulators.effects.EffectLog;
import hoist.simulators.http.Answer;
import hoist.simulators.http.Handler;
import hoist.simulators.http.Request;
import hoist.simulators.http.Routes;
import hoist.simulators.idemeum.webhooks.Webhooks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/** The pages a person clicks on. */
final class Portal {

    private final Elevations elevations;
    private final JitAccounts accounts;
    private final RaiseForm raiseForm;
    private final DecisionForm decisionForm;
    private final RequestsPage requestsPage;
    private final RequestPage requestPage;
    private final CustomersPage customersPage;
    private final JitAccountsPage jitPage;
    private final CredentialsPage credentialsPage;
    private final WebhooksPage webhooksPage;

    Portal(
            IdemeumSimulatorSettings settings,
            Elevations elevations,
            JitAccounts accounts,
            Webhooks webhooks,
            EffectLog effects) {
        this.elevations = elevations;
        this.accounts = accounts;
        raiseForm = new RaiseForm(settings.directory());
        decisionForm = new DecisionForm(
                settings.directory(),
                settings.elevationModes().stream()
                        .sorted(Comparator.reverseOrder())
                        .toList());
        jitPage = new JitAccountsPage(accounts, settings.directory());
        requestsPage = new RequestsPage(elevations, settings.directory(), jitPage, raiseForm, decisionForm);
        requestPage = new RequestPage(elevations, decisionForm);
        customersPage = new CustomersPage(settings.directory());
        credentialsPage = new CredentialsPage(accounts);
        webhooksPage = new WebhooksPage(webhooks, effects);
    }

    Routes into(Routes routes) {
        return routes.get("/", requestsPage::show)
                .get("/elevation-requests/{id}", requestPage::show)
                .get("/customers", customersPage::show)
                .get("/jit-accounts", jitPage::show)
                .get("/jit-accounts/{id}", credentialsPage::show)
                .post("/jit-accounts/{id}/password", clicked(credentialsPage::reveal))
                .get("/webhooks", webhooksPage::show)
                .post("/elevation-requests", clicked(this::raise))
                .post("/elevation-requests/{id}/approve", clicked(request -> decide(request, Verdict.APPROVED)))
                .post("/elevation-requests/{id}/deny", clicked(request -> decide(request, Verdict.DENIED)))
                .post("/elevation-requests/{id}/expire", clicked(this::expire))
                .post("/jit-accounts", clicked(this::grant))
                .post("/jit-accounts/{id}/disable", clicked(request -> end(request, JitEnd.DISABLED)))
                .post("/jit-accounts/{id}/expire", clicked(request -> end(request, JitEnd.EXPIRED)))
                .post("/webhooks", clicked(this::switchWebhooks));
    }

    /** A browser says where a click came from; a page of another site must not click here. */
    private static Handler clicked(Handler handler) {
        return request -> {
            if (request.header("Sec-Fetch-Site").filter("cross-site"::equals).isPresent()) {
                throw Refusals.refused(403, "cross_site", "this form was sent by another site");
            }
            return handler.handle(request);
        };
    }

    private Answer raise(Request request) {
        elevations.raise(raiseForm.read(request));
        return Answer.seeOther("/");
    }

    private Answer decide(Request request, Verdict verdict) {
        String id = request.variable("id");
        return switch (elevations.decide(id, decisionForm.read(verdict, request))) {
            case DecisionResult.Applied ignored -> Answer.seeOther("/");
            case DecisionResult.AlreadySo ignored -> Answer.seeOther("/elevation-requests/" + id);
            case DecisionResult.DecidedOtherwise ignored ->
                throw PortalInput.refused("The request was already decided the other way; reload the page.");
            case DecisionResult.TooLate ignored ->
                throw PortalInput.refused("The request has expired; the user has to ask again.");
            case DecisionResult.UnknownRequest ignored -> throw PortalInput.refused("There is no such request.");
        };
    }

    private Answer expire(Request request) {
        String id = request.variable("id");
        var expired = elevations.expire(id);
        return Answer.seeOther(expired.isPresent() ? "/" : "/elevation-requests/" + id);
    }

    private Answer grant(Request request) {
        JitGrant grant = accounts.grant(jitPage.read(request));
        String customer = URLEncoder.encode(grant.customer().name(), StandardCharsets.UTF_8);
        return Answer.seeOther("/jit-accounts?customerName=" + customer);
    }

    private Answer end(Request request, JitEnd cause) {
        var ended = accounts.end(request.variable("id"), cause);
        return ended.map(grant -> Answer.seeOther("/jit-accounts"))
                .orElseThrow(() -> PortalInput.refused("This account has ended already; reload the page."));
    }

    private Answer switchWebhooks(Request request) {
        webhooksPage.read(request);
        return Answer.seeOther("/webhooks");
    }
}
