package hoist.simulators.halo.api;

import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.outgoing.MethodLibrary;
import hoist.simulators.halo.outgoing.Runbooks;
import hoist.simulators.halo.outgoing.Webhooks;
import hoist.simulators.http.Answer;
import hoist.simulators.http.Handler;
import hoist.simulators.http.Routes;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

/** The whole of the REST API, put together. */
public final class HaloApi {

    private final Desk desk;
    private final Application application;
    private final Tokens tokens;
    private final Guard guard;
    private final Supplier<URI> address;

    /** The API of one application in front of a desk, reachable at that address. */
    public HaloApi(
            Desk desk, Application application, Tokens tokens, RateLimit limit, Clock clock, Supplier<URI> address) {
        this.desk = desk;
        this.application = application;
        this.tokens = tokens;
        this.guard = new Guard(desk, tokens, application, new RateWindow(clock, limit));
        this.address = address;
    }

    /** Who gets through. */
    public Guard guard() {
        return guard;
    }

    /** Adds the routes that read what HaloPSA is set up to call. */
    public void outgoingRoutes(Routes routes, MethodLibrary library, Runbooks runbooks, Webhooks webhooks) {
        new IntegrationResource(library).routes(routes, guard);
        new RunbookResource(library, runbooks, webhooks).routes(routes, guard);
    }

    /**
     * Adds its routes. Paths ignore letter case and may begin with {@code /api}.
     *
     * @param ticketPage what a browser gets where {@code /tickets} means the page, not the list
     */
    public void routes(Routes routes, Handler ticketPage) {
        TokenEndpoint tokenEndpoint = new TokenEndpoint(application, tokens, desk, address);
        Discovery discovery = new Discovery(application, address);
        routes.optionalPrefix("/api")
                .unknownPath(request ->
                        Answer.json(404, Map.of("Message", "No HTTP resource was found that matches the request URI.")))
                .post("/auth/token", tokenEndpoint::issue)
                .post("/token", tokenEndpoint::issue)
                .get("/auth/authorize", new AuthorizeEndpoint(application, tokens)::authorize)
                .get("/authinfo", discovery::authInfo)
                .get("/instanceinfo", discovery::instanceInfo)
                .get("/auth/.well-known/openid-configuration", discovery::openIdConfiguration)
                .get("/auth/.well-known/jwks", discovery::keySet);
        new TicketResource(desk).routes(routes, guard, ticketPage);
        new ActionResource(desk).routes(routes, guard);
        new AgentResource(desk).routes(routes, guard);
        Shape.all().forEach(shape -> new CollectionResource(desk, shape).routes(routes, guard));
    }
}
