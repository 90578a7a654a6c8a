package hoist.simulators.idemeum;

import hoist.simulators.effects.EffectLog;
import hoist.simulators.idemeum.DecisionResult.AlreadySo;
import hoist.simulators.idemeum.DecisionResult.Applied;
import hoist.simulators.idemeum.DecisionResult.DecidedOtherwise;
import hoist.simulators.idemeum.DecisionResult.TooLate;
import hoist.simulators.idemeum.DecisionResult.UnknownRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** All elevation requests, and the only place where one changes. */
final class Elevations {

    private final Clock clock;
    private final Duration life;
    private final Directory directory;
    private final EffectLog effects;
    private final Announcements announcements;
    private final Map<String, ElevationRequest> requests = new LinkedHashMap<>();

    Elevations(Clock clock, Duration life, Directory directory, EffectLog effects, Announcements announcements) {
        this.clock = clock;
        this.life = life;
        this.directory = directory;
        this.effects = effects;
        this.announcements = announcements;
    }

    synchronized ElevationRequest raise(NewElevationRequest asked) {
        Customer customer = directory.customer(asked.customer());
        Instant now = now();
        ElevationRequest request = new ElevationRequest(
                UUID.randomUUID().toString(), customer, asked, now, now.plus(life), new Standing.Pending());
        requests.put(request.id(), request);
        effects.effect(
                "elevation.raised",
                request.id(),
                Map.of(
                        "customer",
                        customer.displayName(),
                        "requester",
                        asked.requester().email()));
        announcements.raised(request);
        return request;
    }

    synchronized DecisionResult decide(String id, Decision decision) {
        expireDue();
        ElevationRequest request = requests.get(id);
        if (request == null) {
            return new UnknownRequest();
        }
        return switch (request.standing()) {
            case Standing.Pending ignored -> applied(request, decision);
            case Standing.Expired ignored -> {
                contradicted(request, decision);
                yield new TooLate(request);
            }
            case Standing.Decided before -> repeated(request, before.decision(), decision);
        };
    }

    synchronized Optional<ElevationRequest> expire(String id) {
        return find(id).filter(request -> request.standing() instanceof Standing.Pending)
                .map(this::expired);
    }

    synchronized void expireDue() {
        Instant now = now();
        all().stream().filter(request -> !request.expiresAt().isAfter(now)).forEach(request -> expire(request.id()));
    }

    synchronized Optional<ElevationRequest> find(String id) {
        return Optional.ofNullable(requests.get(id));
    }

    synchronized List<ElevationRequest> all() {
        return List.copyOf(requests.values());
    }

    /** Goes on with the requests of an earlier run. */
    synchronized void continueWith(List<ElevationRequest> earlier) {
        earlier.forEach(this::changed);
    }

    private DecisionResult repeated(ElevationRequest request, Decision before, Decision now) {
        if (before.verdict() == now.verdict()) {
            return new AlreadySo(request);
        }
        contradicted(request, now);
        return new DecidedOtherwise(request);
    }

    private void contradicted(ElevationRequest request, Decision decision) {
        Map<String, String> details = details(request, decision);
        details.put("verdict", decision.verdict().word());
        effects.effect("elevation.contradicted", request.id(), details);
    }

    private Applied applied(ElevationRequest request, Decision decision) {
        Instant now = now();
        ElevationRequest decided = changed(request.with(new Standing.Decided(decision, now)));
        effects.effect("elevation." + decision.verdict().word(), request.id(), details(request, decision));
        announcements.decided(decided, decision, now);
        return new Applied(decided);
    }

    private ElevationRequest expired(ElevationRequest request) {
        Instant now = now();
        ElevationRequest expired = changed(request.with(new Standing.Expired(now)));
        effects.effect("elevation.expired", request.id());
        announcements.expired(expired, now);
        return expired;
    }

    private ElevationRequest changed(ElevationRequest request) {
        requests.put(request.id(), request);
        return request;
    }

    private static Map<String, String> details(ElevationRequest request, Decision decision) {
        Map<String, String> details = new TreeMap<>();
        details.put("customer", request.customer().displayName());
        details.put("from", decision.from().word());
        Person decider = decision.decider();
        if (decider != null) {
            details.put("decider", decider.email());
        }
        Scope scope = decision.scope();
        if (scope != null) {
            details.put("scope", scope.word());
        }
        String mode = decision.userElevationMode();
        if (mode != null) {
            details.put("userElevationMode", mode);
        }
        return details;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
