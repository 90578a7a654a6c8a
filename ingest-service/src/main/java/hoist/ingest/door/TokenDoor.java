package hoist.ingest.door;

import hoist.ingest.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/** The same limits and the same audit line for who comes for a token; its answers are OAuth2's own. */
public final class TokenDoor {
    private final Limits limits;
    private final Duration haloWaits;

    TokenDoor(Limits limits, Duration haloWaits) {
        this.limits = limits;
        this.haloWaits = haloWaits;
    }

    /**
     * The body, at most so large and in at most so long as anywhere.
     *
     * @throws hoist.ingest.problem.Refusal 413, 408, or 400 when the framing is wrong
     */
    public byte[] body(HttpServletRequest request) {
        return limits.bodies().read(request, Sender.PRODUCER);
    }

    /**
     * Somebody presents a secret for this name, which may be nobody's; to be told before the secret is compared.
     *
     * @throws hoist.ingest.problem.Refusal 429
     */
    public void guess(HttpServletRequest request, String clientId) {
        AuditEntry.of(request).stranger(request.getRemoteAddr());
        limits.guesses().count(request.getRemoteAddr(), clientId);
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
        limits.guesses().wasRight(request.getRemoteAddr(), caller.credential());
        limits.rate().count(caller, haloWaits);
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
