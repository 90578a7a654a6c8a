package hoist.simulators.idemeum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The bearer tokens that are out. */
final class Tokens {

    private final Clock clock;
    private final Duration life;
    private final Map<String, Instant> goodUntil = new ConcurrentHashMap<>();

    Tokens(Clock clock, Duration life) {
        this.clock = clock;
        this.life = life;
    }

    String issue() {
        String token = UUID.randomUUID().toString();
        goodUntil.put(token, clock.instant().plus(life));
        return token;
    }

    Duration life() {
        return life;
    }

    boolean isGood(String token) {
        Instant until = goodUntil.get(token);
        return until != null && clock.instant().isBefore(until);
    }

    void revokeAll() {
        goodUntil.clear();
    }
}
