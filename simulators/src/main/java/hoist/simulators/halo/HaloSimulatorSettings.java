package hoist.simulators.halo;

import hoist.simulators.halo.api.Application;
import hoist.simulators.halo.api.RateLimit;
import hoist.simulators.halo.desk.TenantIds;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How one simulated HaloPSA starts.
 *
 * @param port 0 takes a free one
 * @param application who may call the API, and of which tenant
 * @param tokenLife what {@code expires_in} says
 * @param ids whether Closed is 9 or something else here
 * @param firstTicket the number of the first ticket
 * @param keptIn the file that holds its state between runs; without it the state ends with the run
 */
public record HaloSimulatorSettings(
        String host,
        int port,
        Application application,
        Duration tokenLife,
        RateLimit rateLimit,
        TenantIds ids,
        int firstTicket,
        Clock clock,
        Optional<Path> keptIn) {

    /** The agent that applications log in as. */
    static final int API_AGENT = 2;

    public HaloSimulatorSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is " + port + "; choose 1 to 65535, or 0 for a free one");
        }
        if (tokenLife.isNegative() || tokenLife.isZero()) {
            throw new IllegalArgumentException("tokenLife is " + tokenLife + "; it must be positive");
        }
    }

    /** Loopback, a free port, tenant {@code acme-msp}, application {@code hoist} with all scopes, stock numbers. */
    public static HaloSimulatorSettings defaults() {
        return new HaloSimulatorSettings(
                "127.0.0.1",
                0,
                new Application("acme-msp", "hoist", "halo-secret", "all", API_AGENT),
                Duration.ofHours(1),
                RateLimit.fairUse(),
                TenantIds.stock(),
                2001,
                Clock.systemUTC(),
                Optional.empty());
    }

    /** On another port. */
    public HaloSimulatorSettings withPort(int value) {
        return new HaloSimulatorSettings(
                host, value, application, tokenLife, rateLimit, ids, firstTicket, clock, keptIn);
    }

    /** Reachable from elsewhere; the page has no authentication, so mind where. */
    public HaloSimulatorSettings withHost(String value) {
        return new HaloSimulatorSettings(
                value, port, application, tokenLife, rateLimit, ids, firstTicket, clock, keptIn);
    }

    /** With another tenant, client id and secret. */
    public HaloSimulatorSettings withApplication(String tenant, String clientId, String clientSecret) {
        Application other = new Application(tenant, clientId, clientSecret, application.scope(), API_AGENT);
        return new HaloSimulatorSettings(host, port, other, tokenLife, rateLimit, ids, firstTicket, clock, keptIn);
    }

    /** With other application permissions, separated by blanks. */
    public HaloSimulatorSettings withScope(String scope) {
        Application other = new Application(
                application.tenant(), application.clientId(), application.clientSecret(), scope, API_AGENT);
        return new HaloSimulatorSettings(host, port, other, tokenLife, rateLimit, ids, firstTicket, clock, keptIn);
    }

    /** With tokens that live that long. */
    public HaloSimulatorSettings withTokenLife(Duration value) {
        return new HaloSimulatorSettings(host, port, application, value, rateLimit, ids, firstTicket, clock, keptIn);
    }

    /** With another limit of calls. */
    public HaloSimulatorSettings withRateLimit(RateLimit value) {
        return new HaloSimulatorSettings(host, port, application, tokenLife, value, ids, firstTicket, clock, keptIn);
    }

    /** With other numbers for statuses, types and so on. */
    public HaloSimulatorSettings withIds(TenantIds value) {
        return new HaloSimulatorSettings(
                host, port, application, tokenLife, rateLimit, value, firstTicket, clock, keptIn);
    }

    /** With another clock. */
    public HaloSimulatorSettings withClock(Clock value) {
        return new HaloSimulatorSettings(
                host, port, application, tokenLife, rateLimit, ids, firstTicket, value, keptIn);
    }

    /**
     * Going on from this file when it is there, and keeping tickets with their actions and history and all tables in it.
     *
     * <p>It is written within about a second after a change and on close, and never holds half a state. Buttons,
     * webhooks, runbooks, roles, tokens and the effect log are not kept: whoever starts it sets them again.
     */
    public HaloSimulatorSettings keptIn(Path file) {
        return new HaloSimulatorSettings(
                host, port, application, tokenLife, rateLimit, ids, firstTicket, clock, Optional.of(file));
    }
}
