package hoist.idemeum;

import hoist.vendor.Again;
import hoist.vendor.Again.Why;
import java.util.List;
import java.util.Optional;

/**
 * Asks idemeum whether it lets us in, without changing anything: with a decision that names no request, since it documents no call that reads.
 */
public final class IdemeumStartUpCheck {
    private static final String MENU = "idemeum, Settings, Integrations";

    private final IdemeumHttp idemeum;

    public IdemeumStartUpCheck(IdemeumHttp idemeum) {
        this.idemeum = idemeum;
    }

    /** What an operator must put right, or nothing; an idemeum that cannot be reached is a finding, never an exception. */
    public List<Finding> findings() {
        try {
            idemeum.knock();
            return List.of();
        } catch (IdemeumException e) {
            return finding(e).stream().toList();
        }
    }

    private static Optional<Finding> finding(IdemeumException e) {
        return switch (e.again()) {
            case Again.Never(Why why, String reason) -> refusal(why, reason);
            case Again.Later _, Again.InDoubt _ -> Optional.of(unreachable(e));
        };
    }

    private static Optional<Finding> refusal(Why why, String reason) {
        return switch (why) {
            case CREDENTIALS, RIGHTS ->
                Optional.of(new Finding(
                        "idemeum refuses the API key or OAuth2 client",
                        reason,
                        "Compare it with " + MENU + "; a deleted one must be made anew."));
            case ADDRESS ->
                Optional.of(new Finding(
                        "The host is not an idemeum tenant", reason, "Give the address of the parent tenant."));
            // It looked at the call itself, so we are in.
            case UNKNOWN, CONFLICT, REFUSED, CONFIGURATION -> Optional.empty();
        };
    }

    private static Finding unreachable(IdemeumException e) {
        return new Finding(
                "idemeum cannot be reached or its answer is not readable",
                String.valueOf(e.getMessage()),
                "Check the host name, the way out of this network, and idemeum's state; calls are made again by themselves.");
    }
}
