package hoist.ingest.door;

import hoist.ingest.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The same limits and the same audit line for who comes for a token; its answers are OAuth2's own. */
public final class TokenDoor {
    private final Limits limits;

    TokenDoor(Limits limits) {
        this.limits = limits;
    }

    /**
     * The body, at most so large and in at most so long as anywhere.
     *
     * @throws hoist.ingest.problem.Refusal 413, 408, or 400 when the framing is wrong
     */
    public byte[] body(HttpServletRequest request) {
        return limits.bodies().read(request, Sender.PRODUCER);
    }

    /** Somebody gave the name of a client that is there, with whatever secret. */
    public void named(HttpServletRequest request, String clientId) {
        AuditEntry.of(request).presented(clientId);
    }

    /**
     * Somebody is known by a right secret.
     *
     * @throws hoist.ingest.problem.Refusal 429
     */
    public void recognised(HttpServletRequest request, Caller caller) {
        AuditEntry.of(request).recognised(caller);
        limits.rate().count(caller);
    }

    /** Nobody who is known called: the 429, once that happened too often from there. */
    public Optional<Problem> stranger(HttpServletRequest request) {
        if (AuditEntry.of(request).caller() != null) {
            return Optional.empty();
        }
        AuditEntry.of(request).stranger(request.getRemoteAddr());
        return limits.strangers().count(request.getRemoteAddr());
    }
}
