package hoist.vendor;

import java.time.Duration;
import java.time.Instant;

/**
 * An OAuth2 access token.
 *
 * @param refreshAt from then on a new one is fetched, while this one still serves
 * @param expiresAt from then on the vendor refuses it
 */
record Token(Secret value, Instant refreshAt, Instant expiresAt) {
    /** The share of a token's life after which the next one is fetched. */
    private static final double SERVED = 0.9;

    static Token issued(Secret value, Instant at, Duration life) {
        return new Token(value, at.plusMillis((long) (life.toMillis() * SERVED)), at.plus(life));
    }
}
