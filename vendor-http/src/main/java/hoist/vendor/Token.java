package hoist.vendor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An OAuth2 access token.
 *
 * @param refreshAt from then on a new one is fetched, while this one still serves
 * @param expiresAt from then on the vendor refuses it
 * @param scope what the vendor says it granted
 */
record Token(Secret value, Instant refreshAt, Instant expiresAt, Optional<String> scope) {
    /** The share of a token's life after which the next one is fetched. */
    private static final double SERVED = 0.9;

    static Token issued(Secret value, Instant at, Duration life, Optional<String> scope) {
        return new Token(value, at.plusMillis((long) (life.toMillis() * SERVED)), at.plus(life), scope);
    }
}
