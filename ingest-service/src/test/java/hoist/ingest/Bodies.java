package hoist.ingest;

/** Bodies as senders send them. */
final class Bodies {
    private Bodies() {}

    static String requested(String requestId) {
        return """
                {"type":"elevation.requested","requestId":"%s","occurredAt":"2026-11-21T09:30:00Z",
                 "customer":{"displayName":"Demo PAM tenant","name":"demo-nikpot"},
                 "requester":{"email":"user@demo.example","name":"Demo User"},
                 "application":{"name":"setup.exe","publisher":"Example Ltd","path":"C:\\\\Temp\\\\setup.exe",
                  "sha256":"%s"},
                 "device":{"name":"DESKTOP-1"},"reason":"I need it.\\nReally."}""".formatted(requestId, "AB".repeat(32));
    }

    static String decided(String requestId, String decision) {
        return """
                {"type":"elevation.decided","requestId":"%s","occurredAt":"2026-11-21T09:31:00.123+01:00",
                 "customer":{"displayName":"Demo PAM tenant"},"decision":"%s",
                 "decider":{"email":"nik@nikpot.com","name":"Nik"},"from":"phone","scope":"all-customers",
                 "userElevationMode":"USER","comment":"fine"}""".formatted(requestId, decision);
    }

    static String expired(String requestId) {
        return """
                {"type":"elevation.expired","requestId":"%s","occurredAt":"2026-11-25T09:30:00Z"}""".formatted(requestId);
    }

    /** The guide's body of the approve method, after Halo put its JSON values in (idemeum guide, HaloPSA). */
    static String approve(String requestId) {
        return """
                {
                    "idemeumElevationRequestId": "%s",
                    "idemeumCustomerName": "Demo PAM tenant",
                    "userElevationMode": "USER"
                }""".formatted(requestId);
    }

    /** The guide's body of the deny method. */
    static String deny(String requestId) {
        return """
                {
                    "idemeumElevationRequestId": "%s",
                    "idemeumCustomerName": "Demo PAM tenant"
                }""".formatted(requestId);
    }
}
