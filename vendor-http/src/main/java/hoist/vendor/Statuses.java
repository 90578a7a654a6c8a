package hoist.vendor;

import hoist.vendor.Again.Why;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What an HTTP status other than success says about trying again. */
final class Statuses {
    private Statuses() {}

    /** Classifies; {@code reason} is asked only when the status is a definite no. */
    static Again again(Effect effect, int status, Optional<Duration> retryAfter, Supplier<String> reason) {
        return switch (status) {
            case 401 -> new Again.Never(Why.CREDENTIALS, reason.get());
            case 402, 403, 407, 451 -> new Again.Never(Why.RIGHTS, reason.get());
            case 404, 410 -> new Again.Never(Why.UNKNOWN, reason.get());
            case 409, 412, 423 -> new Again.Never(Why.CONFLICT, reason.get());
            // Both say that the server did not take the request on.
            case 425, 429 -> new Again.Later(retryAfter);
            // A gateway says 408 also after it has passed the request on.
            case 408 -> effect.indefinite();
            // These two promise that the method is not changed: the request was not taken here.
            case 301, 307, 308 -> new Again.Never(Why.ADDRESS, redirected());
            // Often the answer to a write that went through, or a log-in page in front of the vendor.
            case 302, 303 -> effect == Effect.WRITE ? new Again.InDoubt() : new Again.Never(Why.ADDRESS, redirected());
            // Who names a time has chosen not to serve; without one it may be a gateway that lost the answer.
            case 503 -> retryAfter.isPresent() ? new Again.Later(retryAfter) : effect.indefinite();
            default -> status >= 400 && status < 500 ? new Again.Never(Why.REFUSED, reason.get()) : effect.indefinite();
        };
    }

    private static String redirected() {
        return "The address answers with a redirect, which is not followed: check the host name.";
    }
}
