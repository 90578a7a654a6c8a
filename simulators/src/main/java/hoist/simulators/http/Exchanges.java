package hoist.simulators.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import hoist.simulators.effects.EffectLog;
import hoist.simulators.faults.Faults;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where routes, faults and the log meet: receive, fail or apply, note, answer. */
final class Exchanges implements HttpHandler {

    private static final Logger log = LoggerFactory.getLogger(Exchanges.class);

    private final Routes routes;
    private final EffectLog effects;
    private final Faults faults;
    private final Clock clock;

    Exchanges(Routes routes, EffectLog effects, Faults faults, Clock clock) {
        this.routes = routes;
        this.effects = effects;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Instant at = clock.instant();
            Routes.Routed routed = routes.route(Wire.received(exchange));
            Request request = routed.request();
            FaultPlan plan = new FaultPlan(faults.claim(request.method(), request.path()));

            Outcome outcome = plan.beforeApply(() -> plan.afterApply(applied(routed)));
            effects.call(at, request.method(), request.path(), outcome.status());
            Wire.send(exchange, outcome);
            plan.afterAnswer();
        } catch (FaultPlan.ServerStopped ignored) {
            log.debug("a call ended with the server");
        }
    }

    private static Answer applied(Routes.Routed routed) {
        try {
            return routed.handler().handle(routed.request());
        } catch (Refused refused) {
            return refused.answer();
        } catch (RuntimeException defect) {
            log.error("{} failed", routed.request(), defect);
            return Answer.json(500, Map.of("error", "the simulator failed; its log says why"));
        }
    }
}
