package hoist.vendor;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** The answer to a caller's only question after a failed call: is trying again any use, and when? */
public sealed interface Again {

    /** The vendor did not apply the call, and will not until a person changes something. */
    record Never(Why why, String reason) implements Again {
        public Never {
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(reason, "reason");
        }

        /** Without the reason: it may be the vendor's own text, which is for a person and not for a log. */
        @Override
        public String toString() {
            return "Never[" + why + "]";
        }
    }

    /** Nothing was applied, or it was only a read: trying again is safe, after the given time if the vendor named one. */
    record Later(Optional<Duration> after) implements Again {
        static final Later ANY_TIME = new Later(Optional.empty());
    }

    /** It was a write and nobody knows whether the vendor applied it: look before trying again. */
    record InDoubt() implements Again {}

    /** What a person must look at. */
    enum Why {
        /** The address: it redirects, or nothing of the vendor answers there. */
        ADDRESS,
        /** Client id, secret or key. */
        CREDENTIALS,
        /** The credentials are good but may not do this: scope, role, permission. */
        RIGHTS,
        /** The vendor does not know the thing the call is about. */
        UNKNOWN,
        /** The thing is in a state that excludes the call, for example decided already. */
        CONFLICT,
        /** The vendor read the call and refused its content. */
        REFUSED,
        /** Something the client needs is not set up at the vendor. */
        CONFIGURATION
    }
}
