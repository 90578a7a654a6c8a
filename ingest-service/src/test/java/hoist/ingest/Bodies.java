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

    /** The guide's own body of the disable method, to the letter (idemeum guide, HaloPSA, Disable JIT accounts). */
    static String disable() {
        return """
                {
                    "customerDisplayName" : "Demo PAM tenant",
                    "technicianEmailAddress" : "nik@nikpot.com"
                }""";
    }

    static String granted(String grantId) {
        return """
                {"type":"jit.granted","grantId":"%s","occurredAt":"2026-11-21T09:30:00.1234Z",
                 "customer":{"displayName":"Demo PAM tenant","name":"demo-nikpot"},
                 "technician":{"email":"Nik@Nikpot.com"},"account":"nik.jit@demo.example",
                 "expiresAt":"2026-11-21T13:30:00Z","haloTicketId":4242}""".formatted(grantId);
    }

    static String ended(String grantId) {
        return """
                {"type":"jit.ended","grantId":"%s","occurredAt":"2026-11-21T10:00:00+01:00",
                 "customer":{"displayName":"Demo PAM tenant","name":"demo-nikpot"},
                 "technician":{"email":"nik@nikpot.com"},"account":"nik.jit@demo.example",
                 "haloTicketId":4242,"cause":"disabled"}""".formatted(grantId);
    }

    static String left(String email) {
        return """
                {"type":"technician.left","occurredAt":"2026-11-21T17:00:00Z","technician":{"email":"%s"},
                 "comment":"Left."}""".formatted(email);
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
