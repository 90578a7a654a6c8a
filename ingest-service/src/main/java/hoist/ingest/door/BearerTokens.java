package hoist.ingest.door;

import java.util.Optional;

/** Who knows the bearer tokens that may come in. */
public interface BearerTokens {

    /**
     * Who was given this token and is still there, with what both the token and the tenant's file allow now; nobody if
     * anything is wrong with it.
     *
     * @param token as it came, perhaps no token at all
     */
    Optional<Caller> callerOf(String token);
}
