package hoist.simulators.halo.api;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The access tokens, refresh tokens and authorisation codes that are out there. */
public final class Tokens {

    /** What a token or code stands for. */
    record Grant(int agentId, String scope, Instant until) {}

    private static final Duration CODE_LIFE = Duration.ofMinutes(5);
    private static final Duration REFRESH_LIFE = Duration.ofDays(30);

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Grant> access = new ConcurrentHashMap<>();
    private final Map<String, Grant> once = new ConcurrentHashMap<>();
    private volatile Duration life;

    /** No tokens yet; those to come live that long. */
    public Tokens(Clock clock, Duration life) {
        this.clock = clock;
        this.life = life;
    }

    /** How long tokens live that are issued from now on. */
    public Duration life() {
        return life;
    }

    /** Changes how long tokens live that are issued from now on. */
    public void life(Duration value) {
        life = value;
    }

    /** Makes every token that is out there unknown, as a restart of the authorisation server does. */
    public void revokeAll() {
        access.clear();
        once.clear();
    }

    /** A code as the sign-in page would hand it to an application. */
    public String authorizationCode(int agentId, String scope) {
        return keep(once, new Grant(agentId, scope, clock.instant().plus(CODE_LIFE)));
    }

    String accessToken(int agentId, String scope) {
        return keep(access, new Grant(agentId, scope, clock.instant().plus(life)));
    }

    String refreshToken(int agentId, String scope) {
        return keep(once, new Grant(agentId, scope, clock.instant().plus(REFRESH_LIFE)));
    }

    Optional<Grant> bearer(String token) {
        return Optional.ofNullable(access.get(token)).filter(this::alive);
    }

    /** Takes a refresh token or code, which is then used up. */
    Optional<Grant> redeem(String token) {
        return Optional.ofNullable(once.remove(token)).filter(this::alive);
    }

    private boolean alive(Grant grant) {
        return clock.instant().isBefore(grant.until());
    }

    private String keep(Map<String, Grant> where, Grant grant) {
        byte[] bytes = new byte[48];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        where.put(token, grant);
        return token;
    }
}
