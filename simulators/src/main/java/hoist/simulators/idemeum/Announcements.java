package hoist.simulators.idemeum;

import hoist.simulators.http.Json;
import hoist.simulators.idemeum.WebhookEvent.NamedCustomer;
import hoist.simulators.idemeum.webhooks.Webhooks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says by webhook what happened. */
final class Announcements {

    private static final String ELEVATIONS = "/webhooks/elevations";
    private static final String JIT = "/webhooks/jit";

    private final Webhooks webhooks;
    private volatile AfterApiDecision afterApiDecision = AfterApiDecision.WEBHOOK;

    Announcements(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    void afterApiDecision(AfterApiDecision value) {
        afterApiDecision = value;
    }

    void raised(ElevationRequest request) {
        NewElevationRequest asked = request.asked();
        publish(
                ELEVATIONS,
                "elevation.requested",
                request.id(),
                new WebhookEvent.ElevationRequested(
                        request.id(),
                        request.raisedAt(),
                        NamedCustomer.of(request.customer()),
                        asked.requester(),
                        asked.application(),
                        device(asked.device()),
                        asked.reason()));
    }

    void decided(ElevationRequest request, Decision decision, Instant at) {
        if (decision.from() == DecidedFrom.API && afterApiDecision == AfterApiDecision.SILENCE) {
            return;
        }
        Scope scope = decision.scope();
        publish(
                ELEVATIONS,
                "elevation.decided",
                request.id(),
                new WebhookEvent.ElevationDecided(
                        request.id(),
                        at,
                        NamedCustomer.of(request.customer()),
                        decision.verdict().word(),
                        decision.decider(),
                        decision.from().word(),
                        scope == null ? null : scope.word(),
                        decision.userElevationMode(),
                        decision.comment()));
    }

    void expired(ElevationRequest request, Instant at) {
        publish(
                ELEVATIONS,
                "elevation.expired",
                request.id(),
                new WebhookEvent.ElevationExpired(request.id(), at, NamedCustomer.of(request.customer())));
    }

    void granted(JitGrant grant) {
        publish(
                JIT,
                "jit.granted",
                grant.id(),
                new WebhookEvent.JitGranted(
                        grant.id(),
                        grant.grantedAt(),
                        NamedCustomer.of(grant.customer()),
                        new WebhookEvent.Technician(grant.asked().technicianEmail()),
                        grant.account(),
                        grant.activeUntil(),
                        grant.asked().haloTicketId()));
    }

    void ended(JitGrant grant, JitEnd cause, Instant at) {
        publish(
                JIT,
                "jit.ended",
                grant.id(),
                new WebhookEvent.JitEnded(
                        grant.id(),
                        at,
                        NamedCustomer.of(grant.customer()),
                        new WebhookEvent.Technician(grant.asked().technicianEmail()),
                        grant.account(),
                        grant.asked().haloTicketId(),
                        cause.word()));
    }

    private static WebhookEvent.@Nullable Device device(@Nullable String name) {
        return name == null ? null : new WebhookEvent.Device(name);
    }

    private void publish(String path, String type, String subject, WebhookEvent event) {
        webhooks.publish(path, type, subject, Json.bytes(event));
    }
}
