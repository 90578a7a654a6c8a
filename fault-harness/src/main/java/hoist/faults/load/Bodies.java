package hoist.faults.load;

import java.time.Instant;

/** The JSON of producers' webhooks. */
final class Bodies {
    private Bodies() {}

    static String requested(LifePlan.OfRequest plan, String requestId, String reason) {
        return """
                {"type": "elevation.requested", "requestId": "%s", "occurredAt": "%s",
                 "customer": {"displayName": "%s"}, "requester": {"email": "%s"},
                 "application": {"name": "Tool %d"}, "reason": "%s"}
                """.formatted(requestId, Instant.now(), plan.customer(), plan.requester(), plan.number(), reason);
    }

    static String decided(LifePlan.OfRequest plan, String requestId, String word) {
        return """
                {"type": "elevation.decided", "requestId": "%s", "occurredAt": "%s",
                 "customer": {"displayName": "%s"}, "decision": "%s", "from": "portal",
                 "decider": {"email": "%s"}}
                """.formatted(requestId, Instant.now(), plan.customer(), word, Technician.TESS.email());
    }

    static String left(String technician) {
        return """
                {"type": "technician.left", "technician": {"email": "%s"}, "occurredAt": "%s", "comment": "Last day"}
                """.formatted(technician, Instant.now());
    }

    static String disable(LifePlan.OfAccount plan) {
        return """
                {"customerDisplayName": "%s", "technicianEmailAddress": "%s"}
                """.formatted(plan.customer(), plan.technician());
    }
}
