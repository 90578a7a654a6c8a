package hoist.simulators.idemeum;

import hoist.simulators.idemeum.webhooks.RetryPace;
import hoist.simulators.idemeum.webhooks.WebhookTarget;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one simulated parent tenant is like.
 *
 * @param port 0 takes a free one
 * @param access who may call its API
 * @param elevationModes what {@code userElevationMode} may be
 * @param requestLife after this an undecided request expires
 * @param grantLife after this a JIT account ends; 4 hours by default (idemeum guide, Disable JIT accounts)
 * @param webhooks who is told what happens
 * @param keptIn the file that holds its state between runs; without it the state ends with the run
 */
public record IdemeumSimulatorSettings(
        String host,
        int port,
        Clock clock,
        Directory directory,
        ApiAccess access,
        Set<String> elevationModes,
        Duration requestLife,
        Duration grantLife,
        List<WebhookTarget> webhooks,
        RetryPace retryPace,
        Optional<Path> keptIn) {

    public IdemeumSimulatorSettings {
        elevationModes = Set.copyOf(elevationModes);
        webhooks = List.copyOf(webhooks);
    }

    /** The sample directory on a free loopback port, one API key {@code idemeum-key}, no webhooks. */
    public static IdemeumSimulatorSettings defaults() {
        return new IdemeumSimulatorSettings(
                "127.0.0.1",
                0,
                Clock.systemUTC(),
                Directory.sample(),
                new ApiAccess(
                        Set.of("idemeum-key"),
                        Set.of(new ApiAccess.OAuthClient("hoist", "idemeum-secret")),
                        Duration.ofHours(1)),
                Set.of("USER", "TENANT"),
                Duration.ofDays(4),
                Duration.ofHours(4),
                List.of(),
                RetryPace.usual(),
                Optional.empty());
    }

    /** The same on another port. */
    public IdemeumSimulatorSettings withPort(int value) {
        return new IdemeumSimulatorSettings(
                host,
                value,
                clock,
                directory,
                access,
                elevationModes,
                requestLife,
                grantLife,
                webhooks,
                retryPace,
                keptIn);
    }

    /** The same reachable from elsewhere; its pages ask nobody who they are, so mind where. */
    public IdemeumSimulatorSettings withHost(String value) {
        return new IdemeumSimulatorSettings(
                value,
                port,
                clock,
                directory,
                access,
                elevationModes,
                requestLife,
                grantLife,
                webhooks,
                retryPace,
                keptIn);
    }

    /** The same by another clock, which also dates tokens and webhooks. */
    public IdemeumSimulatorSettings withClock(Clock value) {
        return new IdemeumSimulatorSettings(
                host,
                port,
                value,
                directory,
                access,
                elevationModes,
                requestLife,
                grantLife,
                webhooks,
                retryPace,
                keptIn);
    }

    /** The same with other people. */
    public IdemeumSimulatorSettings withDirectory(Directory value) {
        return new IdemeumSimulatorSettings(
                host, port, clock, value, access, elevationModes, requestLife, grantLife, webhooks, retryPace, keptIn);
    }

    /** The same with other credentials. */
    public IdemeumSimulatorSettings withAccess(ApiAccess value) {
        return new IdemeumSimulatorSettings(
                host,
                port,
                clock,
                directory,
                value,
                elevationModes,
                requestLife,
                grantLife,
                webhooks,
                retryPace,
                keptIn);
    }

    /** The same with other lives of requests and JIT accounts. */
    public IdemeumSimulatorSettings withLives(Duration ofRequests, Duration ofGrants) {
        return new IdemeumSimulatorSettings(
                host,
                port,
                clock,
                directory,
                access,
                elevationModes,
                ofRequests,
                ofGrants,
                webhooks,
                retryPace,
                keptIn);
    }

    /** The same, telling others. */
    public IdemeumSimulatorSettings withWebhooks(List<WebhookTarget> targets, RetryPace pace) {
        return new IdemeumSimulatorSettings(
                host, port, clock, directory, access, elevationModes, requestLife, grantLife, targets, pace, keptIn);
    }

    /**
     * The same, going on from this file when it is there, and keeping requests, JIT accounts and undelivered webhooks in
     * it.
     *
     * <p>It is written within about a second after a change and on stop, and never holds half a state. Tokens and the
     * effect log are not kept.
     */
    public IdemeumSimulatorSettings keptIn(Path file) {
        return new IdemeumSimulatorSettings(
                host,
                port,
                clock,
                directory,
                access,
                elevationModes,
                requestLife,
                grantLife,
                webhooks,
                retryPace,
                Optional.of(file));
    }
}
