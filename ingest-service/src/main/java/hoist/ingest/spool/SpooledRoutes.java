package hoist.ingest.spool;

/**
 * Which calls the spool answers for while Kafka does not. Halo sends each of its calls once; producers send theirs again
 * when they get a 503.
 */
public record SpooledRoutes(
        boolean approve, boolean deny, boolean entrajitaccounts, boolean haloWebhook, boolean elevations, boolean jit) {

    /** Whether what comes by this path goes to the spool. */
    public boolean has(String path) {
        return switch (path) {
            case "/api/integrations/elevation/request/approve" -> approve;
            case "/api/integrations/elevation/request/deny" -> deny;
            case "/api/integrations/entrajitaccounts" -> entrajitaccounts;
            case "/webhooks/halo" -> haloWebhook;
            case "/webhooks/elevations" -> elevations;
            case "/webhooks/jit" -> jit;
            default -> false;
        };
    }

    /** Whether nothing goes to the spool. */
    boolean areNone() {
        return !(approve || deny || entrajitaccounts || haloWebhook || elevations || jit);
    }
}
